import type { ProjectedRows, TableName } from "../../../projection/rows";
import type { RowKey, RowKeys } from "../../graph-store";
import { keyOf, keyText } from "./row";

/**
 * What a transaction has replaced in one table and not written yet: the keys whose stored rows are gone, and the rows
 * that are there in their place.
 */
export class Overlay<T extends TableName> {
  private readonly gone = new Map<RowKeys[T], Map<string, RowKey>>();
  private readonly fresh = new Set<ProjectedRows[T]>();
  /** Fresh rows by each key that was asked for. */
  private readonly indexes = new Map<RowKeys[T], Map<string, Set<ProjectedRows[T]>>>();

  constructor(private readonly table: T) {}

  /** Puts rows in the place of all that have one of the keys. */
  replace(by: RowKeys[T], keys: readonly RowKey[], rows: readonly ProjectedRows[T][]): void {
    const gone = this.gone.get(by) ?? new Map<string, RowKey>();
    this.gone.set(by, gone);
    for (const key of keys) {
      const text = keyText(key);
      for (const row of this.index(by).get(text) ?? []) this.drop(row);
      gone.set(text, key);
    }
    for (const row of rows) this.add(row);
  }

  /** Whether all stored rows with a key were replaced, whatever they are. */
  isReplaced(by: RowKeys[T], key: string): boolean {
    return this.gone.get(by)?.has(key) === true;
  }

  /** Whether a stored row was replaced. */
  hides(row: ProjectedRows[T]): boolean {
    for (const [by, keys] of this.gone) if (keys.has(keyOf(this.table, by, row))) return true;
    return false;
  }

  /** Rows with a key that are not written yet. */
  freshWith(by: RowKeys[T], key: string): Iterable<ProjectedRows[T]> {
    return this.index(by).get(key) ?? [];
  }

  rows(): readonly ProjectedRows[T][] {
    return [...this.fresh];
  }

  /** Keys whose stored rows are gone. */
  replacedKeys(): readonly (readonly [RowKeys[T], readonly RowKey[]])[] {
    return [...this.gone].map(([by, keys]) => [by, [...keys.values()]]);
  }

  get size(): number {
    let size = this.fresh.size;
    for (const keys of this.gone.values()) size += keys.size;
    return size;
  }

  clear(): void {
    this.gone.clear();
    this.fresh.clear();
    this.indexes.clear();
  }

  private add(row: ProjectedRows[T]): void {
    this.fresh.add(row);
    for (const [by, index] of this.indexes) addTo(index, keyOf(this.table, by, row), row);
  }

  private drop(row: ProjectedRows[T]): void {
    this.fresh.delete(row);
    for (const [by, index] of this.indexes) index.get(keyOf(this.table, by, row))?.delete(row);
  }

  private index(by: RowKeys[T]): Map<string, Set<ProjectedRows[T]>> {
    const known = this.indexes.get(by);
    if (known !== undefined) return known;
    const index = new Map<string, Set<ProjectedRows[T]>>();
    for (const row of this.fresh) addTo(index, keyOf(this.table, by, row), row);
    this.indexes.set(by, index);
    return index;
  }
}

function addTo<T>(index: Map<string, Set<T>>, key: string, row: T): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, new Set([row]));
  else rows.add(row);
}
