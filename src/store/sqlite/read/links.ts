import { assembleConnection } from "../../../plan/assemble";
import type { EntitySelection, LinkSelection, LinksSelection, Position } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { treeOf } from "../../answer/trees";
import { readLinkClaims } from "./claims";
import { sidesOf } from "./candidates";
import { linkConditions } from "./conditions";
import { Pages } from "./pages";
import type { Reading } from "./reading";
import { Columns } from "./selected";
import { visible, type Sql } from "./sql";
import { numberOf, textOf, type Row } from "./statements";
import { areCounted, countersSql } from "./totals";

/** The columns of links that some selections need. */
export function linkColumnsOf(selections: readonly LinkSelection[]): Columns {
  const needed = new Set<string>(["id", "from", "to"]);
  for (const { columns, via } of selections) {
    for (const { column } of columns) needed.add(column);
    if (via.length > 0) needed.add("via");
  }
  return new Columns("link", "link", needed);
}

const ends = new WeakMap<Tree, { readonly from: string; readonly to: string; readonly via: readonly string[] }>();

/** A link of a row for each of some selections. */
export function linkTrees(selections: readonly LinkSelection[], columns: Columns, row: Row, offset: number): Tree[] {
  return selections.map((selection) => {
    const tree = treeOf("Link", selection.columns, (column) => columns.value(row, offset, column));
    ends.set(tree, {
      from: columns.value(row, offset, "from") as string,
      to: columns.value(row, offset, "to") as string,
      via: selection.via.length > 0 ? (columns.value(row, offset, "via") as readonly string[]) : [],
    });
    return tree;
  });
}

/** Adds to links their ends, the links they are computed from, and what attests them. `links`: by id, per selection. */
export function expandLinks(
  reading: Reading,
  selections: readonly LinkSelection[],
  links: ReadonlyMap<string, readonly Tree[]>,
): void {
  selections.forEach((selection, at) => {
    const trees = new Map<string, Tree>();
    for (const [id, own] of links) {
      const tree = own[at];
      if (tree !== undefined) trees.set(id, tree);
    }
    if (trees.size === 0) return;
    expandEnds(reading, selection, [...trees.values()]);
    for (const { key, selection: under } of selection.via) {
      const via = linksById(
        reading,
        under,
        [...trees.values()].flatMap((tree) => ends.get(tree)?.via ?? []),
      );
      for (const tree of trees.values()) {
        tree[key] = (ends.get(tree)?.via ?? []).flatMap((id) => via.get(id) ?? []);
      }
    }
    for (const claims of selection.claims) readLinkClaims(reading, claims, trees);
  });
}

function expandEnds(reading: Reading, { ends: asked }: LinkSelection, trees: readonly Tree[]): void {
  if (asked.length === 0) return;
  const selections: readonly EntitySelection[] = asked.map(({ selection }) => selection);
  const ids = trees.flatMap((tree) => asked.map(({ end }) => ends.get(tree)?.[end] ?? ""));
  const nodes = reading.nodes(selections, ids);
  for (const tree of trees) {
    asked.forEach(({ key, end }, at) => {
      tree[key] = nodes.get(ends.get(tree)?.[end] ?? "")?.[at] ?? null;
    });
  }
}

/** Links by id, expanded. Ids that are not visible are left out. */
export function linksById(
  reading: Reading,
  selection: LinkSelection,
  ids: readonly string[],
): ReadonlyMap<string, Tree> {
  if (ids.length === 0) return new Map();
  const columns = linkColumnsOf([selection]);
  const rows = reading.run("linksById", (sql) => {
    return /* sql */ `SELECT ${columns.sql.join(", ")}
      FROM json_each(${sql.value(JSON.stringify([...new Set(ids)]))}) AS asked
      CROSS JOIN link ON link.id = asked.value AND ${visible("link")}`;
  });
  const links = new Map(
    rows.map((row) => [columns.value(row, 0, "id") as string, linkTrees([selection], columns, row, 0)]),
  );
  expandLinks(reading, [selection], links);
  return new Map([...links].flatMap(([id, [tree]]) => (tree === undefined ? [] : [[id, tree] as const])));
}

/** All links of nodes, from either end: by type, then by the other end, then by id. */
export function readNodeLinks(reading: Reading, selection: LinksSelection, parents: ReadonlyMap<string, Tree>): void {
  const { key, page, connection } = selection;
  const ids = [...parents.keys()];
  const totals = connection.wantsTotal ? linkTotals(reading, selection, ids) : null;
  const pages = new Pages(page.first);
  if (connection.wantsItems) {
    const columns = linkColumnsOf(connection.items);
    const rows = reading.run("nodeLinks", (sql) => pageSql(sql, selection, ids, columns));
    const links = new Map<string, readonly Tree[]>();
    const others = reading.nodes(
      connection.others,
      connection.others.length > 0 ? rows.map((row) => textOf(row[3])) : [],
    );
    for (const row of rows) {
      pages.add(textOf(row[0]), () => {
        const id = textOf(row[2]);
        const items = links.get(id) ?? linkTrees(connection.items, columns, row, 4);
        links.set(id, items);
        const other = others.get(textOf(row[3])) ?? [];
        return { position: { sort: textOf(row[1]), id }, items, links: [], others: other };
      });
    }
    expandLinks(reading, connection.items, links);
  }
  for (const [id, tree] of parents) {
    tree[key] = assembleConnection(connection, page, {
      ...pages.of(id),
      total: totals === null ? null : (totals.get(id) ?? 0),
    });
  }
}

function pageSql(sql: Sql, { link, page }: LinksSelection, ids: readonly string[], columns: Columns): string {
  const asked = sql.value(JSON.stringify(ids));
  const out = "link.from_id = parent.id";
  const found = linkCandidates(sql, link, page.after);
  const other = `CASE WHEN ${out} THEN link.to_id ELSE link.from_id END`;
  const sort = `CASE WHEN ${out} THEN link.to_sort ELSE link.from_sort END`;
  return /* sql */ `
    SELECT parent.id, link.type || ' ' || ${sort}, link.id, ${other}, ${columns.sql.join(", ")}
    FROM json_each(${asked}) AS asked
    CROSS JOIN node AS parent ON parent.id = asked.value AND ${visible("parent")}
    CROSS JOIN link ON link.rowid IN (
      SELECT link_row FROM (${found} ORDER BY type, sort, link LIMIT ${sql.limit(page.first + 1)})
    )
    ORDER BY asked.key, link.type, ${sort}, link.id`;
}

function linkCandidates(sql: Sql, link: LinksSelection["link"], after: Position | null): string {
  return sidesOf("both")
    .map((side) => {
      const where = [
        `link.${side.own} = parent.id`,
        visible("link"),
        ...linkConditions(sql, link, `link.${side.otherLabel}`),
        ...(after === null ? [] : [afterLink(sql, `link.${side.sort}`, after)]),
      ];
      return `SELECT link.rowid AS link_row, link.type AS type, link.${side.sort} AS sort, link.id AS link
        FROM link WHERE ${where.join(" AND ")}`;
    })
    .join(" UNION ALL ");
}

/** A position among links is "<type> <sort>" and the id; types have no spaces. */
function afterLink(sql: Sql, sort: string, { sort: position, id }: Position): string {
  const text = String(position);
  const space = text.indexOf(" ");
  const type = sql.value(text.slice(0, space));
  return `(link.type, ${sort}, link.id) > (${type}, ${sql.value(text.slice(space + 1))}, ${sql.value(id)})`;
}

function linkTotals(reading: Reading, { link }: LinksSelection, ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = reading.run("nodeLinksTotal", (sql) => {
    const total = areCounted(link)
      ? countersSql(sql, link, null)
      : `(SELECT count(*) FROM (${linkCandidates(sql, link, null)}))`;
    return /* sql */ `SELECT parent.id, ${total}
      FROM json_each(${sql.value(JSON.stringify(ids))}) AS asked
      CROSS JOIN node AS parent ON parent.id = asked.value AND ${visible("parent")}`;
  });
  return new Map(rows.map((row) => [textOf(row[0]), numberOf(row[1])]));
}
