import type { Label } from "../../../model/id";
import { assembleConnection, type PageItem } from "../../../plan/assemble";
import type { RelationSelection } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { candidates, isNatural, rankingColumnOf, sidesOf } from "./candidates";
import { expandLinks, linkColumnsOf, linkTrees } from "./links";
import { Pages } from "./pages";
import type { Met, Reading } from "./reading";
import { areCounted, countersSql } from "./totals";
import { nodeColumnsOf, nodeTrees } from "./selected";
import { visible } from "./sql";
import { numberOf, textOf, type Row } from "./statements";

/** Walks a relation from all its parents at once, and puts each page under the relation's key. */
export function walk(reading: Reading, selection: RelationSelection, parents: ReadonlyMap<string, Tree>): void {
  const { key, connection, page, relation } = selection;
  const ids = [...parents.keys()];
  const totals = connection.wantsTotal ? readTotals(reading, selection, ids) : null;
  const pages = connection.wantsItems ? readPages(reading, selection, ids) : new Pages(page.first);
  for (const [id, tree] of parents) {
    const found = pages.of(id);
    if (relation.single === true) tree[key] = found.items[0]?.items[0] ?? null;
    else
      tree[key] = assembleConnection(connection, page, {
        ...found,
        total: totals === null ? null : (totals.get(id) ?? 0),
      });
  }
}

/** "personEvents": the name of a relation's statement. */
function nameOf({ label, field }: RelationSelection): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}

function readPages(reading: Reading, selection: RelationSelection, ids: readonly string[]): Pages {
  const { connection, page, relation, order } = selection;
  const nodeColumns = nodeColumnsOf(connection.items);
  const linkColumns = linkColumnsOf(connection.links);
  const rows = reading.run(nameOf(selection), (sql) => {
    const asked = sql.value(JSON.stringify(ids));
    const sides = sidesOf(relation.direction);
    const [one] = sides;
    const either = (from: string, to: string): string =>
      `CASE WHEN link.from_id = parent.id THEN ${to} ELSE ${from} END`;
    const other = sides.length > 1 || one === undefined ? either("link.from_id", "link.to_id") : `link.${one.other}`;
    const stored =
      sides.length > 1 || one === undefined ? either("link.from_sort", "link.to_sort") : `link.${one.sort}`;
    const natural = isNatural(selection);
    const sort = natural || order === null ? stored : `ranking.${rankingColumnOf(order)}`;
    const down = !natural && order?.direction === "DESC" ? "DESC" : "ASC";
    const found = candidates(sql, selection, { limit: page.first + 1, after: page.after });
    return /* sql */ `
      SELECT parent.id, ${sort}, link.id, ${[...nodeColumns.sql, ...linkColumns.sql].join(", ")}
      FROM json_each(${asked}) AS asked
      CROSS JOIN node AS parent ON parent.id = asked.value AND ${visible("parent")}
      CROSS JOIN link ON link.rowid IN (SELECT link_row FROM (${found}))
      CROSS JOIN node ON node.id = ${other} AND ${visible("node")}
      ${natural ? "" : `CROSS JOIN ranking ON ranking.id = node.id AND ${visible("ranking")}`}
      ORDER BY asked.key, ${sort} ${down}, link.id ${down}`;
  });
  const met: Met = new Map();
  const links = new Map<string, readonly Tree[]>();
  const pages = new Pages(page.first);
  for (const row of rows) {
    pages.add(textOf(row[0]), () => itemOf(connection, { nodeColumns, linkColumns }, met, links, row));
  }
  expandLinks(reading, connection.links, links);
  reading.expand(connection.items, met);
  return pages;
}

interface RowColumns {
  readonly nodeColumns: ReturnType<typeof nodeColumnsOf>;
  readonly linkColumns: ReturnType<typeof linkColumnsOf>;
}

function itemOf(
  connection: RelationSelection["connection"],
  { nodeColumns, linkColumns }: RowColumns,
  met: Met,
  links: Map<string, readonly Tree[]>,
  row: Row,
): PageItem {
  const id = nodeColumns.value(row, 3, "id") as string;
  const node = met.get(id) ?? {
    label: nodeColumns.value(row, 3, "label") as Label,
    trees: nodeTrees(connection.items, nodeColumns, row, 3),
  };
  met.set(id, node);
  const link = textOf(row[2]);
  const linkTree = links.get(link) ?? linkTrees(connection.links, linkColumns, row, 3 + nodeColumns.width);
  links.set(link, linkTree);
  return { position: { sort: row[1] ?? "", id: link }, items: node.trees, links: linkTree, others: [] };
}

/** How many links each parent has: from the counters where these tell, else by counting. */
function readTotals(
  reading: Reading,
  selection: RelationSelection,
  ids: readonly string[],
): ReadonlyMap<string, number> {
  const rows = reading.run(`${nameOf(selection)}Total`, (sql) => {
    const asked = sql.value(JSON.stringify(ids));
    const { link, filter, relation, deep } = selection;
    const total =
      areCounted(link) && filter === null && !(relation.deep === true && deep)
        ? countersSql(sql, link, relation)
        : `(SELECT count(*) FROM (${candidates(sql, selection, null)}))`;
    return /* sql */ `SELECT parent.id, ${total} FROM json_each(${asked}) AS asked
      CROSS JOIN node AS parent ON parent.id = asked.value AND ${visible("parent")}`;
  });
  return new Map(rows.map((row) => [textOf(row[0]), numberOf(row[1])]));
}
