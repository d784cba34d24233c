import fc from "fast-check";
import { dataOf, execute, type Data } from "../operations/execute";
import { hub } from "./crowd";
import type { Asked } from "./graph-store";

/** A connection by name: its arguments beside the page, and the root field that it stands under. */
type Row = readonly [field: string, args: string, under?: string];

const person = `node(id: "${hub.person}") { ... on Person`;
const event = `node(id: "${hub.event}") { ... on Event`;
const region = `node(id: "${hub.region}") { ... on Place`;
const report = `node(id: "${hub.report}") { ... on Report`;

const orders = (field: string, under?: string): readonly Row[] =>
  ["NAME", "DATE", "LINKS", "SOURCES"].flatMap((order) =>
    ["ASC", "DESC"].map((direction): Row => [
      field,
      `, orderBy: { field: ${order}, direction: ${direction} }`,
      ...(under === undefined ? ([] as const) : ([under] as const)),
    ]),
  );

const rows: readonly Row[] = [
  ...orders("people"),
  ...orders("events"),
  ["people", `, where: { name: { in: ["lu wei", "ana"] } }`],
  ["people", `, where: { not: { name: { eq: "ana" } } }, orderBy: { field: DATE }`],
  ["people", `, where: { residesIn: "${hub.region}" }, orderBy: { field: LINKS, direction: DESC }`],
  ["facilities", ""],
  ["places", `, where: { within: "${hub.region}" }`],
  ["reports", ""],
  ["reports", `, where: { mentions: ["${hub.person}"] }`],
  ["events", `, modality: [REPORTED, THREATENED], where: { within: "${hub.region}" }`],
  ["events", `, where: { date: { from: "2020-12-01", to: "2020-12-31" } }`],
  ["claims", ""],
  ["claims", `, where: { predicate: [INVOLVED_IN] }`],
  ...orders("events", person),
  ["events", `, where: { eventType: [ARREST] }`, person],
  ["events", `, where: { eventType: [ARREST] }, link: { modality: [THREATENED, REPORTED] }`, person],
  ["links", "", person],
  ["links", `, link: { types: [INVOLVED_IN] }`, person],
  ["reports", "", person],
  ["participants", "", event],
  ["participants", ", role: [WITNESS], types: [PERSON]", event],
  ["links", `, link: { otherTypes: [PERSON], role: [AFFECTED] }`, event],
  ["claims", "", event],
  ["claims", `, where: { predicate: [NAME] }`, event],
  ...orders("events", region),
  ["events", ", deep: false", region],
  ["events", `, where: { not: { eventType: [ARREST] } }`, region],
  ["facilities", "", region],
  ["residents", "", region],
  ["children", "", region],
  ["links", "", region],
  ["mentions", "", report],
  ["mentions", ", types: [PERSON]", report],
  ["claims", "", report],
  ["claims", `, where: { predicate: [TYPE, DATE] }`, report],
];

const isOfLinks = ([field, , under]: Row): boolean => under !== undefined && !["links", "claims"].includes(field);

function query(row: Row): string {
  const [field, args, under = ""] = row;
  const page = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id } ${isOfLinks(row) ? "link { id }" : ""} } nodes { id }`;
  const connection = `page: ${field}(first: $first, after: $after${args}) { ${page} }`;
  return `query ($first: Int!, $after: String) { ${under === "" ? connection : `${under} { ${connection} } }`} }`;
}

const pageOf = (data: Data): Data => data.page ?? data.node.page;

export function describePages(store: Asked): void {
  const read = async (row: Row, first: number, after: string | null = null): Promise<Data> =>
    pageOf(await dataOf(store(), query(row), { first, after }));

  const keyOf = ({ node, link }: Data): string => (link === undefined ? node.id : `${node.id} ${link.id}`);

  describe("pages", () => {
    it.each(rows.map((row) => ({ row, name: row.join(" ") })))("of $name join to the whole", async ({ row }) => {
      const whole = await everything(row);
      expect(new Set(whole).size).toBe(whole.length);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 }), async (sizes) => {
          const joined: string[] = [];
          let after: string | null = null;
          for (let at = 0; ; at++) {
            const { totalCount, pageInfo, edges, nodes } = await read(row, sizes[at % sizes.length] ?? 1, after);
            joined.push(...edges.map(keyOf));
            expect(totalCount).toBe(whole.length);
            expect(nodes).toEqual(edges.map(({ node }: Data) => node));
            expect(pageInfo.hasPreviousPage).toBe(after !== null);
            expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
            expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
            expect(pageInfo.hasNextPage).toBe(joined.length < whole.length);
            if (!pageInfo.hasNextPage) break;
            after = pageInfo.endCursor;
          }
          expect(joined).toEqual(whole);
        }),
        { numRuns: 4, examples: [[[1]]] },
      );
    });

    /** In pages of 100: the order is then that of the store in as few statements as can be. */
    async function everything(row: Row): Promise<readonly string[]> {
      const all: string[] = [];
      let after: string | null = null;
      do {
        const { edges, pageInfo } = await read(row, 100, after);
        all.push(...edges.map(keyOf));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      return all;
    }

    it("of the claims of one link join to the whole", async () => {
      const ask = async (first: number, after: string | null): Promise<Data> => {
        const { node } = await dataOf(
          store(),
          `query ($first: Int!, $after: String) { node(id: "link:INVOLVED_IN~${hub.person}~${hub.event}~WITNESS") { ... on Link {
            claims(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } }
          } } }`,
          { first, after },
        );
        return node.claims;
      };
      const whole = (await ask(100, null)).nodes;
      expect(whole.length).toBeGreaterThan(30);
      const joined: Data[] = [];
      let after: string | null = null;
      do {
        const { totalCount, nodes, pageInfo } = await ask(7, after);
        expect(totalCount).toBe(whole.length);
        joined.push(...nodes);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(joined).toEqual(whole);
    });

    it("of many parents at once are each their own", async () => {
      const { places } = await dataOf(
        store(),
        `{ places { nodes { id name events(first: 2) { totalCount pageInfo { hasNextPage } nodes { id } } residents(first: 3) { totalCount nodes { id } } } } }`,
      );
      for (const { id, events, residents } of places.nodes) {
        const { node } = await dataOf(
          store(),
          `{ node(id: "${id}") { ... on Place { events(first: 100) { totalCount nodes { id } } residents(first: 100) { totalCount nodes { id } } } } }`,
        );
        expect(events.nodes).toEqual(node.events.nodes.slice(0, 2));
        expect(events.totalCount).toBe(node.events.totalCount);
        expect(events.pageInfo.hasNextPage).toBe(node.events.nodes.length > 2);
        expect(residents.nodes).toEqual(node.residents.nodes.slice(0, 3));
        expect(residents.totalCount).toBe(node.residents.totalCount);
      }
    });

    it("have nothing after the last", async () => {
      const row: Row = ["places", ""];
      const { edges } = await read(row, 100);
      const { edges: beyond, pageInfo, totalCount } = await read(row, 5, edges.at(-1).cursor);
      expect(beyond).toEqual([]);
      expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
      expect(totalCount).toBe(edges.length);
    });
  });

  describe("cursors", () => {
    const codes = async (text: string, variables = {}): Promise<readonly string[]> =>
      (await execute(store(), text, variables)).errors;
    const cursorOf = async (args: string): Promise<string> => {
      const { people } = await dataOf(store(), `{ people(first: 1${args}) { pageInfo { endCursor } } }`);
      return people.pageInfo.endCursor;
    };

    it("are good only for the field and arguments that they came from, whatever the size of the page", async () => {
      const plain = await cursorOf("");
      const ask = (args: string, field = "people"): Promise<readonly string[]> =>
        codes(`query ($after: String) { ${field}(after: $after${args}) { totalCount nodes { id } } }`, {
          after: plain,
        });
      expect(await ask("")).toEqual([]);
      expect(await ask(", first: 7")).toEqual([]);
      expect(await ask(`, where: { name: { eq: "x" } }`)).toEqual(["BAD_CURSOR"]);
      expect(await ask(`, orderBy: { field: DATE }`)).toEqual(["BAD_CURSOR"]);
      expect(await ask("", "places")).toEqual(["BAD_CURSOR"]);
      const filtered = await cursorOf(`, where: { name: { contains: "e" }, named: true }`);
      const where = `{ named: true, name: { contains: "e" } }`;
      expect(await codes(`{ people(after: "${filtered}", where: ${where}) { nodes { id } } }`)).toEqual([]);
    });

    it.each(["", "x", "%%%", "W10", "bnVsbA", Buffer.from(`["a","b"]`).toString("base64url"), "💥", "a".repeat(5000)])(
      "that are none of ours are refused: %#",
      async (after) => {
        for (const field of ["people", "claims"]) {
          expect(await codes(`query ($after: String) { ${field}(after: $after) { nodes { id } } }`, { after })).toEqual(
            ["BAD_CURSOR"],
          );
        }
        const inner = `query ($after: String) { node(id: "${hub.person}") { ... on Person { links(after: $after) { nodes { id } } } } }`;
        expect(await codes(inner, { after })).toEqual(["BAD_CURSOR"]);
      },
    );

    it("that somebody has written another kind of place into are refused", async () => {
      const tampered = (cursor: string, sort: unknown): string => {
        const [seal, , id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
        return Buffer.from(JSON.stringify([seal, sort, id])).toString("base64url");
      };
      const byLinks = ", orderBy: { field: LINKS }";
      for (const [args, sort] of [
        ["", 5],
        [byLinks, "3"],
      ] as const) {
        const after = tampered(await cursorOf(args), sort);
        const query = `query ($after: String) { people(after: $after${args}) { nodes { id } } }`;
        expect(await codes(query, { after })).toEqual(["BAD_CURSOR"]);
      }
    });

    it("stand for no more than 100 and no fewer than one", async () => {
      for (const first of [0, -1, 101, 2147483647]) {
        expect(await codes(`query ($first: Int!) { people(first: $first) { totalCount } }`, { first })).toEqual([
          "FIRST_OUT_OF_RANGE",
        ]);
        const inner = `query ($first: Int!) { node(id: "${hub.person}") { ... on Entity { claims(first: $first) { totalCount } } } }`;
        expect(await codes(inner, { first })).toEqual(["FIRST_OUT_OF_RANGE"]);
      }
    });
  });
}
