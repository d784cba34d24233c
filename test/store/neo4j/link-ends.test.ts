import fc from "fast-check";
import { levels } from "../../../src/model/vocabulary";
import { rowAt } from "../../../src/projection/ranges";
import type { ProjectedRows, TableName } from "../../../src/projection/rows";
import type { GraphStore } from "../../../src/store/graph-store";
import { openSqlite } from "../../../src/store/sqlite/store";
import { replay } from "../../projection/replay";
import { history } from "../../projection/worlds";

async function all<T extends TableName>(store: GraphStore, table: T): Promise<readonly ProjectedRows[T][]> {
  const rows: ProjectedRows[T][] = [];
  for await (const batch of store.dump(table)) rows.push(...batch);
  return rows;
}

// A relationship cannot be where a node is not: what Neo4j holds of the graph rests on this.
describe("every link that a history makes", () => {
  it("has both its nodes and a claim at each of its levels, and its attests lie within it", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const store = await openSqlite(":memory:");
        try {
          await replay(store, steps);
          const nodes = await all(store, "node");
          const links = await all(store, "link");
          const attests = await all(store, "attest");
          const here = links.flatMap((link) =>
            levels.filter((level) => link.lo <= level && link.hi >= level).map((level) => ({ link, level })),
          );
          for (const { link, level } of here) {
            for (const end of [link.from, link.to]) {
              expect(
                rowAt(
                  nodes.filter(({ id }) => id === end),
                  level,
                ),
              ).toBeDefined();
            }
            const own = attests.filter((attest) => attest.link === link.id);
            expect(rowAt(own, level)).toMatchObject({ cell: link.cell });
          }
          const at = new Set(here.map(({ link, level }) => `${link.id} ${String(level)}`));
          for (const { link, lo, hi } of attests) {
            for (let level: number = lo; level <= hi; level++) expect(at).toContain(`${link} ${String(level)}`);
          }
        } finally {
          await store.close();
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  }, 120_000);
});
