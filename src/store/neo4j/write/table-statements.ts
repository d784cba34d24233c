import { tableNames, type TableName } from "../../../projection/rows";
import { tables } from "../../tables";
import { propertiesOf } from "./row";

/** Tables whose rows are nodes of their own, one each. */
export type PlainTable = Exclude<TableName, "node" | "link" | "attest" | "counter">;

/** The label of the nodes that are a table's rows. */
export const rowLabels: Readonly<Record<PlainTable | "node", string>> = {
  node: "Entity",
  alias: "Alias",
  claim: "Claim",
  citation: "Citation",
  passage: "Passage",
  closure: "Closure",
  reach: "Reach",
  ranking: "Ranking",
  search: "SearchName",
  fact: "Fact",
};

export const plainTables = tableNames.filter(
  (table): table is PlainTable => table !== "node" && table in rowLabels,
) as readonly PlainTable[];

/** What a statement returns of a row: its properties in order. */
export function returned(table: TableName, variable: string): string {
  return propertiesOf(table)
    .map((property) => `${variable}.${property}`)
    .join(", ");
}

/**
 * Finds the rows of each key of `$p.rows`. All properties of the table's order are mentioned, since an index on several
 * properties is only used where they are.
 */
function found(table: PlainTable | "node", properties: readonly string[]): string {
  const order: readonly string[] = tables[table].order;
  const rest = order.filter((property) => !properties.includes(property));
  return `UNWIND $p.rows AS key MATCH (n:${rowLabels[table]}) WHERE ${[
    ...properties.map((property, at) => `n.${property} = key[${at}]`),
    ...rest.map((property) => `n.${property} IS NOT NULL`),
  ].join(" AND ")}`;
}

interface TableStatements {
  /** By key: rows of keys. */
  readonly read: Readonly<Record<string, string>>;
  /** By key: removes the rows of keys. */
  readonly remove: Readonly<Record<string, string>>;
}

function statementsOf(table: PlainTable | "node"): TableStatements {
  const keys = Object.entries<readonly string[]>(tables[table].keys);
  return {
    read: Object.fromEntries(
      keys.map(([by, properties]) => [by, `${found(table, properties)} RETURN ${returned(table, "n")}`]),
    ),
    remove: Object.fromEntries(keys.map(([by, properties]) => [by, `${found(table, properties)} DELETE n`])),
  };
}

/** Reading and removing the nodes that are rows, by table. (Nodes of the graph are only read so.) */
export const tableStatements = Object.fromEntries(
  (["node", ...plainTables] as const).map((table) => [table, statementsOf(table)]),
) as Readonly<Record<PlainTable | "node", TableStatements>>;

/** Adds rows to a table. */
export const createRows = Object.fromEntries(
  plainTables.map((table) => [table, `UNWIND $p.rows AS row CREATE (n:${rowLabels[table]}) SET n = row`]),
) as Readonly<Record<PlainTable, string>>;
