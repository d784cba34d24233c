import type { ClaimCondition, Filter, LinkCondition, NumberRange, Told } from "../../../plan/filter";
import { leadOf, type Joined, type Lead } from "../../../plan/lead";
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

/** In what sense a link is told that counts; `own` as in `asserted`. */
function toldSql(sql: Sql, modality: Told, column: string, own: string): string {
  return modality === null ? asserted(column, own) : `${column} IN ${sql.list(modality)}`;
}

/** A filter on rows of `node`, or of that table under another name, as SQL. */
export function filterSql(sql: Sql, filter: Filter, node = "node"): string {
  switch (filter.op) {
    case "and":
    case "or":
      return filter.of.length === 0
        ? String(Number(filter.op === "and"))
        : `(${filter.of.map((each) => filterSql(sql, each, node)).join(filter.op === "and" ? " AND " : " OR ")})`;
    case "not":
      return `NOT coalesce(${filterSql(sql, filter.of, node)}, 0)`;
    case "in":
      return `${node}.${columns[filter.column]} IN ${sql.list(filter.values)}`;
    case "range":
      return rangeSql(sql, `${node}.${columns[filter.column]}`, filter.range);
    case "count":
      return countSql(sql, node, filter.range);
    case "linkCount":
      return rangeSql(
        sql,
        `(SELECT links.links FROM ranking AS links WHERE links.id = ${node}.id AND ${visible("links")})`,
        filter.range,
      );
    case "date":
      return dateSql(sql, node, filter);
    case "id":
    case "name":
    case "within":
    case "linked":
      return `${node}.id IN (${anchorSql(sql, filter)})`;
    case "joined": {
      const link = sql.name("joined");
      return `EXISTS (SELECT 1 FROM ${joinSql(sql, filter, link, `${node}.modality`)} AND ${link}.${endsOf(filter).own} = ${node}.id)`;
    }
  }
}

function endsOf({ outgoing }: Joined): { readonly own: string; readonly other: string; readonly otherLabel: string } {
  return outgoing
    ? { own: "from_id", other: "to_id", otherLabel: "to_label" }
    : { own: "to_id", other: "from_id", otherLabel: "from_label" };
}

/** The links, under a name, that a condition asks for, as a FROM with its WHERE. `led`: the ids of the other end. */
function joinSql(sql: Sql, filter: Joined, link: string, own: string, led: string | null = null): string {
  const { type, labels, roles, modality, other } = filter;
  const ends = endsOf(filter);
  const node = sql.name("other");
  const needsNode = other !== null || led !== null;
  const where = [
    `${link}.type = ${sql.value(type)}`,
    visible(link),
    toldSql(sql, modality, `${link}.modality`, own),
    labels === null ? null : `${link}.${ends.otherLabel} IN ${sql.list(labels)}`,
    roles === null ? null : `${link}.role IN ${sql.list(roles)}`,
    led === null ? null : `${node}.id IN (${led})`,
    other === null ? null : filterSql(sql, other, node),
  ];
  const from = !needsNode
    ? `link AS ${link}`
    : led === null
      ? `link AS ${link} CROSS JOIN node AS ${node} ON ${node}.id = ${link}.${ends.other} AND ${visible(node)}`
      : `node AS ${node} CROSS JOIN link AS ${link} ON ${link}.${ends.other} = ${node}.id AND ${visible(node)}`;
  return `${from} WHERE ${where.filter((part) => part !== null).join(" AND ")}`;
}

/** The ids of the nodes that a condition leads to, by an index: a few nodes found whatever the size of the graph. */
export function leadSql(sql: Sql, lead: Lead): string {
  if (lead.op !== "joined") return anchorSql(sql, lead);
  const inner = leadOf(lead.other);
  const link = sql.name("joined");
  const own = `${link}.${endsOf(lead).own}`;
  const led = inner === null ? null : leadSql(sql, inner);
  return `SELECT ${own} FROM ${joinSql(sql, lead, link, modalityOf(own), led)}`;
}

/** The same of a condition that has an index of its own. */
function anchorSql(sql: Sql, filter: Exclude<Lead, Joined>): string {
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
           AND ${visible("reach")} AND ${toldSql(sql, filter.modality, "reach.modality", modalityOf("reach.other"))}`;
    case "linked": {
      const [own, other] = filter.outgoing ? ["from_id", "to_id"] : ["to_id", "from_id"];
      return `SELECT linked.${own} FROM link AS linked
        WHERE linked.${other} IN ${canonicalIds(sql, filter.ids)} AND linked.type = ${sql.value(filter.type)}
        AND ${visible("linked")} AND ${toldSql(sql, filter.modality, "linked.modality", modalityOf(`linked.${own}`))}`;
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
function countSql(sql: Sql, node: string, { eq, gte, lte }: NumberRange): string {
  const least = rangeSql(sql, `${node}.count_min`, definedRange(eq, gte, undefined));
  const most = rangeSql(sql, `${node}.count_max`, definedRange(eq, undefined, lte));
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

/** The dates of a row of a node or link against a range; what is not dated is never in it. */
function dateSql(sql: Sql, alias: string, { from, to, match }: DateCondition): string {
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
