import type { Filter, LinkCondition, Order } from "../../../plan/filter";
import type { Position } from "../../../plan/plan";
import type { Relation } from "../../../plan/relations";
import { filterSql, linkConditions } from "./conditions";
import { visible, type Sql } from "./sql";

/** What decides which links of a parent a relation gives, and in which order. */
export interface Walk {
  readonly relation: Relation;
  readonly deep: boolean;
  readonly filter: Filter | null;
  readonly link: LinkCondition;
  readonly order: Order | null;
}

/** One way of walking: from which end, and how the other end is called in SQL. */
export interface Side {
  readonly own: "from_id" | "to_id";
  readonly other: "from_id" | "to_id";
  readonly otherLabel: "from_label" | "to_label";
  readonly sort: "from_sort" | "to_sort";
}

const forward: Side = { own: "from_id", other: "to_id", otherLabel: "to_label", sort: "to_sort" };
const reverse: Side = { own: "to_id", other: "from_id", otherLabel: "from_label", sort: "from_sort" };

export function sidesOf(direction: Relation["direction"]): readonly Side[] {
  return direction === "forward" ? [forward] : direction === "reverse" ? [reverse] : [forward, reverse];
}

const rankingColumn = {
  NAME: { ASC: "name_key", DESC: "name_key" },
  DATE: { ASC: "date_ascending", DESC: "date_descending" },
  LINKS: { ASC: "links", DESC: "links" },
  SOURCES: { ASC: "sources", DESC: "sources" },
} as const;

export function rankingColumnOf({ field, direction }: Order): string {
  return rankingColumn[field][direction];
}

/** Whether an order is the one in which links are stored: events by date, anything else by name. */
export function isNatural({ order, relation: { to } }: Walk): boolean {
  if (order === null) return true;
  return order.direction === "ASC" && order.field === (to.length === 1 && to[0] === "Event" ? "DATE" : "NAME");
}

/**
 * The links of a parent, `parent.id`, one page of them: a subquery of (rowid, sort, other), correlated to the parent, that
 * stops at its limit along the index wherever the order is the stored one.
 */
export function candidates(sql: Sql, walk: Walk, page: { limit: number; after: Position | null } | null): string {
  const natural = isNatural(walk);
  const parts = sidesOf(walk.relation.direction).map((side) =>
    candidatesOf(sql, walk, side, natural, page?.after ?? null),
  );
  if (page === null) return parts.join(" UNION ALL ");
  const direction = !natural && walk.order?.direction === "DESC" ? "DESC" : "ASC";
  return `${parts.join(" UNION ALL ")} ORDER BY sort ${direction}, link ${direction} LIMIT ${sql.limit(page.limit)}`;
}

function candidatesOf(sql: Sql, walk: Walk, side: Side, natural: boolean, after: Position | null): string {
  const { relation, filter } = walk;
  const through = relation.deep === true && walk.deep;
  const sort = natural
    ? through
      ? "reach.sort"
      : `link.${side.sort}`
    : `ranking.${rankingColumnOf(walk.order ?? byName)}`;
  const link = through ? "reach.link" : "link.id";
  const joins = [
    through ? `reach CROSS JOIN link ON link.id = reach.link AND ${visible("link")}` : "link",
    filter === null ? "" : `CROSS JOIN node ON node.id = link.${side.other} AND ${visible("node")}`,
    natural ? "" : `CROSS JOIN ranking ON ranking.id = link.${side.other} AND ${visible("ranking")}`,
  ];
  const where = [
    through
      ? `reach.place = parent.id AND reach.type = ${sql.value(relation.link)} AND ${visible("reach")}`
      : `link.${side.own} = parent.id AND link.type = ${sql.value(relation.link)} AND ${visible("link")}`,
    `link.${side.otherLabel} IN ${sql.list(relation.to)}`,
    ...linkConditions(sql, walk.link, `link.${side.otherLabel}`),
    ...(filter === null ? [] : [filterSql(sql, filter)]),
    ...(after === null ? [] : [afterSql(sql, sort, link, after, !natural && walk.order?.direction === "DESC")]),
  ];
  return `SELECT link.rowid AS link_row, ${sort} AS sort, ${link} AS link, link.${side.other} AS other
    FROM ${joins.join(" ")} WHERE ${where.join(" AND ")}`;
}

const byName: Order = { field: "NAME", direction: "ASC" };

/** What comes after a position; row values so that the index is entered at it. */
export function afterSql(sql: Sql, sort: string, id: string, after: Position, descending: boolean): string {
  return `(${sort}, ${id}) ${descending ? "<" : ">"} (${sql.value(after.sort)}, ${sql.value(after.id)})`;
}
