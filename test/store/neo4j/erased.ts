import { erase } from "../../../src/record/erase";
import { record } from "../../../src/record/record";
import { idOf, linkClaim, mentionOf, reportOf, reviewOf, value, valueClaim } from "../../contract/evidence";
import type { Database } from "./database";

const person = idOf("Person", "ana");
const event = idOf("Event", "arrest");
const report = reportOf("Ana Ruiz was arrested.\nOf the arrest nothing else is known.", { title: "Ana Ruiz" });
const name = valueClaim(person, "NAME", value.name("Ana Ruiz"), [report, "Ana Ruiz was arrested."]);
const involved = linkClaim(person, ["INVOLVED_IN", "AFFECTED"], event, [report, "Ana Ruiz was arrested."]);
const type = valueClaim(event, "TYPE", value.term("ARREST"), [report, "the arrest"]);
const at = "2026-02-01T00:00:00.000Z";

/** What stays in the database of evidence that was erased. */
export function describeErased(database: () => Database): void {
  describe("what is erased", () => {
    const records = [report, name, involved, type, ...[name, involved, type].map(({ id }) => reviewOf(id))];

    beforeEach(async () => {
      await record(database().store(), [...records, mentionOf(person, [report, "Ana Ruiz"])]);
      await erase(database().store(), person, at);
    });

    it("leaves a node with its id and when it was erased, and no relationship", async () => {
      const [erased] = await database().run(
        "MATCH (r:Record {id: $p.id}) RETURN labels(r), keys(r), r.erasedAt, COUNT { (r)-->() }",
        { id: name.id },
      );
      expect(erased?.[0]).toEqual(["Record"]);
      expect([...(erased?.[1] as string[])].sort()).toEqual(["erasedAt", "id", "seq"]);
      expect(erased?.slice(2)).toEqual([at, 0]);
      const [entity] = await database().run("MATCH (r:Record {id: $p.id}) RETURN labels(r), keys(r)", { id: person });
      expect(entity?.[0]).toEqual(["Record"]);
      expect([...(entity?.[1] as string[])].sort()).toEqual(["erasedAt", "id"]);
    });

    it("is in no property of any node or relationship", async () => {
      const texts = await database().run(`MATCH (n) UNWIND keys(n) AS key RETURN toStringOrNull(n[key]) AS text
        UNION ALL MATCH ()-[r]->() UNWIND keys(r) AS key RETURN toStringOrNull(r[key]) AS text`);
      const held = texts.flat().filter((text) => typeof text === "string" && /Ana|Ruiz/.test(text));
      expect(held).toEqual([]);
      expect(texts.length).toBeGreaterThan(50);
    });

    it("is not recorded again, and what is left is found as before", async () => {
      expect(await database().write((transaction) => transaction.append([name]))).toEqual([]);
      const store = database().store();
      expect((await store.evidence("claim", "report", [report.id])).map(({ id }) => id)).toEqual([type.id]);
      expect(await store.evidence("claim", "subject", [person])).toEqual([]);
      expect(await store.tombstones([name.id, type.id, person])).toEqual(new Set([name.id, person]));
    });
  });

  describe("evidence", () => {
    it("may name what comes later or never: nothing that is only named is a record", async () => {
      await database().write((transaction) => transaction.append([name]));
      const store = database().store();
      expect(await store.tombstones([report.id])).toEqual(new Set());
      expect(await store.evidence("report", "id", [report.id])).toEqual([]);
      expect((await store.evidenceAfter(0, 10)).map(({ id }) => id)).toEqual([name.id]);
      expect(await database().write((transaction) => transaction.append([report, report]))).toEqual([report]);
      expect(await store.evidence("report", "id", [report.id])).toMatchObject([report]);
      expect((await store.evidence("claim", "report", [report.id])).map(({ id }) => id)).toEqual([name.id]);
    });
  });
}
