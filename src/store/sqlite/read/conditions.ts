import type { ClaimCondition, Filter, LinkCondition, NumberRange } from "../../../plan/filter";
import { canonicalIds, visible, type Sql } from "./sql";

const columns = {
  named: "named",
  gender: "gender",
  age: "age",
  term: "term",
  code: "code",
  language: "language",
  retracted: "retracted",
  sources: "sources",
  modality: "modality",
} as const;

/** Below an event its own modality counts beside REPORTED and ALLEGED; `own`: the SQL of that modality, null for what is no event. */
export function asserted(column: string, own: string): string {
  return `(${column} IN ('REPORTED', 'ALLEGED') OR ${column} = ${own})`;
}

/** A filter on rows of `node` as SQL. */
export function filterSql(sql: Sql, filter: Filter): string {
  switch (filter.op) {
    case "and":
    case "or":
      return filter.of.length === 0
        ? String(Number(filter.op === "and"))
        : `(${filter.of.map((each) => filterSql(sql, each)).join(filter.op === "and" ? " AND " : " OR ")})`;
    case "not":
      return `NOT coalesce(${filterSql(sql, filter.of)}, 0)`;
    case "in":
      return `node.${columns[filter.column]} IN ${sql.list(filter.values)}`;
    case "range":
      return rangeSql(sql, `node.${columns[filter.column]}`, filter.range);
    case "count":
      return countSql(sql, filter.range);
    case "linkCount":
      return rangeSql(
        sql,
        `(SELECT links.links FROM ranking AS links WHERE links.id = node.id AND ${visible("links")})`,
        filter.range,
      );
    case "date":
      return dateSql(sql, "node", filter);
    case "id":
    case "name":
    case "within":
    case "linked":
      return `node.id IN (${anchorSql(sql, filter)})`;
  }
}

export type Anchor = Extract<Filter, { readonly op: "id" | "name" | "within" | "linked" }>;

/** The ids of the nodes that an anchor leads to, by an index: a few nodes found whatever the size of the graph. */
export function anchorSql(sql: Sql, filter: Anchor): string {
  switch (filter.op) {
    case "id":
      return canonicalIds(sql, filter.ids).slice(1, -1);
    case "name":
      return nameSql(sql, filter);
    case "within":
      return filter.through === "WITHIN"
        ? `SELECT closure.place FROM closure
           WHERE closure.ancestor IN ${canonicalIds(sql, [filter.place])} AND ${visible("closure")}`
        : `SELECT reach.other FROM reach
           WHERE reach.place IN ${canonicalIds(sql, [filter.place])} AND reach.type = ${sql.value(filter.through)}
           AND ${visible("reach")} AND ${asserted("reach.modality", modalityOf("reach.other"))}`;
    case "linked": {
      const [own, other] = filter.outgoing ? ["from_id", "to_id"] : ["to_id", "from_id"];
      return `SELECT linked.${own} FROM link AS linked
        WHERE linked.${other} IN ${canonicalIds(sql, filter.ids)} AND linked.type = ${sql.value(filter.type)}
        AND ${visible("linked")} AND ${asserted("linked.modality", modalityOf(`linked.${own}`))}`;
    }
  }
}

/** The modality of the event with an id; null for anything else. */
function modalityOf(id: string): string {
  return `(SELECT event.modality FROM node AS event WHERE event.id = ${id} AND ${visible("event")})`;
}

function nameSql(sql: Sql, { match, texts }: Extract<Filter, { op: "name" }>): string {
  const found = "SELECT search.id FROM json_each(";
  const asked = sql.value(JSON.stringify(texts));
  const join = `${found}${asked}) AS asked CROSS JOIN search ON`;
  switch (match) {
    case "in":
      return `${join} search.folded = asked.value AND ${visible("search")}`;
    case "startsWith":
      // U+10FFFF is after every character, so this is a range of the index.
      return `${join} search.folded >= asked.value AND search.folded < asked.value || char(1114111) AND ${visible("search")}`;
    case "contains":
      return `${join} instr(search.folded, asked.value) > 0 AND ${visible("search")}`;
  }
}

function rangeSql(sql: Sql, column: string, { eq, gte, lte }: NumberRange): string {
  const parts = [
    eq === undefined ? null : `${column} = ${sql.value(eq)}`,
    gte === undefined ? null : `${column} >= ${sql.value(gte)}`,
    lte === undefined ? null : `${column} <= ${sql.value(lte)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "1" : `(${parts.join(" AND ")})`;
}

/** Of a count with bounds: certainly at least, certainly at most, certainly exactly. */
function countSql(sql: Sql, { eq, gte, lte }: NumberRange): string {
  const least = rangeSql(sql, "node.count_min", definedRange(eq, gte, undefined));
  const most = rangeSql(sql, "node.count_max", definedRange(eq, undefined, lte));
  return `(${least} AND ${most})`;
}

function definedRange(eq?: number, gte?: number, lte?: number): NumberRange {
  return {
    ...(eq === undefined ? {} : { eq }),
    ...(gte === undefined ? {} : { gte }),
    ...(lte === undefined ? {} : { lte }),
  };
}

interface DateCondition {
  readonly from: string | null;
  readonly to: string | null;
  readonly match: "CERTAIN" | "POSSIBLE";
}

/** The dates of a row of `node` or `link` against a range; what is not dated is never in it. */
function dateSql(sql: Sql, alias: "node" | "link", { from, to, match }: DateCondition): string {
  return match === "CERTAIN" ? inside(sql, alias, { from, to }) : overlapping(sql, alias, { from, to });
}

/** Wholly inside the range: a bound that is not known is not inside a limit. */
function inside(sql: Sql, alias: string, range: Omit<DateCondition, "match">): string {
  const parts = [
    `${alias}.reach_from IS NOT NULL`,
    range.from === null ? null : `${alias}.date_from >= ${sql.value(range.from)}`,
    range.to === null ? null : `${alias}.date_to <= ${sql.value(range.to)}`,
    inOrder(sql, range),
  ];
  return `(${parts.filter((part) => part !== null).join(" AND ")})`;
}

function overlapping(sql: Sql, alias: string, range: Omit<DateCondition, "match">): string {
  const parts = [
    `${alias}.reach_from IS NOT NULL`,
    range.to === null ? null : `${alias}.reach_from <= ${sql.value(range.to)}`,
    range.from === null ? null : `${alias}.reach_to >= ${sql.value(range.from)}`,
    inOrder(sql, range),
  ];
  return `(${parts.filter((part) => part !== null).join(" AND ")})`;
}

/** A range that ends before it begins holds nothing. */
function inOrder(sql: Sql, { from, to }: Omit<DateCondition, "match">): string | null {
  return from === null || to === null ? null : `${sql.value(from)} <= ${sql.value(to)}`;
}

/** Conditions on rows of `link`, seen from a node called `parent`: if that is an event, its own modality counts. */
export function linkConditions(sql: Sql, condition: LinkCondition, otherLabel: string): readonly string[] {
  const { types, roles, movements, otherLabels, modality, basis, sources, date } = condition;
  const oneOf = (column: string, values: readonly string[] | null): string | null =>
    values === null ? null : `${column} IN ${sql.list(values)}`;
  return [
    modality === null ? asserted("link.modality", "parent.modality") : `link.modality IN ${sql.list(modality)}`,
    oneOf("link.type", types),
    oneOf("link.role", roles),
    oneOf("link.movement", movements),
    oneOf(otherLabel, otherLabels),
    oneOf("link.basis", basis),
    sources === null ? null : rangeSql(sql, "link.sources", sources),
    date === null ? null : dateSql(sql, "link", date),
  ].filter((part) => part !== null);
}

/** Conditions on rows of `claim`. */
export function claimConditions(sql: Sql, condition: ClaimCondition): readonly string[] {
  const { report, predicates, statuses, modality, basis, methods, recordedAfter } = condition;
  const oneOf = (column: string, values: readonly string[] | null): string | null =>
    values === null ? null : `${column} IN ${sql.list(values)}`;
  return [
    `${report === null ? "" : "+"}claim.status IN ${sql.list(statuses ?? ["ACCEPTED"])}`,
    oneOf("claim.predicate", predicates),
    oneOf("claim.modality", modality),
    oneOf("claim.basis", basis),
    oneOf("claim.method_kind", methods),
    recordedAfter === null ? null : `claim.recorded_at > ${sql.value(recordedAfter)}`,
    report === null
      ? null
      : `claim.id IN (SELECT cited.claim FROM citation AS cited WHERE cited.report = ${sql.value(report)})`,
  ].filter((part) => part !== null);
}
