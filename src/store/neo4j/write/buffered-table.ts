import type { ProjectedRows, TableName } from "../../../projection/rows";
import type { RowKey, RowKeys } from "../../graph-store";
import { Overlay } from "./overlay";
import { inOrder, keyOf, keyText } from "./row";

/** Reads stored rows by a key, in no order; each row once. */
export type Fetch<T extends TableName> = (
  by: RowKeys[T],
  keys: readonly RowKey[],
) => Promise<readonly ProjectedRows[T][]>;

/** A table as the transaction sees it: stored rows, each key read once, under what is not written yet. */
export class BufferedTable<T extends TableName> {
  readonly overlay: Overlay<T>;
  private readonly read = new Map<RowKeys[T], Map<string, ProjectedRows[T][]>>();

  constructor(
    readonly table: T,
    private readonly fetch: Fetch<T>,
  ) {
    this.overlay = new Overlay(table);
  }

  /** Rows with one of the keys, in the table's order. */
  async rows(by: RowKeys[T], keys: readonly RowKey[]): Promise<readonly ProjectedRows[T][]> {
    const asked = once(keys);
    const open = [...asked].filter(([text]) => !this.overlay.isReplaced(by, text)).map(([, key]) => key);
    const stored = (await this.stored(by, open)).filter((row) => !this.overlay.hides(row));
    const fresh = [...asked.keys()].flatMap((text) => [...this.overlay.freshWith(by, text)]);
    return inOrder(this.table, [...stored, ...fresh]);
  }

  /** Rows with one of the keys as they are stored, whatever was replaced since; in no order. */
  async stored(by: RowKeys[T], keys: readonly RowKey[]): Promise<readonly ProjectedRows[T][]> {
    const known = this.read.get(by) ?? new Map<string, ProjectedRows[T][]>();
    this.read.set(by, known);
    const asked = once(keys);
    const missing = [...asked].filter(([text]) => !known.has(text));
    if (missing.length > 0) {
      const found = await this.fetch(
        by,
        missing.map(([, key]) => key),
      );
      for (const [text] of missing) known.set(text, []);
      for (const row of found) known.get(keyOf(this.table, by, row))?.push(row);
    }
    return [...asked.keys()].flatMap((text) => known.get(text) ?? []);
  }

  /** The stored rows of a key if they were read before. */
  known(by: RowKeys[T], key: RowKey): readonly ProjectedRows[T][] | undefined {
    return this.read.get(by)?.get(keyText(key));
  }

  replace(by: RowKeys[T], keys: readonly RowKey[], rows: readonly ProjectedRows[T][]): void {
    this.overlay.replace(by, keys, rows);
  }

  /** Forgets what was replaced and read: it is written. */
  reset(): void {
    this.overlay.clear();
    this.read.clear();
  }
}

function once(keys: readonly RowKey[]): ReadonlyMap<string, RowKey> {
  return new Map(keys.map((key) => [keyText(key), key]));
}
