import { tableNames, type ProjectedRows, type TableName } from "../../../projection/rows";
import type { RowKey, RowKeys } from "../../graph-store";
import { tables, type ColumnKind } from "../../tables";
import { loaded, stored, type Value } from "../values";

type Fields = Readonly<Record<string, unknown>>;

const columnsOf = Object.fromEntries(
  tableNames.map((table) => [table, Object.entries<ColumnKind>(tables[table].columns)]),
) as unknown as Readonly<Record<TableName, readonly (readonly [string, ColumnKind])[]>>;

/** The names of a table's properties, in the order in which statements give them. */
export function propertiesOf(table: TableName): readonly string[] {
  return columnsOf[table].map(([property]) => property);
}

/** The properties behind a key of a table. */
function keyProperties<T extends TableName>(table: T, by: RowKeys[T]): readonly string[] {
  return tables[table].keys[by];
}

/** A row out of the values of its properties, in their order. */
export function rowOf<T extends TableName>(table: T, values: readonly unknown[]): ProjectedRows[T] {
  const row: Record<string, unknown> = {};
  columnsOf[table].forEach(([property, kind], at) => {
    row[property] = loaded(values[at], kind);
  });
  return row as unknown as ProjectedRows[T];
}

/** The properties of a row as they are stored. */
export function storedRow<T extends TableName>(table: T, row: ProjectedRows[T]): Record<string, Value> {
  const fields = row as unknown as Fields;
  const values: Record<string, Value> = {};
  for (const [property, kind] of columnsOf[table]) values[property] = stored(fields[property], kind);
  return values;
}

/** Whether two rows of a table say the same; may say no where they do but were written differently. */
export function contentOf<T extends TableName>(table: T, row: ProjectedRows[T]): string {
  const fields = row as unknown as Fields;
  return JSON.stringify(columnsOf[table].map(([property]) => fields[property] ?? null));
}

/** A key as one text. */
export function keyText(key: RowKey): string {
  return key.join("\u0000");
}

/** The key under which a row is found. */
export function keyOf<T extends TableName>(table: T, by: RowKeys[T], row: ProjectedRows[T]): string {
  const fields = row as unknown as Fields;
  const properties = keyProperties(table, by);
  if (properties.length === 1) return String(fields[properties[0] ?? ""]);
  return properties.map((property) => String(fields[property])).join("\u0000");
}

/** Keys as statements take them, each once. */
export function storedKeys<T extends TableName>(table: T, by: RowKeys[T], keys: readonly RowKey[]): readonly Value[] {
  const kinds = tables[table].columns as Readonly<Record<string, ColumnKind>>;
  const properties = keyProperties(table, by);
  const once = new Map(keys.map((key) => [keyText(key), key]));
  return [...once.values()].map((key) => properties.map((property, at) => stored(key[at], kinds[property] ?? "text")));
}

/** Puts rows into the order of their table: texts by code point, as SQLite does. */
export function inOrder<T extends TableName>(table: T, rows: readonly ProjectedRows[T][]): readonly ProjectedRows[T][] {
  if (rows.length < 2) return rows;
  const order: readonly string[] = tables[table].order;
  return [...rows].sort((a, b) => {
    for (const property of order) {
      const difference = compare((a as unknown as Fields)[property], (b as unknown as Fields)[property]);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** null as "". */
function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" || typeof a === "boolean") return Number(a) - Number(b);
  return compareTexts((a ?? "") as string, (b ?? "") as string);
}

/** As `compareCodePoints`, for texts that mostly begin alike. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === shorter) return a.length - b.length;
  return rankOf(a.charCodeAt(at)) - rankOf(b.charCodeAt(at));
}

/** Of a code unit: halves of characters beyond the BMP come after all others. */
function rankOf(unit: number): number {
  return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
