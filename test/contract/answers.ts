import fc from "fast-check";
import type { AccessRole } from "../../src/model/vocabulary";
import type { GraphStore } from "../../src/store/graph-store";
import { execute, type Data } from "../operations/execute";
import { replay } from "../projection/replay";
import { history } from "../projection/worlds";
import { historyOfStays } from "./stays";

const all = "[REPORTED, ALLEGED, ATTEMPTED, ORDERED, THREATENED, DENIED]";
const lists = ["people", "groups", "places", "facilities", "organizations", "events", "reports"];

/** What only one of the lists has. */
const own: Readonly<Record<string, string>> = {
  events: "modality participants(first: 100) { totalCount edges { node { id } link { id } } }",
  places: "ancestors { id } events(first: 100) { totalCount nodes { id } }",
  facilities:
    "facilityType held(first: 100) { totalCount edges { node { id } link { id basis claims { totalCount } } } }",
  reports: "text publisher { id } mentions(first: 100) { totalCount nodes { id } }",
};

const link = `id type role movement modality basis derived sources visibility from { id name } to { id name }
  via { id } claims(first: 100) { totalCount nodes { ...claim } }`;

const claimFields = `fragment claim on Claim { id text status subject { id name } object { id name } value { __typename }
    derivedFrom { id } citations { start end quote sentence report { id text } } }`;

/** One operation for each list: what a statement costs to plan grows with its length. */
const queries: readonly string[] = [
  ...lists.map(
    (list) => `{ ${list}(first: 100${list === "events" ? `, modality: ${all}` : ""}) { totalCount nodes {
      __typename id formerIds name named names { text } visibility version
      relations { count } every: relations(modality: ${all}) { count }
      links(first: 100) { totalCount nodes { id } }
      every_: links(first: 100, link: { modality: ${all} }) { totalCount edges { other { id } node { ${link} } } }
      claims(first: 100, where: { status: [PROPOSED, ACCEPTED, REJECTED, RETRACTED, SUPERSEDED] }) { totalCount nodes { ...claim } }
      reports(first: 100) { totalCount nodes { id } }
      ${own[list] ?? ""}
    } } } ${claimFields}`,
  ),
  `{ claims(first: 100) { totalCount nodes { ...claim } } } ${claimFields}`,
];

/** Whatever was recorded, every answer is complete and agrees with every other. */
export function describeAnswers(engine: string, open: () => Promise<GraphStore>, runs: number): void {
  describe(`Answers on ${engine}`, () => {
    it("are complete and agree with one another, to every role", async () => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(history, historyOfStays), async (steps) => {
          const store = await open();
          try {
            await replay(store, steps);
            for (const role of ["READER", "RESEARCHER", "GUARDIAN"] as const) await expectAgreement(store, role);
          } finally {
            await store.close();
          }
        }),
        { numRuns: runs },
      );
    }, 600_000);
  });
}

async function expectAgreement(store: GraphStore, role: AccessRole): Promise<void> {
  const data: Data = {};
  for (const query of queries) {
    const { data: part, errors } = await execute(store, query, {}, role);
    expect(errors).toEqual([]);
    Object.assign(data, part);
  }
  const nodes: Data[] = lists.flatMap((list) => data[list].nodes);
  for (const list of lists) expect(data[list].totalCount).toBe(data[list].nodes.length);
  const ids = new Set(nodes.map(({ id }) => id));
  expect(ids.size).toBe(nodes.length);
  for (const node of nodes) expectNode(node, ids);
  for (const claim of data.claims.nodes) expectClaim(claim);
  expectPlaces(data.places.nodes, nodes);
  expectCustody(nodes);
  await expectOrder(store, role, data);
  await expectById(store, role, nodes);
}

function expectNode(node: Data, ids: ReadonlySet<string>): void {
  const total = (counts: readonly { count: number }[]): number => counts.reduce((sum, { count }) => sum + count, 0);
  expect(total(node.relations)).toBe(node.links.totalCount);
  expect(total(node.every)).toBe(node.every_.totalCount);
  const connections = ["links", "claims", "reports", "participants", "events", "held", "mentions"];
  for (const name of connections) {
    const connection = node[name];
    if (connection === undefined) continue;
    expect(connection.totalCount).toBe((connection.nodes ?? connection.edges).length);
  }
  for (const { other, node: each } of node.every_.edges) {
    expect([each.from.id, each.to.id].sort()).toEqual([node.id, other.id].sort());
    expect(ids).toContain(other.id);
    expect(each.claims.totalCount).toBeGreaterThan(0);
    expect(each.claims.nodes).toHaveLength(each.claims.totalCount);
    expect(each.via.length > 0).toBe(each.type === "HELD_AT");
    each.claims.nodes.forEach(expectClaim);
  }
  node.claims.nodes.forEach(expectClaim);
}

function expectClaim({ citations }: Data): void {
  expect(citations.length).toBeGreaterThan(0);
  for (const { start, end, quote, sentence, report } of citations) {
    expect(quote).toBe(report.text.slice(start, end));
    expect(report.text).toContain(sentence);
  }
}

/** What is in a place is what is in it or in a place that has it among its ancestors. */
function expectPlaces(places: readonly Data[], nodes: readonly Data[]): void {
  const around = new Map<string, readonly string[]>(
    places.map(({ id, ancestors }) => [id, [id, ...ancestors.map((each: Data) => each.id)]]),
  );
  const occurred = linksOf(nodes).filter(({ type, modality }) => type === "OCCURRED_IN" && asserts.includes(modality));
  for (const { id, events } of places) {
    const inside = occurred.filter(({ to }) => around.get(to.id)?.includes(id));
    expect(events.nodes.map((each: Data) => each.id).sort()).toEqual(inside.map(({ from }) => from.id).sort());
  }
}

const asserts = ["REPORTED", "ALLEGED"];
const holding = ["PRISON", "DETENTION_CENTER", "LOCKUP", "BRAINWASHING_CENTER", "LABOR_CAMP", "POLICE_STATION"].concat(
  "PSYCHIATRIC_HOSPITAL",
);

/** HELD_AT is there exactly where the rule of the design says so, told once more in other words. */
function expectCustody(nodes: readonly Data[]): void {
  const byId = new Map<string, Data>(nodes.map((node) => [node.id, node]));
  const links = linksOf(nodes).filter(({ modality }) => asserts.includes(modality));
  const expected = new Map<string, string>();
  for (const into of links.filter(({ type, role }) => type === "INVOLVED_IN" && role === "AFFECTED")) {
    for (const at of links.filter(({ type, from }) => type === "OCCURRED_AT" && from.id === into.to.id)) {
      const holds = ["TAKEN_TO", "KEPT_AT"].includes(at.movement) && holding.includes(byId.get(at.to.id).facilityType);
      if (!holds || !/^(person|group):/.test(into.from.id) || !asserts.includes(byId.get(into.to.id).modality))
        continue;
      const pair = `${String(into.from.id)} ${String(at.to.id)}`;
      const wasKept = expected.get(pair) === "kept" || at.movement === "KEPT_AT";
      expected.set(pair, wasKept ? "kept" : "taken");
    }
  }
  const held = links.filter(({ type }) => type === "HELD_AT");
  expect(held.map(({ from, to }) => `${String(from.id)} ${String(to.id)}`).sort()).toEqual([...expected.keys()].sort());
  for (const { from, to, basis } of held) {
    if (expected.get(`${String(from.id)} ${String(to.id)}`) === "taken") expect(basis).toBe("INFERRED");
  }
}

/** Every link once. */
function linksOf(nodes: readonly Data[]): readonly Data[] {
  const links = new Map<string, Data>();
  for (const { every_ } of nodes) for (const { node } of every_.edges) links.set(node.id, node);
  return [...links.values()];
}

async function expectOrder(store: GraphStore, role: AccessRole, data: Data): Promise<void> {
  for (const list of lists) {
    const modality = list === "events" ? `, modality: ${all}` : "";
    const query = `{ ${list}(first: 100, orderBy: { field: LINKS, direction: DESC }${modality}) { nodes { id } } }`;
    const { data: ordered } = await execute(store, query, {}, role);
    const expected = [...data[list].nodes].sort(
      (a: Data, b: Data) => b.links.totalCount - a.links.totalCount || (a.id < b.id ? 1 : -1),
    );
    expect(ordered[list].nodes.map(({ id }: Data) => id)).toEqual(expected.map(({ id }: Data) => id));
  }
}

/** What a list and a walk give, ids give too, old ones and those of links and claims. */
async function expectById(store: GraphStore, role: AccessRole, nodes: readonly Data[]): Promise<void> {
  const wanted = new Map<string, string>();
  for (const node of nodes) {
    for (const id of [node.id, ...node.formerIds]) wanted.set(id, node.id);
    for (const { node: each } of node.every_.edges) {
      wanted.set(each.id, each.id);
      for (const { id } of each.claims.nodes) wanted.set(id, id);
    }
  }
  const asked = [...wanted.keys()];
  for (let at = 0; at < asked.length; at += 100) {
    const ids = asked.slice(at, at + 100);
    const { data, errors } = await execute(store, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids }, role);
    expect(errors).toEqual([]);
    expect(data.nodes).toEqual(ids.map((id) => ({ id: wanted.get(id) })));
  }
}
