import { erase } from "../../src/record/erase";
import { record } from "../../src/record/record";
import type { Tombstone } from "../../src/store/graph-store";
import { idOf, mentionOf, reportOf } from "./evidence";
import type { Asked } from "./graph-store";
import { people, reports, sample } from "./sample";

const at = "2026-02-01T00:00:00.000Z";
const later = "2026-03-01T00:00:00.000Z";

export function describeTombstones(store: Asked): void {
  describe("evidence that was erased", () => {
    const inBatches = async (limit: number): Promise<readonly Tombstone[]> => {
      const found: Tombstone[] = [];
      for (let id = ""; ;) {
        const batch = await store().tombstonesAfter(id, limit);
        expect(batch.length).toBeLessThanOrEqual(limit);
        found.push(...batch);
        const last = batch.at(-1);
        if (last === undefined) return found;
        id = last.id;
      }
    };

    it("leaves no tombstone where nothing was", async () => {
      expect(await store().tombstonesAfter("", 10)).toEqual([]);
    });

    it("leaves ids and when, in order of ids, however many are asked for at once", async () => {
      await erase(store(), people.bo, at);
      await erase(store(), reports.herald.id, later);
      const all = await store().tombstonesAfter("", 1000);
      const ids = all.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)].sort());
      expect(all).toContainEqual({ id: people.bo, at });
      expect(all).toContainEqual({ id: reports.herald.id, at: later });
      expect(await store().tombstones([...sample.map(({ id }) => id), people.bo])).toEqual(new Set(ids));
      for (const limit of [1, 3, all.length, all.length + 1]) expect(await inBatches(limit)).toEqual(all);
    });

    it("leaves a tombstone of an id that no record has, and the newest time of one that was there", async () => {
      const [first, second] = [idOf("Person", "nobody"), idOf("Person", "none")];
      await store().write((transaction) => transaction.erase([second, first], at));
      await store().write((transaction) => transaction.erase([second], later));
      const both = [
        { id: first, at },
        { id: second, at: later },
      ];
      expect(await store().tombstonesAfter("", 10)).toEqual(both);
      expect(await store().tombstonesAfter(first, 10)).toEqual(both.slice(1));
      expect(await store().tombstonesAfter(second, 10)).toEqual([]);
    });

    it("is seen inside the write that erases", async () => {
      const seen = await store().write(async (transaction) => {
        await transaction.erase([people.bo], at);
        return transaction.tombstonesAfter("", 10);
      });
      expect(seen).toEqual([{ id: people.bo, at }]);
    });

    it("leaves a report as it was appended, also one that was overwritten elsewhere", async () => {
      const text = "A letter by ███.";
      const letter = reportOf(text, { id: reportOf("A letter by Ann.").id, erasedIn: true });
      await store().write((transaction) => transaction.append([letter, mentionOf(people.ana, [letter, "letter"])]));
      const [stored] = await store().evidence("report", "id", [letter.id]);
      expect(stored).toMatchObject(letter);
      expect((await record(store(), sample)).added).toEqual([]);
    });
  });
}
