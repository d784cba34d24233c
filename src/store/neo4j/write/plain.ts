import type { RowKey, RowKeys } from "../../graph-store";
import type { ClaimRow, ProjectedRows } from "../../../projection/rows";
import { runInChunks, type Run } from "../run";
import type { Value } from "../values";
import type { BufferedTable, Fetch } from "./buffered-table";
import { contentOf, keyText, rowOf, storedKeys, storedRow } from "./row";
import { createRows, tableStatements, type PlainTable } from "./table-statements";

/** Reads rows that are nodes. */
export function fetchRows<T extends PlainTable | "node">(run: Run, table: T): Fetch<T> {
  return async (by, keys) => {
    const text = tableStatements[table].read[by] ?? "";
    const rows = await runInChunks(run, text, storedKeys(table, by, keys));
    return rows.map((values) => rowOf(table, values));
  };
}

/** Writes what was replaced in a table of plain rows. Keys that were read and whose rows are the same are left alone. */
export async function flushPlain<T extends PlainTable>(run: Run, buffered: BufferedTable<T>): Promise<void> {
  const { table, overlay } = buffered;
  const { keys, rows } = changesOf(buffered);
  const done: Promise<unknown>[] = [];
  for (const [by, gone] of keys) {
    if (gone.length === 0) continue;
    done.push(runInChunks(run, tableStatements[table].remove[by] ?? "", storedKeys(table, by, gone)));
  }
  if (rows.length > 0)
    done.push(
      runInChunks(
        run,
        createRows[table],
        rows.map((row) => propertiesOfRow(table, row)),
      ),
    );
  await Promise.all(done);
  overlay.clear();
}

function changesOf<T extends PlainTable>(buffered: BufferedTable<T>) {
  const { table, overlay } = buffered;
  const replaced = overlay.replacedKeys();
  const rows = overlay.rows();
  const [only] = replaced;
  // By two keys at once the rows of one may be those of another.
  if (only === undefined || replaced.length > 1) return { keys: replaced, rows };
  const [by, keys] = only;
  const same = new Set<ProjectedRows[T]>();
  const gone = keys.filter((key) => {
    const before = buffered.known(by, key);
    if (before === undefined) return true;
    if (before.length === 0) return false;
    const after = [...overlay.freshWith(by, keyText(key))];
    const isSame = isSameRows(table, before, after);
    if (isSame) for (const row of after) same.add(row);
    return !isSame;
  });
  const left: readonly (readonly [RowKeys[T], readonly RowKey[]])[] = [[by, gone]];
  return { keys: left, rows: rows.filter((row) => !same.has(row)) };
}

function isSameRows<T extends PlainTable>(
  table: T,
  before: readonly ProjectedRows[T][],
  after: readonly ProjectedRows[T][],
): boolean {
  if (before.length !== after.length) return false;
  const texts = new Set(before.map((row) => contentOf(table, row)));
  return after.every((row) => texts.has(contentOf(table, row)));
}

/** A row's own properties, and of a claim the kind of its method, by which claims are filtered. */
function propertiesOfRow<T extends PlainTable>(table: T, row: ProjectedRows[T]): Value {
  const own = storedRow(table, row);
  return table === "claim" ? { ...own, methodKind: (row as ClaimRow).method.kind } : own;
}
