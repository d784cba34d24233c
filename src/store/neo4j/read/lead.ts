import { leadOf, type Joined, type Lead } from "../../../plan/lead";
import { arrowOf, joinConditions, nameCondition, told } from "./conditions";
import { visible, type Cypher } from "./cypher";

/** Clauses that end in the distinct ids of the nodes that a condition leads to; "AS name" is to follow. */
export function leadingTo(cypher: Cypher, lead: Lead): string {
  switch (lead.op) {
    case "id": {
      const alias = cypher.name("a");
      return `MATCH (${alias}:Alias) WHERE ${alias}.member IN ${cypher.value(lead.ids)} AND ${visible(alias)}
        WITH DISTINCT ${alias}.canonical`;
    }
    case "name": {
      const name = cypher.name("s");
      return `MATCH (${name}:SearchName) WHERE ${nameCondition(cypher, lead, name)} AND ${visible(name)}
        WITH DISTINCT ${name}.id`;
    }
    case "linked":
      return linkedTo(cypher, lead);
    case "joined":
      return joinedTo(cypher, lead);
    case "within":
      return withinPlace(cypher, lead);
  }
}

function joinedTo(cypher: Cypher, join: Joined): string {
  const inner = leadOf(join.other);
  const [id, node, link, other] = [cypher.name("id"), cypher.name("o"), cypher.name("l"), cypher.name("m")];
  const led = inner === null ? "" : `${leadingTo(cypher, inner)} AS ${id}`;
  const found = inner === null ? `(${other}:Entity)` : `(${other}:Entity {id: ${id}})`;
  const conditions = joinConditions(cypher, join, { node, link, other });
  // Matched apart, so that the few nodes that were found come first whatever the planner thinks of the relationships.
  return `${led} MATCH ${found} WHERE ${visible(other)} MATCH (${node}:Entity)${arrowOf(join, link)}(${other})
    WHERE ${[visible(node), ...conditions].join(" AND ")} WITH DISTINCT ${node}.id`;
}

function linkedTo(cypher: Cypher, { ids, type, outgoing, modality }: Extract<Lead, { op: "linked" }>): string {
  const [alias, other, link, own] = [cypher.name("a"), cypher.name("m"), cypher.name("l"), cypher.name("o")];
  const arrow = outgoing ? `<-[${link}:${type}]-` : `-[${link}:${type}]->`;
  return `MATCH (${alias}:Alias) WHERE ${alias}.member IN ${cypher.value(ids)} AND ${visible(alias)}
    MATCH (${other}:Entity {id: ${alias}.canonical})${arrow}(${own}:Entity)
    WHERE ${visible(other)} AND ${visible(link)} AND ${told(cypher, modality, `${link}.modality`, `${own}.modality`)}
    WITH DISTINCT ${own}.id`;
}

function withinPlace(cypher: Cypher, { place, through, modality }: Extract<Lead, { op: "within" }>): string {
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
