import { labels, type Label } from "../../../model/id";
import type { Order } from "../../../plan/filter";
import type { Page, RelationSelection } from "../../../plan/plan";
import { afterCypher, sortColumn, sortKindOf } from "./after";
import { filterCypher, linkConditions, asserted } from "./conditions";
import { visible, where, type Cypher } from "./cypher";
import type { Compiling, NodeAt } from "./part";

/** How the links of a node are walked: a MATCH that gives each link with the node at its other end. */
export interface Walk {
  readonly match: string;
  readonly node: string;
  /** The variable of the relationship; of a deep walk bound only where something of the link is asked. */
  readonly link: string;
  readonly linkId: string;
  readonly sort: string;
  /** As it stands after ORDER BY. */
  readonly order: string;
  /** Variables that go on after WITH. */
  readonly carried: readonly string[];
}

/**
 * Ends at which a node may have very many links. Their pages are read along the relationship index, which costs what a
 * page holds; at all others the links are few, and following them is cheaper than an index (measured: 20 % of a page of
 * 100 people with 6 events each).
 */
const hubs: ReadonlySet<string> = new Set([
  "INVOLVED_IN forward",
  "MENTIONED_IN forward",
  "MENTIONED_IN reverse",
  "OCCURRED_IN reverse",
  "OCCURRED_AT reverse",
  "HELD_AT reverse",
  "WITHIN reverse",
  "LOCATED_IN reverse",
  "RESIDES_IN reverse",
  "OPERATED_BY reverse",
  "MEMBER_OF reverse",
  "PUBLISHED_BY reverse",
  "PART_OF reverse",
]);

/** Whether an order is the one in which links are stored: events by date, anything else by name. */
function isNatural({ order, relation: { to } }: RelationSelection): boolean {
  if (order === null) return true;
  return order.direction === "ASC" && order.field === (to.length === 1 && to[0] === "Event" ? "DATE" : "NAME");
}

/** The walk of a relation from a node, to a page of it; null: to all that there is, for counting. */
export function walkOf(
  compiling: Compiling,
  selection: RelationSelection,
  parent: NodeAt,
  guard: string | null,
  page: Page | null,
): Walk {
  const { cypher } = compiling;
  const { relation, filter, order, deep } = selection;
  const names = { node: cypher.name("m"), link: cypher.name("r"), reach: cypher.name("x") };
  const natural = isNatural(selection);
  const through = relation.deep === true && deep;
  const found = through
    ? throughPlaces(compiling, selection, parent, names)
    : direct(selection, parent, names, natural);
  const ranked = natural || order === null ? null : rankedBy(cypher, order, names.node, relation.to);
  const sort = ranked?.sort ?? found.sort;
  const down = ranked !== null && order?.direction === "DESC" ? "DESC" : "ASC";
  const kind = sortKindOf(ranked === null ? undefined : order?.field);
  const own = parent.labels.includes("Event") ? `${parent.variable}.modality` : null;
  const { node } = names;
  const conditions = [
    guard,
    ofLabels(cypher, selection, node),
    ...(through && !needsLink(selection)
      ? [modalityOfReach(cypher, selection, names.reach, own)]
      : linkConditions(cypher, { ...selection.link, otherLabels: null }, names.link, "", own)),
    filter === null ? null : filterCypher(cypher, filter, node),
    // Where few are followed, a condition on each costs more than a second text for the first page.
    page === null || (page.after === null && found.along === "")
      ? null
      : afterCypher(cypher, { sort, id: found.linkId, kind }, page.after, down === "DESC"),
  ];
  const along = ranked === null ? found.along : "";
  return {
    match: matches([...found.clauses, ...(ranked?.clauses ?? []), { pattern: null, conditions }]),
    node,
    link: names.link,
    linkId: found.linkId,
    sort,
    order: `${along}${sort} ${down}, ${found.linkId} ${down}`,
    carried: [node, ...found.carried, ...(ranked?.carried ?? [])],
  };
}

/** The labels of the other end: of all to which the relation leads those that are asked for. null: any. */
function ofLabels(cypher: Cypher, { relation: { to }, link: { otherLabels } }: RelationSelection, node: string) {
  const asked: readonly Label[] = otherLabels === null ? to : to.filter((label) => otherLabels.includes(label));
  const isAny = otherLabels === null && (to.length === 1 || to.length === labels.length);
  return isAny ? null : `${node}.label IN ${cypher.value(asked)}`;
}

/** A MATCH with its conditions; without a pattern, further conditions on what stands before. */
export interface Clause {
  readonly pattern: string | null;
  readonly conditions: readonly (string | null)[];
}

/** Clauses as one text. */
export function matches(clauses: readonly Clause[]): string {
  const joined: { pattern: string; conditions: (string | null)[] }[] = [];
  for (const { pattern, conditions } of clauses) {
    if (pattern === null) joined.at(-1)?.conditions.push(...conditions);
    else joined.push({ pattern, conditions: [...conditions] });
  }
  return joined.map(({ pattern, conditions }) => `MATCH ${pattern} ${where(conditions)}`).join(" ");
}

interface Found {
  readonly clauses: readonly Clause[];
  readonly sort: string;
  readonly linkId: string;
  /** What stands before the sort key in the index. */
  readonly along: string;
  readonly carried: readonly string[];
}

interface Names {
  readonly node: string;
  readonly link: string;
  readonly reach: string;
}

/** By the links of the node itself. */
function direct({ relation }: RelationSelection, parent: NodeAt, { node, link }: Names, natural: boolean): Found {
  const { link: type, direction, to } = relation;
  const target = `(${node}:${to.length === 1 ? String(to[0]) : "Entity"})`;
  const linkId = `${link}.id`;
  const found = (pattern: string, sort: string, along = "", conditions: readonly string[] = []): Found => ({
    clauses: [{ pattern, conditions: [...conditions, visible(link), visible(node)] }],
    sort,
    linkId,
    along,
    carried: [link],
  });
  if (direction === "both") {
    const sort = `CASE WHEN ${link}.from = ${parent.variable}.id THEN ${link}.toSort ELSE ${link}.fromSort END`;
    return found(`(${parent.variable})-[${link}:${type}]-${target}`, sort);
  }
  const [own, sortKey] = direction === "forward" ? ["from", "toSort"] : ["to", "fromSort"];
  const sort = `${link}.${sortKey}`;
  const arrow = direction === "forward" ? `-[${link}:${type}]->` : `<-[${link}:${type}]-`;
  if (!natural || !hubs.has(`${type} ${direction}`)) return found(`(${parent.variable})${arrow}${target}`, sort);
  return found(`()${arrow}${target}`, sort, `${link}.${own}, `, [
    `${link}.${own} = ${parent.variable}.id`,
    `${sort} >= ''`,
    `${linkId} >= ''`,
  ]);
}

/** By the links of the place and of all places within it, which are stored in order under each place. */
function throughPlaces(
  { cypher }: Compiling,
  selection: RelationSelection,
  parent: NodeAt,
  { node, link, reach }: Names,
): Found {
  const { relation } = selection;
  const reached = [
    `${reach}.place = ${parent.variable}.id`,
    `${reach}.type = ${cypher.value(relation.link)}`,
    `${reach}.sort >= ''`,
    `${reach}.link >= ''`,
    visible(reach),
  ];
  const withLink = needsLink(selection);
  return {
    clauses: [
      { pattern: `(${reach}:Reach)`, conditions: reached },
      { pattern: `(${node}:Entity:${String(relation.to[0])} {id: ${reach}.other})`, conditions: [visible(node)] },
      ...(withLink
        ? [
            {
              pattern: `()-[${link}:${relation.link}]->()`,
              conditions: [`${link}.id = ${reach}.link`, visible(link)],
            },
          ]
        : []),
    ],
    sort: `${reach}.sort`,
    linkId: `${reach}.link`,
    along: `${reach}.place, ${reach}.type, `,
    carried: withLink ? [reach, link] : [reach],
  };
}

/** Whether a deep walk must look at the links themselves: their modality stands in what is reached. */
function needsLink({ link, connection }: RelationSelection): boolean {
  const { types, roles, movements, otherLabels, basis, sources, date } = link;
  const asked = [types, roles, movements, otherLabels, basis, sources, date].some((condition) => condition !== null);
  return asked || connection.links.length > 0;
}

function modalityOfReach(
  cypher: Cypher,
  { link: { modality } }: RelationSelection,
  reach: string,
  own: string | null,
): string {
  return modality === null ? asserted(`${reach}.modality`, own) : `${reach}.modality IN ${cypher.value(modality)}`;
}

interface Ranked {
  readonly clauses: readonly Clause[];
  readonly sort: string;
  readonly carried: readonly string[];
}

/** By what else nodes are sorted: a column of their own, or of their ranking. */
function rankedBy(cypher: Cypher, order: Order, node: string, to: readonly string[]): Ranked {
  const dated = to.length === 1 && (to[0] === "Event" || to[0] === "Report");
  const column = sortColumn(order);
  if (order.field === "NAME" || order.field === "SOURCES" || (order.field === "DATE" && dated)) {
    return { clauses: [], sort: `${node}.${column}`, carried: [] };
  }
  const ranking = cypher.name("k");
  return {
    clauses: [{ pattern: `(${ranking}:Ranking {id: ${node}.id})`, conditions: [visible(ranking)] }],
    sort: `${ranking}.${column}`,
    carried: [ranking],
  };
}
