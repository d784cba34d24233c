import neo4j from "neo4j-driver";
import { valuesOf, type LinkType } from "../../model/vocabulary";
import type { ProjectedRows, TableName } from "../../projection/rows";
import { tables } from "../tables";
import type { Run } from "./run";
import { stored, type Value } from "./values";
import { counterRows, counterStatements } from "./write/counters";
import { pieces } from "./write/link-source";
import { attestsOf, linksOf, type Piece } from "./write/pieces";
import { inOrder, rowOf } from "./write/row";
import { plainTables, returned, rowLabels, type PlainTable } from "./write/table-statements";

const size = 1000;
const limit = neo4j.int(size);

/** Whether a row comes after the values of `$p.after` in the order of some properties, as a condition. */
function comesAfter(properties: readonly string[], at = 0): string {
  const [property, ...rest] = properties;
  const here = `n.${property ?? ""}`;
  if (rest.length === 0) return `${here} > $p.after[${at}]`;
  return `${here} >= $p.after[${at}] AND (${here} > $p.after[${at}] OR (${comesAfter(rest, at + 1)}))`;
}

function dumpTextsOf(table: PlainTable | "node") {
  const order: readonly string[] = tables[table].order;
  const match = `MATCH (n:${rowLabels[table]})`;
  const rest = `RETURN ${returned(table, "n")} ORDER BY ${order.map((property) => `n.${property}`).join(", ")} LIMIT $p.limit`;
  const mentioned = order.map((property) => `n.${property} IS NOT NULL`).join(" AND ");
  return {
    first: `${match} WHERE ${mentioned} ${rest}`,
    next: `${match} WHERE ${mentioned} AND ${comesAfter(order)} ${rest}`,
  };
}

export const dumpTexts = Object.fromEntries(
  (["node", ...plainTables] as const).map((table) => [table, dumpTextsOf(table)]),
) as Readonly<Record<PlainTable | "node", { readonly first: string; readonly next: string }>>;

/** Pieces of the next links of a type in order of their ids: all pieces of each. */
export const linkDumpTexts = Object.fromEntries(
  valuesOf("LinkType").map((type) => [
    type,
    `CALL () { MATCH ()-[n:${type}]->() WHERE n.id > $p.after RETURN DISTINCT n.id AS id ORDER BY id LIMIT $p.limit }
    MATCH ()-[r:${type}]->() WHERE r.id = id
    RETURN ${returned("link", "r")}, r.rowLo, r.rowHi, r.claims, r.ords`,
  ]),
) as Readonly<Record<LinkType, string>>;

/**
 * Every row of a table in the table's order, 1,000 at a time, found from where the last ones ended. (Whoever compares
 * stores goes by batches: they are as long as those of SQLite.)
 */
export async function* dumpRows<T extends TableName>(run: Run, table: T): AsyncGenerator<readonly ProjectedRows[T][]> {
  const batches =
    table === "link" || table === "attest"
      ? dumpLinks(run, table)
      : table === "counter"
        ? dumpCounters(run)
        : dumpPlain(run, table);
  let open: ProjectedRows[T][] = [];
  for await (const batch of batches) {
    open.push(...(batch as readonly ProjectedRows[T][]));
    while (open.length >= size) {
      yield open.slice(0, size);
      open = open.slice(size);
    }
  }
  if (open.length > 0) yield open;
}

async function* dumpPlain<T extends PlainTable | "node">(
  run: Run,
  table: T,
): AsyncGenerator<readonly ProjectedRows[T][]> {
  const order: readonly string[] = tables[table].order;
  for (let text = dumpTexts[table].first, after: readonly Value[] = []; ;) {
    const found = await run(text, { after, limit });
    const rows = found.map((values) => rowOf(table, values));
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    const fields = last as unknown as Readonly<Record<string, unknown>>;
    const kinds = tables[table].columns as Readonly<Record<string, Parameters<typeof stored>[1]>>;
    after = order.map((property) => stored(fields[property], kinds[property] ?? "text"));
    text = dumpTexts[table].next;
  }
}

async function* dumpCounters(run: Run): AsyncGenerator<readonly ProjectedRows["counter"][]> {
  for (let node = ""; ;) {
    const found = await run(counterStatements.after, { node, limit });
    yield inOrder("counter", found.flatMap(counterRows));
    if (found.length < size) return;
    node = found.at(-1)?.[0] as string;
  }
}

/** An id begins with "link:", the type of the link and "~", so that the links of one type come after all those of another. */
async function* dumpLinks(
  run: Run,
  table: "link" | "attest",
): AsyncGenerator<readonly ProjectedRows["link" | "attest"][]> {
  for (const type of [...valuesOf("LinkType")].sort((a, b) => (`${a}~` < `${b}~` ? -1 : 1))) {
    for await (const batch of dumpPieces(run, type)) {
      yield table === "link" ? inOrder("link", linksOf(batch)) : inOrder("attest", attestsOf(batch));
    }
  }
}

async function* dumpPieces(run: Run, type: LinkType): AsyncGenerator<readonly Piece[]> {
  for (let after = ""; ;) {
    const found = pieces(await run(linkDumpTexts[type], { after, limit }));
    yield found;
    const ids = new Set(found.map(({ link }) => link.id));
    if (ids.size < size) return;
    after = [...ids].sort().at(-1) ?? "";
  }
}
