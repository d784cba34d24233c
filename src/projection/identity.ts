import type { EntityId } from "../model/id";
import { levels, type Level } from "../model/vocabulary";
import type { EvidenceSet } from "./evidence-set";
import type { Standings } from "./standing";

/** What one node of a level is made of. */
export interface Cluster {
  /** The earliest-minted member seen at the level. */
  readonly canonical: EntityId;
  /** In order of minting, the canonical id first. */
  readonly members: readonly EntityId[];
}

/**
 * When an entity was minted, as a level sees it: the order of its first claim that was ever accepted there. null: none is
 * in force, so the entity is not there. Properties decide; links only where no property is in force.
 */
function mintedAt(evidence: EvidenceSet, standings: Standings, entity: EntityId, level: Level): number | null {
  const claims = evidence.claimsOf(entity);
  const properties = claims.filter(({ object }) => object === null);
  const deciding = properties.some((claim) => standings.isInForceAt(claim, level)) ? properties : claims;
  if (!deciding.some((claim) => standings.isInForceAt(claim, level))) return null;
  return deciding.find((claim) => standings.wasAcceptedAt(claim, level))?.seq ?? null;
}

/**
 * Who is one with whom at a level, among the members of a cell: those joined by SAME judgements of which both ends are
 * there. A judgement about somebody hidden does not shine through.
 */
export function clustersAt(
  evidence: EvidenceSet,
  standings: Standings,
  members: readonly EntityId[],
  level: Level,
): readonly Cluster[] {
  const minted = new Map<EntityId, number>();
  for (const member of members) {
    const at = mintedAt(evidence, standings, member, level);
    if (at !== null) minted.set(member, at);
  }
  const inOrder = [...minted.keys()].sort((a, b) => (minted.get(a) ?? 0) - (minted.get(b) ?? 0) || (a < b ? -1 : 1));
  const placed = new Set<EntityId>();
  const clusters: Cluster[] = [];
  for (const canonical of inOrder) {
    if (placed.has(canonical)) continue;
    const joined = reach(evidence, canonical, (other) => minted.has(other));
    for (const member of joined) placed.add(member);
    clusters.push({ canonical, members: inOrder.filter((member) => joined.has(member)) });
  }
  return clusters;
}

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

/** Clusters of every level. */
export function clustersByLevel(
  evidence: EvidenceSet,
  standings: Standings,
  members: readonly EntityId[],
): Readonly<Record<Level, readonly Cluster[]>> {
  const [publicly, restricted, sealed] = levels.map((level) => clustersAt(evidence, standings, members, level));
  return { 0: publicly ?? [], 1: restricted ?? [], 2: sealed ?? [] };
}
