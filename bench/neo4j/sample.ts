import { record } from "../../src/record/record";
import { tableNames, type TableName } from "../../src/projection/rows";
import type { GraphStore } from "../../src/store/graph-store";
import { openStore } from "../../src/store/open-store";
import { evidenceOf, type CountryOptions } from "./country";
import { load } from "./load";

/**
 * Loads a small country twice, by rows and by recording its evidence, and compares every row of every table.
 * Throws where one differs.
 */
export async function checkSample(country: CountryOptions): Promise<number> {
  const [loaded, recorded] = [await openStore("sqlite::memory:"), await openStore("sqlite::memory:")];
  try {
    await load(loaded, country, () => undefined);
    for (const report of evidenceOf(country)) await record(recorded, report);
    let rows = 0;
    for (const table of tableNames) {
      const [left, right] = [await textsOf(loaded, table), await textsOf(recorded, table)];
      rows += right.length;
      const at = right.findIndex((text, index) => text !== left[index]);
      if (left.length === right.length && at === -1) continue;
      throw new Error(
        `${table}: ${left.length} rows loaded, ${right.length} recorded\n${left[at] ?? ""}\n${right[at] ?? ""}`,
      );
    }
    return rows;
  } finally {
    await loaded.close();
    await recorded.close();
  }
}

async function textsOf(store: GraphStore, table: TableName): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const rows of store.dump(table)) texts.push(...rows.map((row) => JSON.stringify(row)));
  return texts;
}
