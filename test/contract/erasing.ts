import type { EvidenceRecord } from "../../src/evidence/records";
import { UnknownId } from "../../src/model/errors";
import { erase } from "../../src/record/erase";
import { record } from "../../src/record/record";
import { dataOf } from "../operations/execute";
import { differencesFromRebuild } from "../projection/replay";
import { accepted, idOf, judgementOf, linkClaim, mentionOf, policyOf, reportOf, value, valueClaim } from "./evidence";
import type { Asked } from "./graph-store";
import { events, organizations, people, places, reports, sample } from "./sample";
import { contentOf } from "./writing";

const at = "2026-02-01T00:00:00.000Z";

export function describeErasing(store: Asked): void {
  describe("erase", () => {
    it("leaves nothing of a person: no name, value, quote, mention, link or id in an answer", async () => {
      await erase(store(), people.bo, at);
      const content = JSON.stringify(await contentOf(store()));
      expect(content).not.toContain("Bo Lin");
      expect(content).not.toContain("林博");
      expect(content).not.toContain(people.bo);
      const data = await dataOf(
        store(),
        `{ node(id: "${people.bo}") { id } people { totalCount }
           event: node(id: "${events.arrest}") { ... on Event { participants { nodes { name } } } }
           reports { nodes { text claims(first: 100) { nodes { text citations { quote sentence } } } } } }`,
        {},
        "GUARDIAN",
      );
      expect(data.node).toBeNull();
      expect(data.people.totalCount).toBe(12);
      expect(data.event.participants.nodes).toHaveLength(3);
      expect(JSON.stringify(data)).not.toContain("Bo Lin");
      const { text } = data.reports.nodes.find(({ text: each }: { text: string }) => each.startsWith("Arrests"));
      expect(text).toHaveLength(reports.bulletin.text.length);
      expect(text).toContain("██████");
      expect(await differencesFromRebuild(store())).toEqual([]);
    });

    it("leaves nothing of a report, nor of what only it says", async () => {
      await erase(store(), reports.herald.id, at);
      const content = JSON.stringify(await contentOf(store()));
      expect(content).not.toContain("Releases in Northshire");
      expect(content).not.toContain(reports.herald.sha256);
      const data = await dataOf(
        store(),
        `{ node(id: "${reports.herald.id}") { id } released: node(id: "${events.release}") { id } person: node(id: "${people.bo}") { ... on Person { name } } }`,
        {},
        "GUARDIAN",
      );
      expect(data).toEqual({ node: null, released: null, person: { name: "Bo Lin" } });
      expect(await differencesFromRebuild(store())).toEqual([]);
    });

    // Known: `record` checks quotes against the masked text before it passes over what is erased.
    it("is not undone by recording the same again", async () => {
      await erase(store(), people.bo, at);
      const claims = sample.filter((each) => each.kind === "claim" && each.subject === people.bo);
      expect((await record(store(), claims)).added).toEqual([]);
      expect(JSON.stringify(await contentOf(store()))).not.toContain(people.bo);
    });

    it("is not undone by recording everything again: nothing changes", async () => {
      await record(store(), [judgementOf(people.bo, people.ana, "SAME")]);
      for (const id of [people.bo, reports.herald.id]) {
        await erase(store(), id, at);
        const before = await contentOf(store());
        expect((await record(store(), sample)).added).toEqual([]);
        expect(await contentOf(store())).toEqual(before);
      }
    });

    it("takes the name out of titles and addresses, as out of texts", async () => {
      const letter = reportOf("A letter\nANA RUIZ wrote it. Ana Ruizen did not.", {
        title: "Of Ana  RUIZ and Ana Ruizen",
        url: "https://example.org/ana-ruiz",
      });
      await record(store(), [letter, mentionOf(people.ana, [letter, "ANA RUIZ"])]);
      await erase(store(), people.ana, at);
      const { node } = await dataOf(
        store(),
        `{ node(id: "${letter.id}") { ... on Report { name title url text } } }`,
        {},
        "GUARDIAN",
      );
      const title = `Of ${"█".repeat(9)} and Ana Ruizen`;
      const text = `A letter\n${"█".repeat(8)} wrote it. Ana Ruizen did not.`;
      expect(node).toEqual({ name: title, title, url: null, text });
      expect(JSON.stringify(await contentOf(store()))).not.toMatch(/ana[\s_-]*ruiz(?!en)/i);
      expect(await differencesFromRebuild(store())).toEqual([]);
    });

    it("ends what may be recorded of a person", async () => {
      await erase(store(), people.bo, at);
      const { bulletin } = reports;
      const before = await contentOf(store());
      const more: readonly (readonly EvidenceRecord[])[] = [
        accepted([valueClaim(people.bo, "AGE", value.age(36), [bulletin])]),
        accepted([linkClaim(people.bo, ["RESIDES_IN"], places.hillford, [bulletin])]),
        accepted([linkClaim(people.ana, ["RELATED_TO", "FRIEND"], people.bo, [bulletin])]),
        [mentionOf(people.bo, [bulletin, "Vale Court"])],
        [judgementOf(people.bo, people.ana, "SAME")],
        [policyOf(people.bo, { publication: "NAME" })],
      ];
      for (const records of more) await expect(record(store(), records)).rejects.toBeInstanceOf(UnknownId);
      expect(await contentOf(store())).toEqual(before);
    });

    it("ends what may be read from a report, even where the report comes with it", async () => {
      const { herald } = reports;
      await erase(store(), herald.id, at);
      const before = await contentOf(store());
      const more: readonly (readonly EvidenceRecord[])[] = [
        accepted([valueClaim(people.bo, "AGE", value.age(36), [herald])]),
        [herald, ...accepted([valueClaim(people.bo, "AGE", value.age(36), [herald])])],
        accepted([linkClaim(herald.id, ["PUBLISHED_BY"], organizations.police, [reports.bulletin])]),
        [mentionOf(people.bo, [herald, "Releases"])],
        [policyOf(herald.id, { retracted: false })],
      ];
      for (const records of more) await expect(record(store(), records)).rejects.toBeInstanceOf(UnknownId);
      expect((await record(store(), [herald])).added).toEqual([]);
      expect(await contentOf(store())).toEqual(before);
    });

    it("masks the name in a report that only claims on the person tell of, without a mention", async () => {
      await erase(store(), people.ana, at);
      const { reports: all } = await dataOf(store(), `{ reports { nodes { text } } }`, {}, "GUARDIAN");
      expect(JSON.stringify(all)).not.toContain("Ana Ruiz is 40.");
    });

    it("refuses what is not there", async () => {
      await expect(erase(store(), idOf("Person", "nobody"), at)).rejects.toBeInstanceOf(UnknownId);
    });
  });
}
