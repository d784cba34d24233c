import { tableNames, type ProjectedRows, type TableName } from "../../projection/rows";
import type { RowKeys } from "../graph-store";
import { tables as stored, type ColumnKind } from "../tables";

export interface Column {
  readonly sql: string;
  readonly kind: ColumnKind;
}

interface Table<T extends TableName> {
  readonly columns: Readonly<Record<keyof ProjectedRows[T], Column>>;
  /** Columns of the primary key: the order in which rows are given. */
  readonly order: readonly string[];
  /** The columns behind each key by which rows are looked up. */
  readonly keys: Readonly<Record<RowKeys[T], readonly string[]>>;
}

/** Properties whose names are words of SQL. */
const renamed: Readonly<Record<string, string>> = { from: "from_id", to: "to_id", end: '"end"' };

/** "nameKey" is stored in `name_key`. */
function sqlName(property: string): string {
  return renamed[property] ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function sqlTable<T extends TableName>(name: T): Table<T> {
  const { columns, order, keys } = stored[name];
  const named = Object.entries<ColumnKind>(columns).map(([property, kind]) => [
    property,
    { sql: sqlName(property), kind },
  ]);
  const keyed = Object.entries<readonly string[]>(keys).map(([key, properties]) => [key, properties.map(sqlName)]);
  return {
    columns: Object.fromEntries(named) as Table<T>["columns"],
    order: order.map(sqlName),
    keys: Object.fromEntries(keyed) as Table<T>["keys"],
  };
}

/** Every table of the projection: its columns in SQL and how values are stored in them. */
export const tables = Object.fromEntries(tableNames.map((name) => [name, sqlTable(name)])) as {
  readonly [T in TableName]: Table<T>;
};

/** Columns that a statement compares but no row shows, made from those that it does. */
export const computed: Readonly<Partial<Record<TableName, readonly ComputedColumn[]>>> = {
  node: [
    { sql: "count_min", from: (row) => countOf(row)?.min ?? null },
    { sql: "count_max", from: (row) => countOf(row)?.max ?? null },
  ],
  claim: [{ sql: "method_kind", from: (row) => (row as ProjectedRows["claim"]).method.kind }],
};

export interface ComputedColumn {
  readonly sql: string;
  readonly from: (row: object) => string | number | null;
}

function countOf(row: object): ProjectedRows["node"]["count"] {
  return (row as ProjectedRows["node"]).count;
}
