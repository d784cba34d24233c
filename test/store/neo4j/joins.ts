import type { Level } from "../../../src/model/vocabulary";
import { ranged } from "../../../src/projection/ranges";
import type { AttestRow, LinkRow, NodeRow } from "../../../src/projection/rows";
import type { Database } from "./database";
import { linkContent, nodeContent } from "./graph";

const person = "person:ana";
const event = "event:one";
const link = linkContent("INVOLVED_IN", person, event, "AFFECTED", { role: "AFFECTED" });

function nodeRows(id: string, names: readonly (string | null)[]): readonly NodeRow[] {
  return ranged((level) => {
    const name = names[level] ?? null;
    return name === null ? [] : [nodeContent(id, { name })];
  });
}

const always = { lo: 0 as Level, hi: 2 as Level };
const row: LinkRow = { ...link, ...always };

function attested(claim: string, lo: Level, hi: Level): AttestRow {
  return { link: link.id, cell: link.cell, claim, ord: `1 ${claim}`, lo, hi };
}

/** How pieces of links join rows of nodes. */
export function describeJoins(database: () => Database): void {
  describe("links", () => {
    const put = (id: string, names: readonly (string | null)[]) =>
      database().write((transaction) => transaction.replace("node", "cell", [[id]], nodeRows(id, names)));
    const join = (attests: readonly AttestRow[]) =>
      database().write(async (transaction) => {
        await transaction.replace("link", "cell", [[link.cell]], [row]);
        await transaction.replace("attest", "cell", [[link.cell]], attests);
      });
    const pieces = () =>
      database().run(`MATCH (a:Person)-[r:INVOLVED_IN]->(b:Event) RETURN r.lo, r.hi, r.rowLo, r.rowHi, r.claims, r.ords,
        a.lo, a.hi, b.lo, b.hi ORDER BY r.lo`);
    const ends = [0, 2, 0, 2] as const;

    beforeEach(async () => {
      await put(person, ["Ana", "Ana", "Ana"]);
      await put(event, ["arrest", "arrest", "arrest"]);
    });

    it("are one relationship where nothing differs by level", async () => {
      await join([attested("claim:b", 0, 2), attested("claim:a", 0, 2)]);
      const both = [
        ["claim:a", "claim:b"],
        ["1 claim:a", "1 claim:b"],
      ] as const;
      expect(await pieces()).toEqual([[0, 2, 0, 2, ...both, ...ends]]);
    });

    it("are one for each set of claims that attest them", async () => {
      await join([attested("claim:a", 0, 2), attested("claim:b", 1, 1)]);
      expect(await pieces()).toEqual([
        [0, 0, 0, 2, ["claim:a"], ["1 claim:a"], ...ends],
        [1, 1, 0, 2, ["claim:a", "claim:b"], ["1 claim:a", "1 claim:b"], ...ends],
        [2, 2, 0, 2, ["claim:a"], ["1 claim:a"], ...ends],
      ]);
    });

    it("are joined anew where a node becomes several, and where it becomes one again", async () => {
      await join([attested("claim:a", 0, 2)]);
      await put(person, ["Ana", "Ana", "Ana Ruiz"]);
      await put(event, ["arrest", "arrest of Ana", "arrest of Ana"]);
      const claims = [["claim:a"], ["1 claim:a"]] as const;
      expect(await pieces()).toEqual([
        [0, 0, 0, 2, ...claims, 0, 1, 0, 0],
        [1, 1, 0, 2, ...claims, 0, 1, 1, 2],
        [2, 2, 0, 2, ...claims, 2, 2, 1, 2],
      ]);
      await put(person, ["Ana", "Ana", "Ana"]);
      await put(event, ["arrest", "arrest", "arrest"]);
      expect(await pieces()).toEqual([[0, 2, 0, 2, ...claims, ...ends]]);
    });

    it("stay as they are where a node only changes", async () => {
      await join([attested("claim:a", 0, 2)]);
      const stored = () => database().run("MATCH (a:Person)-[r]->() RETURN elementId(a), elementId(r), a.name");
      const [before] = await stored();
      await put(person, ["Ana Ruiz", "Ana Ruiz", "Ana Ruiz"]);
      expect(await stored()).toEqual([[before?.[0], before?.[1], "Ana Ruiz"]]);
    });

    it("wait for nodes that are written later in the same transaction", async () => {
      await database().empty();
      await database().write(async (transaction) => {
        await transaction.replace("link", "cell", [[link.cell]], [row]);
        await transaction.replace("attest", "cell", [[link.cell]], [attested("claim:a", 0, 2)]);
        await transaction.replace("node", "cell", [[person]], nodeRows(person, ["Ana", "Ana", "Ana"]));
        await transaction.tallies([]);
        await transaction.replace("node", "cell", [[event]], nodeRows(event, ["arrest", "arrest", null]));
        await transaction.tallies([]);
        expect(await transaction.rows("link", "cell", [[link.cell]])).toEqual([row]);
        expect(await transaction.rows("attest", "link", [[link.id]])).toEqual([attested("claim:a", 0, 2)]);
        await transaction.replace("node", "cell", [[event]], nodeRows(event, ["arrest", "arrest", "arrest"]));
      });
      expect(await pieces()).toEqual([[0, 2, 0, 2, ["claim:a"], ["1 claim:a"], ...ends]]);
    });

    it("have both their nodes at the end, or nothing is written", async () => {
      const written = database().write(async (transaction) => {
        await transaction.replace("node", "cell", [[event]], []);
        await transaction.replace("link", "cell", [[link.cell]], [row]);
      });
      await expect(written).rejects.toThrow(link.id);
      expect(await database().run("MATCH (n:Event) RETURN n.name")).toEqual([["arrest"]]);
    });

    it("of a node with thousands are joined anew together", async () => {
      const events = Array.from({ length: 3000 }, (_, at) => `event:${String(at).padStart(5, "0")}`);
      const links = events.map((id): LinkRow => ({ ...linkContent("INVOLVED_IN", person, id, "AGENT"), ...always }));
      await database().write(async (transaction) => {
        await transaction.replace(
          "node",
          "cell",
          events.map((id) => [id]),
          events.flatMap((id) => nodeRows(id, ["x", "x", "x"])),
        );
        await transaction.replace(
          "link",
          "cell",
          links.map(({ cell }) => [cell]),
          links,
        );
      });
      await put(person, ["Ana", "Ana", "Ana Ruiz"]);
      expect(await database().run("MATCH (a:Person)-[r:INVOLVED_IN]->() RETURN a.lo, count(r) ORDER BY a.lo")).toEqual([
        [0, 3000],
        [2, 3000],
      ]);
    }, 60_000);

    it("carry labels and properties for readers of the graph", async () => {
      await database().write((transaction) =>
        transaction.replace(
          "node",
          "cell",
          [["event:no"], ["place:west"]],
          [
            { ...nodeContent("event:no", { modality: "THREATENED", dateFrom: "2021-01-01" }), ...always },
            { ...nodeContent("place:west", { point: { lat: 44.5, lon: 87, precision: "COUNTY" } }), ...always },
          ],
        ),
      );
      expect(
        await database().run(`MATCH (n:Entity) RETURN labels(n), n.dateAscending, n.dateDescending, n.location.latitude
          ORDER BY n.id`),
      ).toEqual([
        [["Entity", "Event", "NotFact"], "2021-01-01", "2021-01-01", null],
        [["Entity", "Event"], "~", "", null],
        [["Entity", "Person"], "~", "", null],
        [["Entity", "Place"], "~", "", 44.5],
      ]);
    });
  });
}
