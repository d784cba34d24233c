import type { Label } from "../../../model/id";
import type { Filter, Order } from "../../../plan/filter";
import { leadOf, restOf, type Lead } from "../../../plan/lead";
import type { Root } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { afterCypher, sortColumn, sortKindOf } from "./after";
import { asserted, filterCypher } from "./conditions";
import { connectionPart, limitOf, wantsPosition, type Items } from "./connection";
import { visible, type Cypher } from "./cypher";
import { leadingTo } from "./lead";
import { labelTotal } from "./label-total";
import { Columns, type Compiling, type Part } from "./part";
import { nowhere, positionOf } from "./position";
import { matches, type Clause } from "./walk";

type List = Extract<Root, { kind: "list" }>;

/** How the nodes of a list are found: what binds `node`, and by what they are sorted. */
interface Way {
  readonly lead: string;
  readonly clauses: readonly Clause[];
  /** What gives at most one row, for which the rest is a subquery: only there an index that it enters gives the order. */
  readonly around?: string;
  readonly sort: string;
  readonly id: string;
  /** What stands before the sort key in the index. */
  readonly along: string;
  readonly carried: readonly string[];
  /** What costs too much to be looked at before all else: holds after a WITH, where the engine cannot move it up. */
  readonly lastly?: string;
}

/** One page of all nodes of a label that pass a filter, in an order; by date for events, else by name. */
export function listPart(compiling: Compiling, list: List): Part<Tree> {
  const { cypher } = compiling;
  const { label, page, connection } = list;
  const order: Order = list.order ?? { field: label === "Event" ? "DATE" : "NAME", direction: "ASC" };
  const node = cypher.name("n");
  const itemsPart = (): Items => {
    const way = wayOf(cypher, list, order, node);
    const down = order.direction;
    const columns = new Columns();
    const positioned = wantsPosition(connection);
    const sortAt = positioned ? columns.add(way.sort) : -1;
    const idAt = positioned ? columns.add(way.id) : -1;
    const kind = sortKindOf(order.field);
    const after = afterCypher(cypher, { sort: way.sort, id: way.id, kind }, page.after, down === "DESC");
    const lastly = way.lastly === undefined ? "" : `WITH ${way.carried.join(", ")} WHERE ${way.lastly}`;
    const match = `${way.lead} ${matches([...way.clauses, { pattern: null, conditions: [after] }])} ${lastly}`;
    const limit = limitOf(cypher, connection, page);
    const parts = connection.items.map((item) => {
      const part = compiling.node(item, { variable: node, id: `${node}.id`, labels: [label], mayBeAbsent: false });
      return { at: columns.add(part.cypher), part };
    });
    const by = `${way.along}${way.sort} ${down}, ${way.id} ${down}`;
    const rows = `COLLECT { ${match} WITH ${way.carried.join(", ")} ORDER BY ${by} LIMIT ${limit}
      RETURN ${columns.cypher} ORDER BY ${by} }`;
    return {
      cypher: way.around === undefined ? rows : `COLLECT { ${way.around} RETURN ${rows} }`,
      isWithin: way.around !== undefined,
      decode: (row) => ({
        position: positioned ? positionOf(row[sortAt], row[idAt]) : nowhere,
        items: parts.map(({ at, part }) => part.decode(row[at]) ?? {}),
        links: [],
        others: [],
      }),
    };
  };
  return connectionPart(
    connection,
    page,
    connection.wantsItems ? itemsPart() : null,
    connection.wantsTotal ? totalCypher(cypher, label, list.filter) : null,
  );
}

function totalCypher(cypher: Cypher, label: Label, filter: Filter | null): string {
  const stored = labelTotal(cypher, label, filter);
  if (stored !== null) return stored;
  const node = cypher.name("n");
  const by = leadOf(filter);
  const rest = restOf(filter, by);
  const { lead, clauses } = foundBy(cypher, label, by, node);
  const conditions = [rest === null ? null : filterCypher(cypher, rest, node)];
  return `COUNT { ${lead} ${matches([...clauses, { pattern: null, conditions }])} RETURN 1 }`;
}

/** The nodes of a label: those that a condition leads to, or all. */
function foundBy(
  cypher: Cypher,
  label: Label,
  by: Lead | null,
  node: string,
): { readonly lead: string; readonly clauses: readonly Clause[] } {
  if (by === null) return { lead: "", clauses: [{ pattern: `(${node}:${label})`, conditions: [visible(node)] }] };
  const id = cypher.name("id");
  return {
    lead: `${leadingTo(cypher, by)} AS ${id}`,
    clauses: [{ pattern: `(${node}:Entity:${label} {id: ${id}})`, conditions: [visible(node)] }],
  };
}

function wayOf(cypher: Cypher, list: List, order: Order, node: string): Way {
  const { label, filter } = list;
  const by = leadOf(filter);
  if (by?.op === "within" && by.through !== "WITHIN" && label === "Event") {
    if (order.field === "DATE" && order.direction === "ASC") return alongPlace(cypher, filter, by, node);
  }
  const rest = restOf(filter, by);
  const passing: Clause = { pattern: null, conditions: [rest === null ? null : filterCypher(cypher, rest, node)] };
  const own = order.field === "NAME" || (order.field === "DATE" && (label === "Event" || label === "Report"));
  const column = sortColumn(order);
  if (own) {
    const found = foundBy(cypher, label, by, node);
    const sort = `${node}.${column}`;
    const indexed: Clause = { pattern: null, conditions: [`${sort} >= ''`] };
    const clauses = [...found.clauses, indexed, passing];
    return { lead: found.lead, clauses, sort, id: `${node}.id`, along: "", carried: [node] };
  }
  const ranking = cypher.name("k");
  const sort = `${ranking}.${column}`;
  const least = order.field === "DATE" ? "''" : "0";
  const ranked: Clause = {
    pattern: `(${ranking}:Ranking)`,
    conditions: [`${ranking}.label = ${cypher.value(label)}`, `${sort} >= ${least}`, visible(ranking)],
  };
  const joined: Clause = { pattern: `(${node}:Entity:${label} {id: ${ranking}.id})`, conditions: [visible(node)] };
  const id = cypher.name("id");
  const led = by === null ? "" : `${leadingTo(cypher, by)} AS ${id}`;
  const only: Clause = { pattern: null, conditions: by === null ? [] : [`${ranking}.id = ${id}`] };
  return {
    lead: led,
    clauses: [ranked, only, joined, passing],
    sort,
    id: `${ranking}.id`,
    along: `${ranking}.label ${order.direction}, `,
    carried: [ranking, node],
  };
}

/** Events within a place in order of time: read along the place's own links, of which an event may have several. */
function alongPlace(cypher: Cypher, filter: Filter | null, place: Extract<Lead, { op: "within" }>, node: string): Way {
  const [alias, reach, earlier] = [cypher.name("a"), cypher.name("x"), cypher.name("x")];
  const of = (variable: string): string =>
    `${visible(variable)} AND ${asserted(`${variable}.modality`, `${node}.modality`)}`;
  const rest = restOf(filter, place);
  const first = `NOT EXISTS { MATCH (${earlier}:Reach) WHERE ${earlier}.place = ${reach}.place
    AND ${earlier}.type = ${reach}.type AND ${earlier}.sort = ${reach}.sort AND ${earlier}.link < ${reach}.link
    AND ${earlier}.other = ${reach}.other AND ${of(earlier)} }`;
  return {
    lead: "",
    around: `MATCH (${alias}:Alias {member: ${cypher.value(place.place)}}) WHERE ${visible(alias)}`,
    clauses: [
      {
        pattern: `(${reach}:Reach)`,
        conditions: [
          `${reach}.place = ${alias}.canonical`,
          `${reach}.type = ${cypher.value(place.through)}`,
          `${reach}.sort >= ''`,
          `${reach}.link >= ''`,
        ],
      },
      { pattern: `(${node}:Entity:Event {id: ${reach}.other})`, conditions: [visible(node), of(reach)] },
      { pattern: null, conditions: [rest === null ? null : filterCypher(cypher, rest, node)] },
    ],
    sort: `${reach}.sort`,
    id: `${reach}.link`,
    along: `${reach}.place, ${reach}.type, `,
    carried: [reach, node],
    lastly: first,
  };
}
