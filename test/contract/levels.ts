import type { AccessRole } from "../../src/model/vocabulary";
import { dataOf, type Data } from "../operations/execute";
import type { Asked } from "./graph-store";
import { events, facilities, people, reports, wordOf } from "./sample";

const roles = ["READER", "RESEARCHER", "GUARDIAN"] as const satisfies readonly AccessRole[];

export function describeLevels(store: Asked): void {
  describe("levels", () => {
    /** What each of the three roles is answered. */
    const toEach = async (query: string, pick: (data: Data) => unknown): Promise<readonly unknown[]> =>
      Promise.all(roles.map(async (role) => pick(await dataOf(store(), query, {}, role))));

    const hidden = [people.rita, people.sara, people.nils, events.secret, reports.note.id, reports.sealed.id];

    it("show to each role what it may see, and nothing else, by id", async () => {
      const ids = JSON.stringify(hidden);
      const seen = await toEach(`{ nodes(ids: ${ids}) { id } }`, ({ nodes }) =>
        nodes.map((node: { id: string } | null) => (node === null ? "-" : wordOf(node))).join(" "),
      );
      expect(seen).toEqual(["- - - - - -", "rita - - - note -", "rita sara nils secret note sealed"]);
    });

    it("show in lists and their totals the same", async () => {
      const all = await toEach(
        "{ people { totalCount nodes { id } } events { totalCount } reports { totalCount } }",
        (data) => [data.people.totalCount, data.people.nodes.length, data.events.totalCount, data.reports.totalCount],
      );
      expect(all).toEqual([
        [10, 10, 9, 3],
        [11, 11, 9, 4],
        [13, 13, 10, 5],
      ]);
    });

    it("hide links to what is hidden, in walks, counts, orders and filters", async () => {
      const answers = await toEach(
        `{ node(id: "${events.arrest}") { ... on Event { participants { totalCount nodes { id } } relations { role count } links { totalCount } } }
           people(where: { id: ["${people.bo}"], linkCount: { gte: 12 } }) { totalCount }
           facility: node(id: "${facilities.mill}") { ... on Facility { held { totalCount nodes { id } } events { totalCount } } } }`,
        ({ node, people: found, facility }) => [
          node.participants.nodes.map(wordOf).join(" "),
          node.participants.totalCount,
          node.relations.some(({ role, count }: Data) => role === "WITNESS" && count === 2),
          node.links.totalCount,
          found.totalCount,
          facility.held.nodes.map(wordOf).join(" "),
          facility.held.totalCount,
          facility.events.totalCount,
        ],
      );
      expect(answers).toEqual([
        ["ana bo bo police", 4, false, 7, 0, "six", 1, 1],
        ["ana bo bo police rita", 5, true, 8, 0, "six", 1, 1],
        ["ana bo bo police rita", 5, true, 8, 1, "bo six", 2, 2],
      ]);
    });

    it("show properties as the claims seen there say", async () => {
      expect(await toEach(`{ node(id: "${people.ana}") { ... on Person { age } } }`, ({ node }) => node.age)).toEqual([
        null,
        40,
        40,
      ]);
      expect(
        await toEach(`{ people(where: { age: { eq: 40 } }) { totalCount } }`, (data) => data.people.totalCount),
      ).toEqual([0, 1, 1]);
    });

    it("give a pseudonym below the highest, the same everywhere, and mask the words", async () => {
      const answers = await toEach(
        `{ node(id: "${people.dora}") { ... on Person {
             name named names { text } publication claims { nodes { predicate } }
             reports { edges { link { claims { nodes { text citations { quote sentence } } } } node { text } } }
           } }
           byName: people(where: { name: { contains: "quist" } }) { totalCount }
           visit: node(id: "${events.visit}") { ... on Event { participants { nodes { name } } claims { nodes { citations { quote } } } } } }`,
        (data) => data,
      );
      const [reader, researcher, guardian] = answers as Data[];
      expect(researcher.node).toEqual(reader.node);
      const { text } = reports.bulletin;
      for (const answer of [reader, researcher]) {
        expect(JSON.stringify(answer)).not.toContain("Quist");
        expect(answer.node.name).toMatch(/^Person [A-Z2-7]{8}$/);
        expect(answer.node.names).toEqual([{ text: answer.node.name }]);
        expect(answer.byName.totalCount).toBe(0);
        expect(answer.visit.participants.nodes).toEqual([{ name: answer.node.name }]);
        expect(answer.visit.claims.nodes[0].citations).toEqual([{ quote: `${"█".repeat(10)} was visited at home.` }]);
        const [edge] = answer.node.reports.edges;
        expect(edge.node.text).toBe(text.replace("Dora Quist", "█".repeat(10)));
        expect(edge.node.text).toHaveLength(text.length);
        expect(edge.link.claims.nodes[0].citations).toEqual([
          { quote: "█".repeat(10), sentence: `${"█".repeat(10)} was visited at home.` },
        ]);
      }
      expect(guardian.node.name).toBe("Dora Quist");
      expect(guardian.byName.totalCount).toBe(1);
      expect(guardian.node.reports.edges[0].node.text).toBe(text);
      expect(guardian.visit.claims.nodes[0].citations).toEqual([{ quote: "Dora Quist was visited at home." }]);
    });

    it("leave out whoever is withheld, and their visibility says when they show", async () => {
      expect(
        await toEach(
          `{ people(where: { id: ["${people.nils}", "${people.sara}"] }, orderBy: { field: NAME }) { nodes { name visibility publication } } }`,
          (data) => data.people.nodes,
        ),
      ).toEqual([
        [],
        [],
        [
          { name: "Nils Withheld", visibility: "PUBLIC", publication: "WITHHELD" },
          { name: "Sara Sol", visibility: "SEALED", publication: "NAME" },
        ],
      ]);
    });

    it("are those of the role: an editor sees what a researcher sees", async () => {
      const query = `{ people { nodes { name age } } viewer { visibility } }`;
      expect(await dataOf(store(), query, {}, "EDITOR")).toEqual(await dataOf(store(), query, {}, "RESEARCHER"));
    });
  });
}
