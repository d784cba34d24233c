import type { EntityId } from "../model/id";
import { levels, type Level } from "../model/vocabulary";
import type { EvidenceSet } from "./evidence-set";
import { reach } from "./joined";
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
function clustersAt(
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

/** Clusters of every level. */
export function clustersByLevel(
  evidence: EvidenceSet,
  standings: Standings,
  members: readonly EntityId[],
): Readonly<Record<Level, readonly Cluster[]>> {
  const [publicly, restricted, sealed] = levels.map((level) => clustersAt(evidence, standings, members, level));
  return { 0: publicly ?? [], 1: restricted ?? [], 2: sealed ?? [] };
}
