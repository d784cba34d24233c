import fc from "fast-check";
import type { GraphStore } from "../../src/store/graph-store";
import { differencesFromRebuild, replay } from "../projection/replay";
import { history, type Step } from "../projection/worlds";
import { historyOfStays } from "./stays";

/** After any history the rows are those that a rebuild makes: on every store. */
export function describeHistories(engine: string, open: () => Promise<GraphStore>, runs: number): void {
  describe(`Histories on ${engine}`, () => {
    const leavesWhatARebuildMakes = async (steps: readonly Step[]): Promise<void> => {
      const store = await open();
      try {
        await replay(store, steps);
        expect(await differencesFromRebuild(store)).toEqual([]);
      } finally {
        await store.close();
      }
    };

    it("leave the rows that a rebuild makes, row for row", async () => {
      await fc.assert(fc.asyncProperty(history, leavesWhatARebuildMakes), { numRuns: runs });
    }, 600_000);

    it("leave them where somebody is held somewhere, too", async () => {
      await fc.assert(fc.asyncProperty(historyOfStays, leavesWhatARebuildMakes), { numRuns: runs });
    }, 600_000);
  });
}
