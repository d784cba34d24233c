import { canonicalJson } from "../evidence/ids";
import type { EntityId } from "../model/id";
import { basisStrength, modalityStrength, type Level } from "../model/vocabulary";
import type { Claim } from "./evidence-set";
import { publishersAt, type ReportFacts } from "./report-facts";

/**
 * Claims on one property, the one that the graph shows first. The rule: the strongest modality, then the strongest
 * basis, then the value that most publishers give, then the report published last, then the claim's id.
 */
export function ranked(
  claims: readonly Claim[],
  facts: ReadonlyMap<EntityId, ReportFacts>,
  level: Level,
): readonly Claim[] {
  if (claims.length < 2) return claims;
  const alike = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = meant(claim);
    alike.set(key, [...(alike.get(key) ?? []), claim]);
  }
  const support = new Map(
    claims.map((claim) => [claim.id, publishersAt(facts, alike.get(meant(claim)) ?? [claim], level).length]),
  );
  return [...claims].sort(
    (a, b) =>
      modalityStrength.indexOf(a.modality) - modalityStrength.indexOf(b.modality) ||
      basisStrength.indexOf(a.basis) - basisStrength.indexOf(b.basis) ||
      (support.get(b.id) ?? 0) - (support.get(a.id) ?? 0) ||
      compareTexts(publishedAt(b, facts), publishedAt(a, facts)) ||
      compareTexts(a.id, b.id),
  );
}

/**
 * What a value says, whatever the words: "3 May 2021" and "the third of May" are one date. Where nothing but words is
 * said, as of "the evening after", these are it.
 */
function meant({ value }: Claim): string {
  if (value === null || !("raw" in value)) return canonicalJson(value);
  const isWords = value.is === "date" && value.edtf === null && value.unknown === null && value.earliestStart === null;
  return canonicalJson(isWords ? value : { ...value, raw: null });
}

/** When the latest report cited was published at the latest. "": not known. */
function publishedAt(claim: Claim, facts: ReadonlyMap<EntityId, ReportFacts>): string {
  return claim.citations
    .map(({ report }) => facts.get(report)?.publishedAt?.latestEnd ?? "")
    .reduce((latest, day) => (day > latest ? day : latest), "");
}

/** Code-unit order: the same on every machine and engine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
