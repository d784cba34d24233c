import { dataOf } from "../operations/execute";
import type { Asked } from "./graph-store";
import { wordOf } from "./sample";

type Field = "NAME" | "DATE" | "LINKS" | "SOURCES";

export function describeOrder(store: Asked): void {
  describe("order", () => {
    async function ordered(list: string, field: Field | null, direction = "ASC"): Promise<readonly string[]> {
      const orderBy = field === null ? "" : `(orderBy: { field: ${field}, direction: ${direction} })`;
      const data = await dataOf(store(), `{ ${list}${orderBy} { nodes { id } } }`);
      return data[list].nodes.map(wordOf);
    }

    const byName = ["ana", "bo", "chenOne", "chenTwo", "emil", "dora", "daughter", "wang", "fa", "yoshida"];

    it("is by folded name, equal names by id, characters beyond the BMP last", async () => {
      expect(await ordered("people", "NAME")).toEqual(byName);
      expect(await ordered("people", null)).toEqual(byName);
      expect(await ordered("people", "NAME", "DESC")).toEqual([...byName].reverse());
    });

    it("is by date, undated last in both directions", async () => {
      const dated = ["campaign", "arrest", "transfer", "detention", "trial", "release"];
      const undated = ["custody", "questioning", "visit"];
      expect(await ordered("events", "DATE")).toEqual([...dated, ...undated]);
      expect(await ordered("events", null)).toEqual([...dated, ...undated]);
      expect(await ordered("events", "DATE", "DESC")).toEqual([
        ...["release", "trial", "detention", "transfer", "arrest", "campaign"],
        ...[...undated].reverse(),
      ]);
    });

    it("is by the first event of what has no date of its own", async () => {
      expect((await ordered("people", "DATE")).slice(0, 2)).toEqual(["ana", "bo"]);
      expect((await ordered("people", "DATE", "DESC")).slice(0, 2)).toEqual(["bo", "ana"]);
      expect(await ordered("facilities", "DATE")).toEqual(["prison", "court", "mill"]);
      expect(await ordered("reports", "DATE")).toEqual(["bulletin", "herald", "gazetteer"]);
      expect(await ordered("reports", "DATE", "DESC")).toEqual(["herald", "bulletin", "gazetteer"]);
      expect(await ordered("places", "DATE")).toEqual(["northshire", "vale", "westvale", "hillford", "millStreet"]);
    });

    it("is by the number of links that hold unasked", async () => {
      for (const list of ["people", "places", "events", "organizations"]) {
        const { [list]: all } = await dataOf(store(), `{ ${list} { nodes { id relations { count } } } }`);
        const counted = (all.nodes as { id: string; relations: { count: number }[] }[])
          .map(({ id, relations }) => ({ id, links: relations.reduce((sum, { count }) => sum + count, 0) }))
          .sort((a, b) => a.links - b.links || (a.id < b.id ? -1 : 1))
          .map(wordOf);
        expect(await ordered(list, "LINKS")).toEqual(counted);
        expect(await ordered(list, "LINKS", "DESC")).toEqual([...counted].reverse());
      }
    });

    it("is by distinct publishers, the gazetteer none", async () => {
      expect((await ordered("people", "SOURCES", "DESC"))[0]).toBe("bo");
      expect((await ordered("people", "SOURCES")).at(-1)).toBe("bo");
    });

    it("holds for what is walked to as well", async () => {
      const eventsOf = async (orderBy: string): Promise<readonly string[]> => {
        const { people } = await dataOf(
          store(),
          `{ people(where: { name: { eq: "Bo Lin" } }) { nodes { events${orderBy} { edges { link { role } node { id } } } } } }`,
        );
        return people.nodes[0].events.edges.map(
          ({ link, node }: { link: { role: string }; node: { id: string } }) => `${wordOf(node)} ${link.role}`,
        );
      };
      const byDate = [
        ...["arrest AFFECTED", "arrest WITNESS", "detention AFFECTED", "trial AFFECTED", "release AFFECTED"],
      ];
      expect(await eventsOf("")).toEqual(byDate);
      expect(await eventsOf("(orderBy: { field: DATE })")).toEqual(byDate);
      expect(await eventsOf("(orderBy: { field: DATE, direction: DESC })")).toEqual([...byDate].reverse());
      expect(await eventsOf("(orderBy: { field: NAME })")).toEqual([
        ...["arrest AFFECTED", "arrest WITNESS", "detention AFFECTED", "release AFFECTED", "trial AFFECTED"],
      ]);
    });
  });
}
