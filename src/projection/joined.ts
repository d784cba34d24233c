import type { EntityId } from "../model/id";
import type { EvidenceSet } from "./evidence-set";

/** Everything joined to an entity by SAME judgements, itself included, over entities that `counts` admits. */
export function reach(
  evidence: EvidenceSet,
  from: EntityId,
  counts: (other: EntityId) => boolean,
): ReadonlySet<EntityId> {
  const found = new Set<EntityId>([from]);
  for (const entity of found) {
    for (const [other, { verdict }] of evidence.verdictsOf(entity)) {
      if (verdict === "SAME" && counts(other)) found.add(other);
    }
  }
  return found;
}

/** A shortest chain of SAME judgements between two entities, both included. null: they are not joined. */
export function chainBetween(evidence: EvidenceSet, from: EntityId, to: EntityId): readonly EntityId[] | null {
  const before = new Map<EntityId, EntityId | null>([[from, null]]);
  for (const entity of before.keys()) {
    if (entity === to) break;
    for (const [other, { verdict }] of evidence.verdictsOf(entity)) {
      if (verdict === "SAME" && !before.has(other)) before.set(other, entity);
    }
  }
  if (!before.has(to)) return null;
  const chain: EntityId[] = [];
  for (let at: EntityId | null = to; at !== null; at = before.get(at) ?? null) chain.unshift(at);
  return chain;
}

/** The cell that an entity belongs to: everything joined to it by SAME judgements, hidden or not. */
export function cellMembers(evidence: EvidenceSet, entity: EntityId): readonly EntityId[] {
  return [...reach(evidence, entity, () => true)].sort();
}
