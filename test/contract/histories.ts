import fc from "fast-check";
import type { GraphStore } from "../../src/store/graph-store";
import { differencesFromRebuild, replay } from "../projection/replay";
import { history } from "../projection/worlds";

/** After any history the rows are those that a rebuild makes: on every store. */
export function describeHistories(engine: string, open: () => Promise<GraphStore>, runs: number): void {
  describe(`Histories on ${engine}`, () => {
    it("leave the rows that a rebuild makes, row for row", async () => {
      await fc.assert(
        fc.asyncProperty(history, async (steps) => {
          const store = await open();
          try {
            await replay(store, steps);
            expect(await differencesFromRebuild(store)).toEqual([]);
          } finally {
            await store.close();
          }
        }),
        { numRuns: runs },
      );
    }, 600_000);
  });
}
