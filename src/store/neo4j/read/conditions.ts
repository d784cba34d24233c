import type { ClaimCondition, Filter, FilterColumn, LinkCondition, NumberRange, Told } from "../../../plan/filter";
import type { Joined } from "../../../plan/lead";
import { sortable } from "../sortable";
import { tables } from "../../tables";
import { visible, type Cypher } from "./cypher";

/** What counts beside what is reported or alleged: below an event, its own modality. null: not below an event. */
export function asserted(column: string, own: string | null): string {
  const stated = `${column} IN ['REPORTED', 'ALLEGED']`;
  return own === null ? stated : `(${stated} OR ${column} = ${own})`;
}

/** In what sense a link is told that counts; `own` as in `asserted`. */
export function told(cypher: Cypher, modality: Told, column: string, own: string | null): string {
  return modality === null ? asserted(column, own) : `${column} IN ${cypher.value(modality)}`;
}

/** A filter on a node. */
export function filterCypher(cypher: Cypher, filter: Filter, node: string): string {
  switch (filter.op) {
    case "and":
    case "or":
      return filter.of.length === 0
        ? String(filter.op === "and")
        : `(${filter.of.map((each) => filterCypher(cypher, each, node)).join(filter.op === "and" ? " AND " : " OR ")})`;
    case "not":
      return `NOT coalesce(${filterCypher(cypher, filter.of, node)}, false)`;
    case "in":
      return `${node}.${filter.column} IN ${cypher.value(columnValues(filter.column, filter.values))}`;
    case "range":
      return rangeCypher(cypher, `${node}.${filter.column}`, filter.range);
    case "count":
      return countCypher(cypher, node, filter.range);
    case "linkCount": {
      const ranking = cypher.name("k");
      const links = `COLLECT { MATCH (${ranking}:Ranking {id: ${node}.id}) WHERE ${visible(ranking)} RETURN ${ranking}.links }[0]`;
      return rangeCypher(cypher, links, filter.range);
    }
    case "date":
      return dateCypher(cypher, node, filter);
    case "id":
    case "name":
    case "within":
    case "linked":
      return `EXISTS { ${existsCypher(cypher, filter, node)} }`;
    case "joined": {
      const [link, other] = [cypher.name("l"), cypher.name("m")];
      return `EXISTS { MATCH (${node})${arrowOf(filter, link)}(${other}:Entity)
        WHERE ${joinConditions(cypher, filter, { node, link, other }).join(" AND ")} }`;
    }
  }
}

/** The relationship of a join, from the node that the filter is on. */
export function arrowOf({ outgoing, type }: Joined, link: string): string {
  return outgoing ? `-[${link}:${type}]->` : `<-[${link}:${type}]-`;
}

/** What must hold of a join's link and of the node at its other end. */
export function joinConditions(
  cypher: Cypher,
  { labels, roles, modality, other: filter }: Joined,
  { node, link, other }: { readonly node: string; readonly link: string; readonly other: string },
): readonly string[] {
  return [
    visible(link),
    visible(other),
    told(cypher, modality, `${link}.modality`, `${node}.modality`),
    labels === null ? null : `${other}.label IN ${cypher.value(labels)}`,
    roles === null ? null : `${link}.role IN ${cypher.value(roles)}`,
    filter === null ? null : filterCypher(cypher, filter, other),
  ].filter((part) => part !== null);
}

function columnValues(
  column: FilterColumn,
  values: readonly (string | number)[],
): readonly (string | number | boolean)[] {
  return tables.node.columns[column] === "boolean" ? values.map((value) => value === 1) : values;
}

type Anchor = Extract<Filter, { readonly op: "id" | "name" | "within" | "linked" }>;

/** What must be there for a node that is at hand; each starts from the node or from few ids. */
function existsCypher(cypher: Cypher, filter: Anchor, node: string): string {
  switch (filter.op) {
    case "id": {
      const alias = cypher.name("a");
      return `MATCH (${alias}:Alias {canonical: ${node}.id}) WHERE ${alias}.member IN ${cypher.value(filter.ids)} AND ${visible(alias)}`;
    }
    case "name": {
      const name = cypher.name("s");
      return `MATCH (${name}:SearchName {id: ${node}.id}) WHERE ${nameCondition(cypher, filter, name)} AND ${visible(name)}`;
    }
    case "within":
      return withinCypher(cypher, filter, node);
    case "linked": {
      const [alias, other, link] = [cypher.name("a"), cypher.name("m"), cypher.name("l")];
      const arrow = filter.outgoing ? `-[${link}:${filter.type}]->` : `<-[${link}:${filter.type}]-`;
      return `MATCH (${node})${arrow}(${other}:Entity) WHERE ${visible(link)} AND ${told(cypher, filter.modality, `${link}.modality`, `${node}.modality`)}
        AND EXISTS { MATCH (${alias}:Alias {canonical: ${other}.id}) WHERE ${alias}.member IN ${cypher.value(filter.ids)} AND ${visible(alias)} }`;
    }
  }
}

/** The place itself and every place within it, for a node that is linked to one of them or (WITHIN) is one within it. */
function withinCypher(
  cypher: Cypher,
  { place, through, modality }: Extract<Filter, { op: "within" }>,
  node: string,
): string {
  const [alias, around] = [cypher.name("a"), cypher.name("c")];
  const canonical = `MATCH (${alias}:Alias {member: ${cypher.value(place)}}) WHERE ${visible(alias)}`;
  const inside = (of: string): string =>
    `MATCH (${around}:Closure {place: ${of}, ancestor: ${alias}.canonical}) WHERE ${visible(around)}`;
  if (through === "WITHIN") return `${canonical} ${inside(`${node}.id`)}`;
  const [link, at] = [cypher.name("l"), cypher.name("y")];
  return `${canonical} MATCH (${node})-[${link}:${through}]->(${at}:Place)
    WHERE ${visible(link)} AND ${told(cypher, modality, `${link}.modality`, `${node}.modality`)}
    AND (${at}.id = ${alias}.canonical OR EXISTS { ${inside(`${at}.id`)} })`;
}

/** Whether a name is one of the texts, begins with one or has one in it. */
export function nameCondition(cypher: Cypher, { match, texts }: Extract<Filter, { op: "name" }>, name: string): string {
  const asked = cypher.value(texts.map(sortable));
  if (match === "in") return `${name}.folded IN ${asked}`;
  const [only] = texts;
  const operator = match === "startsWith" ? "STARTS WITH" : "CONTAINS";
  // One text alone is a range of the index.
  if (texts.length === 1 && only !== undefined) return `${name}.folded ${operator} ${asked}[0]`;
  return `any(text IN ${asked} WHERE ${name}.folded ${operator} text)`;
}

function rangeCypher(cypher: Cypher, column: string, { eq, gte, lte }: NumberRange): string {
  const parts = [
    eq === undefined ? null : `${column} = ${cypher.value(eq)}`,
    gte === undefined ? null : `${column} >= ${cypher.value(gte)}`,
    lte === undefined ? null : `${column} <= ${cypher.value(lte)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "true" : `(${parts.join(" AND ")})`;
}

/** Of a count with bounds: certainly at least, certainly at most, certainly exactly. */
function countCypher(cypher: Cypher, node: string, { eq, gte, lte }: NumberRange): string {
  const exactly = eq === undefined ? {} : { eq };
  const least = rangeCypher(cypher, `${node}.countMin`, { ...exactly, ...(gte === undefined ? {} : { gte }) });
  const most = rangeCypher(cypher, `${node}.countMax`, { ...exactly, ...(lte === undefined ? {} : { lte }) });
  return `(${least} AND ${most})`;
}

interface DateCondition {
  readonly from: string | null;
  readonly to: string | null;
  readonly match: "CERTAIN" | "POSSIBLE";
}

/** The dates of a node or link against a range: wholly inside it, or overlapping it; what is not dated never is. */
function dateCypher(cypher: Cypher, variable: string, { from, to, match }: DateCondition): string {
  const certain = match === "CERTAIN";
  const parts = [
    `${variable}.reachFrom IS NOT NULL`,
    from === null ? null : `${variable}.${certain ? "dateFrom" : "reachTo"} >= ${cypher.value(from)}`,
    to === null ? null : `${variable}.${certain ? "dateTo" : "reachFrom"} <= ${cypher.value(to)}`,
    // A range that ends before it begins holds nothing.
    from === null || to === null ? null : `${cypher.value(from)} <= ${cypher.value(to)}`,
  ];
  return `(${parts.filter((part) => part !== null).join(" AND ")})`;
}

/** Conditions on a link. `otherLabel`: the expression of the label at its other end; `own`: as in `asserted`. */
export function linkConditions(
  cypher: Cypher,
  condition: LinkCondition,
  link: string,
  otherLabel: string,
  own: string | null,
): readonly string[] {
  const { types, roles, movements, otherLabels, modality, basis, sources, date } = condition;
  const oneOf = (column: string, values: readonly string[] | null): string | null =>
    values === null ? null : `${column} IN ${cypher.value(values)}`;
  return [
    modality === null ? asserted(`${link}.modality`, own) : oneOf(`${link}.modality`, modality),
    oneOf(`${link}.type`, types),
    oneOf(`${link}.role`, roles),
    oneOf(`${link}.movement`, movements),
    oneOf(otherLabel, otherLabels),
    oneOf(`${link}.basis`, basis),
    sources === null ? null : rangeCypher(cypher, `${link}.sources`, sources),
    date === null ? null : dateCypher(cypher, link, date),
  ].filter((part) => part !== null);
}

/** Conditions on a claim. `report` is left to who leads by it where `led`. */
export function claimConditions(
  cypher: Cypher,
  condition: ClaimCondition,
  claim: string,
  led = false,
): readonly string[] {
  const { report, predicates, statuses, modality, basis, methods, recordedAfter } = condition;
  const oneOf = (column: string, values: readonly string[] | null): string | null =>
    values === null ? null : `${claim}.${column} IN ${cypher.value(values)}`;
  const [only, ...more] = statuses ?? ["ACCEPTED"];
  const citation = cypher.name("t");
  return [
    only !== undefined && more.length === 0
      ? `${claim}.status = ${cypher.value(only)}`
      : oneOf("status", statuses ?? []),
    oneOf("predicate", predicates),
    oneOf("modality", modality),
    oneOf("basis", basis),
    oneOf("methodKind", methods),
    recordedAfter === null ? null : `${claim}.recordedAt > ${cypher.value(recordedAfter)}`,
    report === null || led
      ? null
      : `EXISTS { MATCH (${citation}:Citation {claim: ${claim}.id}) WHERE ${citation}.report = ${cypher.value(report)} }`,
  ].filter((part) => part !== null);
}
