import type { LinkCondition } from "../../../plan/filter";
import type { Relation } from "../../../plan/relations";
import { asserted } from "./conditions";
import { where, type Cypher } from "./cypher";
import type { NodeAt } from "./part";

/** Whether the counters tell how many links pass a condition: they know types, labels, roles and modalities. */
export function areCounted({ movements, basis, sources, date }: LinkCondition): boolean {
  return movements === null && basis === null && sources === null && date === null;
}

/** The condition on entry `at` of the counters of a node: counted at the level, in one of the modalities. */
export function countedAt(
  cypher: Cypher,
  counters: string,
  at: string,
  modality: LinkCondition["modality"],
  parent: NodeAt,
): string {
  const own = parent.labels.includes("Event") ? `${parent.variable}.modality` : null;
  const column = `${counters}.modalities[${at}]`;
  const told = modality === null ? asserted(column, own) : `${column} IN ${cypher.value(modality)}`;
  return `${counters}.los[${at}] <= $p.level AND ${counters}.his[${at}] >= $p.level AND ${told}`;
}

/** How many links of a node pass a condition, in a list that is empty where there are none: of one relation or (null) of all kinds: whatever their number. */
export function countersCypher(
  cypher: Cypher,
  link: LinkCondition,
  relation: Relation | null,
  parent: NodeAt,
  guard: string | null,
): string {
  const { types, otherLabels, roles, modality } = link;
  const [counters, at] = [cypher.name("t"), cypher.name("i")];
  const oneOf = (column: string, values: readonly string[] | null): string | null =>
    values === null ? null : `${counters}.${column}[${at}] IN ${cypher.value(values)}`;
  const conditions = [
    countedAt(cypher, counters, at, modality, parent),
    relation === null ? null : `${counters}.types[${at}] = ${cypher.value(relation.link)}`,
    relation === null ? null : oneOf("otherLabels", relation.to),
    relation === null || relation.direction === "both"
      ? null
      : `${counters}.outgoing[${at}] = ${cypher.value(relation.direction === "forward")}`,
    oneOf("types", types),
    oneOf("otherLabels", otherLabels),
    oneOf("roles", roles),
  ].filter((condition) => condition !== null);
  return `COLLECT { MATCH (${counters}:Counters {node: ${parent.id}}) ${where([guard])}
    RETURN reduce(sum = 0, ${at} IN range(0, size(${counters}.counts) - 1) |
      sum + CASE WHEN ${conditions.join(" AND ")} THEN ${counters}.counts[${at}] ELSE 0 END) }`;
}
