import { labelOf, type EntityId, type ReportId } from "../model/id";
import { levels, visibilityLevel, type Level } from "../model/vocabulary";
import type { EvidenceSet } from "./evidence-set";
import { cellMembers } from "./joined";
import { asserts } from "./modality";
import { nameLevelOf } from "./policy";
import type { ReportFacts } from "./rows";
import type { Standings } from "./standing";

export type { ReportFacts } from "./rows";

/** Who of a report is hidden at some level: those mentioned in it, or that a claim which cites it is about. */
export interface HiddenIn {
  readonly entities: ReadonlySet<EntityId>;
  readonly mentions: readonly { readonly entity: EntityId; readonly start: number; readonly end: number }[];
}

/** What an organization has become at a level. null: it is not there. */
export type CanonicalAt = (entity: EntityId, level: Level) => EntityId | null;

/** What is known of a report by itself: whether it may be seen and counted. undefined: there is no such report. */
export function reportHeadFacts(evidence: EvidenceSet, report: ReportId): ReportFacts | undefined {
  const head = evidence.reports.get(report);
  if (head === undefined) return undefined;
  const policies = evidence.policiesOf(report);
  const visibility = policies.findLast((policy) => policy.visibility !== null)?.visibility ?? head.visibility;
  return {
    level: visibilityLevel[visibility],
    retracted: policies.findLast((policy) => policy.retracted !== null)?.retracted ?? false,
    isReference: head.type === "REFERENCE",
    publishedAt: head.publishedAt,
    publishers: { 0: [report], 1: [report], 2: [report] },
    names: [],
    spans: [],
  };
}

/**
 * All facts of a report: with its publishers, by the claims in force, and those in it whose names are hidden at some
 * level (the claims on names and policies of all in their cells must be in the evidence).
 */
export function reportFacts(
  evidence: EvidenceSet,
  standings: Standings,
  report: ReportId,
  { entities, mentions }: HiddenIn,
  canonicalAt: CanonicalAt,
): ReportFacts | undefined {
  const own = reportHeadFacts(evidence, report);
  if (own === undefined) return undefined;
  const names = new Map<string, Level>();
  for (const member of new Set([...entities].flatMap((entity) => cellMembers(evidence, entity)))) {
    const below = nameLevelOf(evidence, member);
    for (const { value } of evidence.claimsOf(member)) {
      if (value?.is !== "name" || below === visibilityLevel.PUBLIC) continue;
      const known = names.get(value.text) ?? 0;
      names.set(value.text, known > below ? known : below);
    }
  }
  const at = (level: Level) => publishersOf(evidence, standings, report, level, canonicalAt);
  const [zero = [], one = [], two = []] = levels.map(at);
  return {
    ...own,
    publishers: { 0: zero, 1: one, 2: two },
    names: [...names]
      .map(([text, below]) => ({ below, text }))
      .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1)),
    spans: mentions
      .map(({ entity, start, end }) => ({ below: nameLevelOf(evidence, entity), start, end }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** Every publisher that a claim in force asserts, by what it is at the level; the report itself where none is known. */
function publishersOf(
  evidence: EvidenceSet,
  standings: Standings,
  report: ReportId,
  level: Level,
  canonicalAt: CanonicalAt,
): readonly string[] {
  const publishers = new Set<string>();
  for (const claim of evidence.claimsOf(report)) {
    const { predicate, object, modality } = claim;
    if (predicate !== "PUBLISHED_BY" || object === null || labelOf(object) !== "Organization") continue;
    const canonical = asserts(modality) && standings.isInForceAt(claim, level) ? canonicalAt(object, level) : null;
    if (canonical !== null) publishers.add(canonical);
  }
  return publishers.size === 0 ? [report] : [...publishers].sort();
}

/** Distinct publishers behind claims at a level; gazetteers count as none. Sorted. */
export function publishersAt(
  facts: ReadonlyMap<EntityId, ReportFacts>,
  citing: readonly { readonly basis: string; readonly citations: readonly { readonly report: ReportId }[] }[],
  level: Level,
): readonly string[] {
  const keys = new Set<string>();
  for (const { basis, citations } of citing) {
    if (basis === "BACKGROUND") continue;
    for (const { report } of citations) {
      const known = facts.get(report);
      if (known === undefined || known.isReference) continue;
      for (const key of known.publishers[level]) keys.add(key);
    }
  }
  return [...keys].sort();
}
