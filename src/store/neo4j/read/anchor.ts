import type { Filter } from "../../../plan/filter";
import { arrowOf, joinConditions, nameCondition, told, type Joined } from "./conditions";
import { visible, type Cypher } from "./cypher";

/** A condition that leads to few nodes by an index, whatever the size of the graph, or to what is joined to such. */
export type Anchor = Extract<Filter, { readonly op: "id" | "name" | "within" | "linked" | "joined" }>;

function isAnchor(filter: Filter): filter is Anchor {
  return (
    filter.op === "id" ||
    filter.op === "within" ||
    filter.op === "linked" ||
    (filter.op === "name" && filter.match !== "contains") ||
    (filter.op === "joined" && anchorOf(filter.other) !== null)
  );
}

/** The most telling condition that all nodes must pass. null: there is none with an index of its own. */
export function anchorOf(filter: Filter | null): Anchor | null {
  const all = filter === null ? [] : filter.op === "and" ? filter.of : [filter];
  const anchors = all.filter(isAnchor);
  return (
    (["id", "name", "linked", "joined", "within"] as const)
      .map((op) => anchors.find((each) => each.op === op))
      .find(Boolean) ?? null
  );
}

/** What of a filter is left where an anchor leads the way. */
export function restOf(filter: Filter | null, anchor: Anchor | null): Filter | null {
  if (filter === null || filter === anchor) return null;
  if (filter.op !== "and" || anchor === null) return filter;
  return { op: "and", of: filter.of.filter((each) => each !== anchor) };
}

/** Clauses that end in the distinct ids of the nodes that an anchor leads to; "AS name" is to follow. */
export function leadingTo(cypher: Cypher, anchor: Anchor): string {
  switch (anchor.op) {
    case "id": {
      const alias = cypher.name("a");
      return `MATCH (${alias}:Alias) WHERE ${alias}.member IN ${cypher.value(anchor.ids)} AND ${visible(alias)}
        WITH DISTINCT ${alias}.canonical`;
    }
    case "name": {
      const name = cypher.name("s");
      return `MATCH (${name}:SearchName) WHERE ${nameCondition(cypher, anchor, name)} AND ${visible(name)}
        WITH DISTINCT ${name}.id`;
    }
    case "linked":
      return linkedTo(cypher, anchor);
    case "joined":
      return joinedTo(cypher, anchor);
    case "within":
      return withinPlace(cypher, anchor);
  }
}

function joinedTo(cypher: Cypher, join: Joined): string {
  const inner = anchorOf(join.other);
  const [id, node, link, other] = [cypher.name("id"), cypher.name("o"), cypher.name("l"), cypher.name("m")];
  const led = inner === null ? "" : `${leadingTo(cypher, inner)} AS ${id}`;
  const found = inner === null ? `(${other}:Entity)` : `(${other}:Entity {id: ${id}})`;
  const conditions = joinConditions(cypher, join, { node, link, other });
  // Matched apart, so that the few nodes that were found come first whatever the planner thinks of the relationships.
  return `${led} MATCH ${found} WHERE ${visible(other)} MATCH (${node}:Entity)${arrowOf(join, link)}(${other})
    WHERE ${[visible(node), ...conditions].join(" AND ")} WITH DISTINCT ${node}.id`;
}

function linkedTo(cypher: Cypher, { ids, type, outgoing, modality }: Extract<Anchor, { op: "linked" }>): string {
  const [alias, other, link, own] = [cypher.name("a"), cypher.name("m"), cypher.name("l"), cypher.name("o")];
  const arrow = outgoing ? `<-[${link}:${type}]-` : `-[${link}:${type}]->`;
  return `MATCH (${alias}:Alias) WHERE ${alias}.member IN ${cypher.value(ids)} AND ${visible(alias)}
    MATCH (${other}:Entity {id: ${alias}.canonical})${arrow}(${own}:Entity)
    WHERE ${visible(other)} AND ${visible(link)} AND ${told(cypher, modality, `${link}.modality`, `${own}.modality`)}
    WITH DISTINCT ${own}.id`;
}

function withinPlace(cypher: Cypher, { place, through, modality }: Extract<Anchor, { op: "within" }>): string {
  const alias = cypher.name("a");
  const canonical = `MATCH (${alias}:Alias {member: ${cypher.value(place)}}) WHERE ${visible(alias)}`;
  if (through === "WITHIN") {
    const around = cypher.name("c");
    return `${canonical} MATCH (${around}:Closure {ancestor: ${alias}.canonical})
      WHERE ${around}.place >= '' AND ${visible(around)} WITH DISTINCT ${around}.place`;
  }
  const [reach, own] = [cypher.name("x"), cypher.name("o")];
  return `${canonical} MATCH (${reach}:Reach) WHERE ${reach}.place = ${alias}.canonical
    AND ${reach}.type = ${cypher.value(through)} AND ${reach}.sort >= '' AND ${reach}.link >= '' AND ${visible(reach)}
    MATCH (${own}:Entity {id: ${reach}.other}) WHERE ${visible(own)} AND ${told(cypher, modality, `${reach}.modality`, `${own}.modality`)}
    WITH DISTINCT ${reach}.other`;
}
