import fc from "fast-check";
import { tableNames } from "../../../src/projection/rows";
import { firstDifference } from "../../../src/record/check";
import type { GraphStore } from "../../../src/store/graph-store";
import { openSqlite } from "../../../src/store/sqlite/store";
import { differencesFromRebuild, replay } from "../../projection/replay";
import { history } from "../../projection/worlds";
import type { Database } from "./database";
import { Model, writes } from "./operations";

/** The tables in which two stores differ. */
async function differences(left: GraphStore, right: GraphStore): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of tableNames) {
    const difference = await firstDifference(left, right, table);
    if (difference !== null) found.push(`${table}: ${difference}`);
  }
  return found;
}

/** Rows in Neo4j against rows in SQLite: what is written, and what is read while it is. */
export function describeSameRows(database: () => Database): void {
  describe("rows", () => {
    it("are those of SQLite after any writes, and while they are made", async () => {
      await fc.assert(
        fc.asyncProperty(writes, async (all) => {
          await database().empty();
          const store = database().store();
          const other = await openSqlite(":memory:");
          try {
            const [mine, theirs] = [new Model(), new Model()];
            for (const write of all) {
              const seen = await store.write((transaction) => mine.write(transaction, write));
              expect(seen).toEqual(await other.write((transaction) => theirs.write(transaction, write)));
              expect(await differences(store, other)).toEqual([]);
            }
          } finally {
            await other.close();
          }
        }),
        { numRuns: 20, endOnFailure: true },
      );
    }, 600_000);

    it("are those of SQLite after any history of evidence, and those of a rebuild", async () => {
      await fc.assert(
        fc.asyncProperty(history, async (steps) => {
          await database().empty();
          const store = database().store();
          const other = await openSqlite(":memory:");
          try {
            await replay(store, steps);
            await replay(other, steps);
            expect(await differences(store, other)).toEqual([]);
            expect(await differencesFromRebuild(store)).toEqual([]);
          } finally {
            await other.close();
          }
        }),
        { numRuns: 4, endOnFailure: true },
      );
    }, 600_000);
  });
}
