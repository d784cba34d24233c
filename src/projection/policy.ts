import { labelOf, type EntityId } from "../model/id";
import { visibilityLevel, type Level, type Publication, type Visibility } from "../model/vocabulary";
import type { EvidenceSet } from "./evidence-set";

const sealed: Level = visibilityLevel.SEALED;

/** The newest visibility that a policy sets; of a report without one, what it was recorded with; else PUBLIC. */
export function visibilityOf(evidence: EvidenceSet, target: EntityId): Visibility {
  const set = evidence.policiesOf(target).findLast(({ visibility }) => visibility !== null)?.visibility;
  return set ?? evidence.reports.get(target)?.visibility ?? "PUBLIC";
}

export function publicationOf(evidence: EvidenceSet, person: EntityId): Publication {
  return evidence.policiesOf(person).findLast(({ publication }) => publication !== null)?.publication ?? "NAME";
}

export function isRetracted(evidence: EvidenceSet, report: EntityId): boolean {
  return evidence.policiesOf(report).findLast(({ retracted }) => retracted !== null)?.retracted ?? false;
}

/** The lowest level at which a report or entity may show at all. A withheld person only shows at the highest. */
export function levelOf(evidence: EvidenceSet, target: EntityId): Level {
  if (publicationOf(evidence, target) === "WITHHELD") return sealed;
  return visibilityLevel[visibilityOf(evidence, target)];
}

/** The lowest level at which the names of an entity show: of a person with a pseudonym, only the highest. */
export function nameLevelOf(evidence: EvidenceSet, entity: EntityId): Level {
  return publicationOf(evidence, entity) === "NAME" ? levelOf(evidence, entity) : sealed;
}

/** Whether the text of reports is masked where this entity is named, at some level. */
export function isMasked(evidence: EvidenceSet, entity: EntityId): boolean {
  return labelOf(entity) !== "Report" && nameLevelOf(evidence, entity) > visibilityLevel.PUBLIC;
}
