import type { NodeSelection } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { shaped } from "../../../plan/shape";
import { visible } from "./cypher";
import { listOf, type Compiling, type NodeAt, type Part } from "./part";
import { countedAt } from "./totals";

type Count = readonly [type: string, outgoing: boolean, label: string, role: string, count: number];

/**
 * Links of a node by kind, most first, then in order of their names; from counters, whatever the number of links. Added
 * up here: below a subquery the engine takes an aggregation for one of the whole statement.
 */
export function countsPart(
  { cypher }: Compiling,
  { modality, shape }: NodeSelection["counts"][number],
  parent: NodeAt,
): Part<unknown> {
  const [counters, at] = [cypher.name("t"), cypher.name("i")];
  const entry = ["types", "outgoing", "otherLabels", "roles", "counts"].map((list) => `${counters}.${list}[${at}]`);
  return {
    cypher: `COLLECT { MATCH (${counters}:Counters {node: ${parent.id}})
      UNWIND range(0, size(${counters}.counts) - 1) AS ${at}
      WITH ${counters}, ${at} WHERE ${countedAt(cypher, counters, at, modality, parent)}
      RETURN [${entry.join(", ")}] }`,
    decode: (value) =>
      summed(listOf(value) as readonly Count[]).map(([type, outgoing, label, role, count]) =>
        shaped({ type, outgoing, otherType: label.toUpperCase(), role: role === "" ? null : role, count }, shape),
      ),
  };
}

/** One entry for each kind, whatever the modalities and levels that it is counted by. */
function summed(counts: readonly Count[]): readonly Count[] {
  const kinds = new Map<string, Count>();
  for (const [type, outgoing, label, role, count] of counts) {
    const key = [type, String(!outgoing), label, role].join(" ");
    kinds.set(key, [type, outgoing, label, role, count + (kinds.get(key)?.[4] ?? 0)]);
  }
  return [...kinds].sort(([left, a], [right, b]) => b[4] - a[4] || (left < right ? -1 : 1)).map(([, count]) => count);
}

/** The places around a place, nearest first. */
export function ancestorsPart(
  compiling: Compiling,
  { selection }: NodeSelection["ancestors"][number],
  parent: NodeAt,
): Part<readonly Tree[]> {
  const [around, place] = [compiling.cypher.name("c"), compiling.cypher.name("y")];
  const part = compiling.node(selection, {
    variable: place,
    id: `${place}.id`,
    labels: ["Place"],
    mayBeAbsent: false,
  });
  return {
    cypher: `COLLECT { MATCH (${around}:Closure {place: ${parent.id}}) WHERE ${visible(around)}
      MATCH (${place}:Entity:Place {id: ${around}.ancestor}) WHERE ${visible(place)}
      WITH ${around}, ${place} ORDER BY ${around}.depth, ${around}.ancestor
      RETURN ${part.cypher} ORDER BY ${around}.depth, ${around}.ancestor }`,
    decode: (value) =>
      listOf(value)
        .map(part.decode)
        .filter((place) => place !== null),
  };
}
