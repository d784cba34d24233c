import type { PageItem } from "../../../plan/assemble";
import type { RelationSelection } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { connectionPart, limitOf, wantsPosition } from "./connection";
import { Columns, listOf, type Compiling, type NodeAt, type Part, type Row } from "./part";
import { nowhere, positionOf } from "./position";
import { areCounted, countersCypher } from "./totals";
import { walkOf } from "./walk";

/** A relation of a node: one page of what it leads to. `guard`: a condition on the node itself. */
export function relationPart(
  compiling: Compiling,
  selection: RelationSelection,
  parent: NodeAt,
  guard: string | null,
): Part<unknown> {
  const { connection, page, relation } = selection;
  const items = connection.wantsItems ? itemsPart(compiling, selection, parent, guard) : null;
  if (relation.single === true && items !== null) {
    return { cypher: items.cypher, decode: (value) => firstOf(listOf(value).map((row) => items.decode(row as Row))) };
  }
  return connectionPart(
    connection,
    page,
    items,
    connection.wantsTotal ? totalCypher(compiling, selection, parent, guard) : null,
  );
}

/** What a field gives that gives the first node itself. */
function firstOf(items: readonly PageItem[]): Tree | null {
  return items[0]?.items[0] ?? null;
}

function itemsPart(compiling: Compiling, selection: RelationSelection, parent: NodeAt, guard: string | null) {
  const { cypher } = compiling;
  const { connection, page, relation } = selection;
  const walk = walkOf(compiling, selection, parent, guard, page);
  const columns = new Columns();
  const positioned = wantsPosition(connection);
  const sortAt = positioned ? columns.add(walk.sort) : -1;
  const linkAt = positioned ? columns.add(walk.linkId) : -1;
  const nodes = connection.items.map((item) => {
    const part = compiling.node(item, {
      variable: walk.node,
      id: `${walk.node}.id`,
      labels: relation.to,
      mayBeAbsent: false,
    });
    return { at: columns.add(part.cypher), part };
  });
  const links = connection.links.map((item) => {
    const part = compiling.link(item, walk.link);
    return { at: columns.add(part.cypher), part };
  });
  const limit = limitOf(cypher, connection, page);
  return {
    cypher: `COLLECT { ${walk.match} WITH ${walk.carried.join(", ")} ORDER BY ${walk.order} LIMIT ${limit}
      RETURN ${columns.cypher} ORDER BY ${walk.order} }`,
    decode: (row: readonly unknown[]) => ({
      position: positioned ? positionOf(row[sortAt], row[linkAt]) : nowhere,
      items: nodes.map(({ at, part }) => part.decode(row[at]) ?? {}),
      links: links.map(({ at, part }) => part.decode(row[at])),
      others: [],
    }),
  };
}

/** How many links there are: from the counters where these tell, else by counting. */
function totalCypher(compiling: Compiling, selection: RelationSelection, parent: NodeAt, guard: string | null): string {
  const { link, filter, relation, deep } = selection;
  if (areCounted(link) && filter === null && !(relation.deep === true && deep)) {
    return countersCypher(compiling.cypher, link, relation, parent, guard);
  }
  return `COUNT { ${walkOf(compiling, selection, parent, guard, null).match} RETURN 1 }`;
}
