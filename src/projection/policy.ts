import { labelOf, type EntityId } from "../model/id";
import { visibilityLevel, type Level, type Publication, type Visibility } from "../model/vocabulary";
import type { EvidenceSet } from "./evidence-set";
import { cellMembers } from "./joined";

const sealed: Level = visibilityLevel.SEALED;

/** The newest visibility that a policy sets; of a report without one, what it was recorded with; else PUBLIC. */
export function visibilityOf(evidence: EvidenceSet, target: EntityId): Visibility {
  const set = evidence.policiesOf(target).findLast(({ visibility }) => visibility !== null)?.visibility;
  return set ?? evidence.reports.get(target)?.visibility ?? "PUBLIC";
}

const strictness = { NAME: 0, PSEUDONYM: 1, WITHHELD: 2 } as const satisfies Record<Publication, number>;

/**
 * How a person may be named: the strictest of what was decided for anyone judged to be the same, whether those may be
 * seen or not. A merge must not undo somebody's protection (docs/adr/0006).
 */
export function publicationOf(evidence: EvidenceSet, person: EntityId): Publication {
  return evidence.publication(person, () => {
    const decided = cellMembers(evidence, person).flatMap(
      (member) => evidence.policiesOf(member).findLast(({ publication }) => publication !== null)?.publication ?? [],
    );
    return decided.reduce<Publication>((most, next) => (strictness[next] > strictness[most] ? next : most), "NAME");
  });
}

export function isRetracted(evidence: EvidenceSet, report: EntityId): boolean {
  return evidence.facts.get(report)?.retracted ?? false;
}

/**
 * The lowest level at which a report or entity may show at all. A withheld person only shows at the highest; so does
 * what cites a report that is not there.
 */
export function levelOf(evidence: EvidenceSet, target: EntityId): Level {
  if (labelOf(target) === "Report") return evidence.facts.get(target)?.level ?? sealed;
  if (publicationOf(evidence, target) === "WITHHELD") return sealed;
  return visibilityLevel[visibilityOf(evidence, target)];
}

/** The lowest level at which the names of an entity show: of a person with a pseudonym, only the highest. */
export function nameLevelOf(evidence: EvidenceSet, entity: EntityId): Level {
  return labelOf(entity) === "Report" || publicationOf(evidence, entity) === "NAME"
    ? levelOf(evidence, entity)
    : sealed;
}

/** Whether the text of reports is masked where this entity is named, at some level. */
export function isMasked(evidence: EvidenceSet, entity: EntityId): boolean {
  return labelOf(entity) !== "Report" && nameLevelOf(evidence, entity) > visibilityLevel.PUBLIC;
}
