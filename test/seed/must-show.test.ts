import type { GraphStore } from "../../src/store/graph-store";
import { type Data, dataOf } from "../operations/execute";
import { openSeed } from "../operations/seed";

describe("The graph of the seed", () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openSeed();
  });
  afterAll(() => store.close());

  const ask = (query: string): Promise<Data> => dataOf(store, query);

  it("holds nobody of Nong'an County in a brainwashing center, for they were threatened with it", async () => {
    const { facilities } = await ask(
      "{ facilities(where: { facilityType: [BRAINWASHING_CENTER] }) { nodes { held { nodes { name } } events { nodes { name } } } } }",
    );
    const held = facilities.nodes.map((node: Data) => node.held.nodes.map(({ name }: Data) => name).sort());
    expect(held.sort()).toEqual([[], ["Liu Yaru", "Ning Yanmei", "Wang Fenghua", "Wang Yanping", "Xue Xiangshan"]]);
    const { places } = await ask(
      `{ places(where: { name: { eq: "Nong'an County" } }) { nodes { events(first: 100) { nodes {
        participants(role: [AFFECTED]) { nodes { ... on Person { heldAt { totalCount } } ... on Group { heldAt { totalCount } } } } } } } } }`,
    );
    const affected = places.nodes[0].events.nodes.flatMap(({ participants }: Data) => participants.nodes);
    expect(affected.length).toBeGreaterThan(2);
    for (const { heldAt } of affected) expect(heldAt.totalCount).toBe(0);
  });

  it("shows the threat, with its sentence, to whoever asks for threats", async () => {
    const { places } = await ask(
      `{ places(where: { name: { eq: "Nong'an County" } }) { nodes {
        facts: events(where: { eventType: [TRANSFER] }) { totalCount }
        threats: events(where: { eventType: [TRANSFER] }, link: { modality: [THREATENED] }) { totalCount }
      } } }`,
    );
    expect(places.nodes).toEqual([{ facts: { totalCount: 0 }, threats: { totalCount: 1 } }]);
    const { events } = await ask(
      `{ events(modality: [THREATENED], where: { eventType: [TRANSFER] }) { nodes { modality
        facilities { nodes { name facilityType } } participants(role: [AFFECTED]) { edges { link { modality claims { nodes { citations { quote } } } } } } } } }`,
    );
    expect(events.nodes).toHaveLength(1);
    const [threat] = events.nodes;
    expect(threat).toMatchObject({
      modality: "THREATENED",
      facilities: { nodes: [{ facilityType: "BRAINWASHING_CENTER" }] },
    });
    expect(threat.participants.edges[0].link.modality).toBe("THREATENED");
    expect(threat.participants.edges[0].link.claims.nodes[0].citations[0].quote).toMatch(
      /threatened .*brainwashing centers/,
    );
  });

  const groupsIn = async (report: string): Promise<readonly Data[]> => {
    const { groups } = await ask(
      `{ groups(first: 100) { nodes { name count { raw kind min max } reports { nodes { name } }
        claims(where: { predicate: [COUNT] }) { nodes { value { ... on CountValue { raw kind min max } }
          basis derivedFrom { value { ... on CountValue { raw min } } } } } } } }`,
    );
    return groups.nodes.filter(({ reports }: Data) => reports.nodes.some(({ name }: Data) => name.includes(report)));
  };

  it("counts over 80 in Hegang as at least 81, and of the rest at least 51, from two claims", async () => {
    const groups = await groupsIn("Heilongjiang");
    const counts = groups.flatMap(({ count }) => (count === null ? [] : [[count.kind, count.min, count.max]]));
    expect(counts).toEqual(
      expect.arrayContaining([
        ["MORE_THAN", 81, null],
        ["EXACT", 30, 30],
        ["DERIVED", 51, null],
      ]),
    );
    const rest = groups.find(({ count }) => count?.kind === "DERIVED");
    const [claim] = rest.claims.nodes;
    expect(claim.derivedFrom.map(({ value }: Data) => value.min).sort((a: number, b: number) => a - b)).toEqual([
      30, 81,
    ]);
  });

  it("keeps “over 20” of a heading and “at least 20” of its text as two claims on one count", async () => {
    const group = (await groupsIn("Henan")).find(({ claims }) => claims.nodes.length > 1);
    const said = group.claims.nodes.map(({ value }: Data) => [value.raw, value.kind, value.min]);
    expect(said.sort()).toEqual([
      ["at least 20", "AT_LEAST", 20],
      ["over 20", "MORE_THAN", 21],
    ]);
  });

  it("says that it is not known how long Zhou Juxian was kept, because the source says so", async () => {
    const { people } = await ask(
      `{ people(where: { name: { eq: "Zhou Juxian" } }) { nodes { gender heldAt { edges { node { name } link { basis } } }
        events(where: { eventType: [TRANSFER] }) { nodes { name duration { raw unknown min max } } } } } }`,
    );
    const [person] = people.nodes;
    expect(person.gender).toBe("FEMALE");
    expect(person.heldAt.edges).toEqual([
      { node: { name: "Guangfeng District Police Department" }, link: { basis: "STATED" } },
    ]);
    expect(person.events.nodes).toMatchObject([{ duration: { unknown: "STATED_UNKNOWN", min: null, max: null } }]);
    expect(person.events.nodes[0].name).toBe(
      "Transfer to Guangfeng District Police Department, Guangfeng District, 8 December 2020",
    );
  });

  it("puts Kaizhou District into Chongqing, and nothing of Chongqing into Jilin", async () => {
    const within = "where: { within: ";
    const idOf = async (name: string): Promise<string> =>
      (await ask(`{ places(where: { name: { eq: "${name}" } }) { nodes { id } } }`)).places.nodes[0].id;
    const [jilin, chongqing] = [await idOf("Jilin"), await idOf("Chongqing")];
    const namesWithin = async (id: string): Promise<readonly string[]> =>
      (await ask(`{ places(${within}"${id}" }, first: 100) { nodes { name } } }`)).places.nodes.map(
        ({ name }: Data) => name,
      );
    expect(await namesWithin(jilin)).toEqual(["Nong'an County"]);
    expect(await namesWithin(chongqing)).toEqual(["Kaizhou District"]);
    const all = "modality: [REPORTED, ALLEGED, ATTEMPTED, ORDERED, THREATENED]";
    const { events } = await ask(
      `{ events(${within}"${jilin}" }, ${all}, first: 100) { nodes { places { nodes { name } } } } }`,
    );
    expect(events.nodes).toHaveLength(5);
    for (const { places } of events.nodes) expect(places.nodes).toEqual([{ name: "Nong'an County" }]);
  });

  it("says of ten that they were held, as the article does, and of two more by two stubs", async () => {
    const { facilities } = await ask(
      "{ facilities(first: 100) { nodes { name held(first: 100) { edges { node { name } link { basis } } } } } }",
    );
    const held = facilities.nodes.flatMap(({ name, held }: Data) =>
      held.edges.map(({ node, link }: Data) => `${node.name} | ${name} | ${link.basis}`),
    );
    expect(held.sort()).toMatchInlineSnapshot(`
      [
        "30 of them | Hegang City Lockup | STATED",
        "Bai Baohua | the local detention center | INFERRED",
        "Liu Yaru | brainwashing centers | INFERRED",
        "Ning Yanmei | brainwashing centers | INFERRED",
        "Wang Fenghua | brainwashing centers | INFERRED",
        "Wang Yanping | brainwashing centers | INFERRED",
        "Xue Xiangshan | brainwashing centers | INFERRED",
        "Zhou Juxian | Guangfeng District Police Department | STATED",
        "a man of Benxi City | Panjin Prison | INFERRED",
        "a woman of Fujian | Fujian Province Women’s Prison | INFERRED",
        "at least one practitioner | Anyang Detention Center | INFERRED",
        "the rest | Hegang City Detention Center | STATED",
      ]
    `);
  });
});
