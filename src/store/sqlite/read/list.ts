import type { Label } from "../../../model/id";
import { assembleConnection, type PageItem } from "../../../plan/assemble";
import type { Filter, Order } from "../../../plan/filter";
import { leadOf, restOf } from "../../../plan/lead";
import type { Root } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { afterSql, rankingColumnOf } from "./candidates";
import { asserted, filterSql, leadSql } from "./conditions";
import type { Met, Reading } from "./reading";
import { nodeColumnsOf, nodeTrees } from "./selected";
import { visible, type Sql } from "./sql";
import { numberOf, textOf } from "./statements";

type List = Extract<Root, { kind: "list" }>;

const listNames: Readonly<Record<Label, string>> = {
  Person: "peopleList",
  Group: "groupsList",
  Place: "placesList",
  Facility: "facilitiesList",
  Organization: "organizationsList",
  Event: "eventsList",
  Report: "reportsList",
};

/** One page of all nodes of a label that pass a filter, in an order; by date for events, else by name. */
export function readList(reading: Reading, list: List): Tree {
  const { label, page, connection } = list;
  const order: Order = list.order ?? { field: label === "Event" ? "DATE" : "NAME", direction: "ASC" };
  const name = listNames[label];
  let total: number | null = null;
  if (connection.wantsTotal) {
    const [row] = reading.run(`${name}Total`, (sql) => `SELECT count(*) FROM ${fromSql(sql, label, list.filter)}`);
    total = numberOf(row?.[0]);
  }
  const met: Met = new Map();
  const items: PageItem[] = [];
  let hasNext = false;
  if (connection.wantsItems) {
    const columns = nodeColumnsOf(connection.items);
    const sort = `ranking.${rankingColumnOf(order)}`;
    const place = placeOf(list.filter);
    const along = place !== null && label === "Event" && order.field === "DATE" && order.direction === "ASC";
    const rows = reading.run(name, (sql) => {
      if (along) return alongPlaceSql(sql, list, place, columns.sql);
      const from = fromSql(sql, label, list.filter);
      const descending = order.direction === "DESC";
      const after = page.after === null ? "" : `AND ${afterSql(sql, sort, "ranking.id", page.after, descending)}`;
      return /* sql */ `SELECT ${sort}, ranking.id, ${columns.sql.join(", ")} FROM ${from} ${after}
        ORDER BY ${sort} ${order.direction}, ranking.id ${order.direction} LIMIT ${sql.limit(page.first + 1)}`;
    });
    for (const row of rows.slice(0, page.first)) {
      const trees = nodeTrees(connection.items, columns, row, 2);
      met.set(columns.value(row, 2, "id") as string, { label, trees });
      items.push({ position: { sort: row[0] ?? "", id: textOf(row[1]) }, items: trees, links: [], others: [] });
    }
    hasNext = rows.length > page.first;
    reading.expand(connection.items, met);
  }
  return assembleConnection(connection, page, { items, hasNext, total });
}

/**
 * Where a list comes from. A condition with an index (on an id, a name, a place, a link) leads the way, so that few nodes are
 * read whatever the size of the graph; any other is tried along the order, page by page.
 */
function fromSql(sql: Sql, label: Label, filter: Filter | null): string {
  const lead = leadOf(filter);
  const rest = restOf(filter, lead);
  const where =
    lead === null
      ? [`ranking.label = ${sql.value(label)}`]
      : // The plus keeps the planner from walking the whole order: the few ids that it gives lead the way.
        [`ranking.id IN (${leadSql(sql, lead)})`, `+ranking.label = ${sql.value(label)}`];
  where.push(visible("ranking"));
  if (rest !== null) where.push(filterSql(sql, rest));
  return `ranking CROSS JOIN node ON node.id = ranking.id AND ${visible("node")} WHERE ${where.join(" AND ")}`;
}

type Within = Extract<Filter, { op: "within" }>;

/** A place that all nodes must be linked to, if nothing more telling leads the way. null: there is none. */
function placeOf(filter: Filter | null): Within | null {
  const lead = leadOf(filter);
  return lead?.op === "within" && lead.through !== "WITHIN" ? lead : null;
}

/** Events within a place in order of time: read along the place's own links, of which an event may have several. */
function alongPlaceSql(sql: Sql, { filter, page }: List, place: Within, columns: readonly string[]): string {
  const of = (reach: string): string => `${visible(reach)} AND ${asserted(`${reach}.modality`, "node.modality")}`;
  const asked = sql.value(place.place);
  const rest = restOf(filter, place);
  const where = [
    `reach.place = (SELECT alias.canonical FROM alias WHERE alias.member = ${asked} AND ${visible("alias")})`,
    `reach.type = ${sql.value(place.through)}`,
    of("reach"),
    `NOT EXISTS (SELECT 1 FROM reach AS earlier WHERE earlier.place = reach.place AND earlier.type = reach.type
      AND earlier.sort = reach.sort AND earlier.link < reach.link AND earlier.other = reach.other AND ${of("earlier")})`,
    ...(rest === null ? [] : [filterSql(sql, rest)]),
    ...(page.after === null ? [] : [afterSql(sql, "reach.sort", "reach.link", page.after, false)]),
  ];
  return /* sql */ `SELECT reach.sort, reach.link, ${columns.join(", ")}
    FROM reach CROSS JOIN node ON node.id = reach.other AND ${visible("node")}
    WHERE ${where.join(" AND ")} ORDER BY reach.sort, reach.link LIMIT ${sql.limit(page.first + 1)}`;
}
