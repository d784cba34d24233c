import { labelOf, type EntityId, type ReportId } from "../model/id";
import type { DateValue } from "../model/values";
import { levels, type Level } from "../model/vocabulary";
import type { EvidenceSet } from "./evidence-set";
import { cellMembers, clustersAt } from "./identity";
import { nameLevelOf } from "./policy";
import type { Standings } from "./standing";

/** Who of a report is hidden at some level: those mentioned in it, or that a claim which cites it is about. */
export interface HiddenIn {
  readonly entities: ReadonlySet<EntityId>;
  readonly mentions: readonly { readonly entity: EntityId; readonly start: number; readonly end: number }[];
}

/** What the cells that cite a report need to know of it. */
export interface ReportFacts {
  /** REFERENCE: a gazetteer, never counted as a source. */
  readonly isReference: boolean;
  readonly publishedAt: DateValue | null;
  /** One key per level for the publisher, or for the report itself where none is known. Never shown. */
  readonly publisher: Readonly<Record<Level, string>>;
  /** Names and spans to mask, each below its level. */
  readonly names: readonly { readonly below: Level; readonly text: string }[];
  readonly spans: readonly { readonly below: Level; readonly start: number; readonly end: number }[];
}

/**
 * The facts of one report, from its head, its PUBLISHED_BY claims, and those in it whose names are hidden at some level
 * (their claims on names and their policies must be in the evidence).
 */
export function reportFacts(
  evidence: EvidenceSet,
  standings: Standings,
  report: ReportId,
  { entities, mentions }: HiddenIn,
): ReportFacts {
  const head = evidence.reports.get(report);
  const names = new Map<string, Level>();
  for (const entity of entities) {
    const below = nameLevelOf(evidence, entity);
    for (const { value } of evidence.claimsOf(entity)) {
      if (value?.is !== "name") continue;
      const known = names.get(value.text) ?? 0;
      names.set(value.text, known > below ? known : below);
    }
  }
  const publisher = levels.map((level) => publisherAt(evidence, standings, report, level));
  return {
    isReference: head?.type === "REFERENCE",
    publishedAt: head?.publishedAt ?? null,
    publisher: { 0: publisher[0] ?? report, 1: publisher[1] ?? report, 2: publisher[2] ?? report },
    names: [...names]
      .map(([text, below]) => ({ below, text }))
      .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1)),
    spans: mentions
      .map(({ entity, start, end }) => ({ below: nameLevelOf(evidence, entity), start, end }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** The first publisher in order of recording, whatever its name and merges at the level. The report where none is known. */
function publisherAt(evidence: EvidenceSet, standings: Standings, report: ReportId, level: Level): string {
  for (const claim of evidence.claimsOf(report)) {
    const { object } = claim;
    if (claim.predicate !== "PUBLISHED_BY" || object === null || labelOf(object) !== "Organization") continue;
    if (!standings.isInForceAt(claim, level)) continue;
    const clusters = clustersAt(evidence, standings, cellMembers(evidence, object), level);
    const own = clusters.find(({ members }) => members.includes(object));
    if (own !== undefined) return own.canonical;
  }
  return report;
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
      if (known !== undefined && !known.isReference) keys.add(known.publisher[level]);
    }
  }
  return [...keys].sort();
}
