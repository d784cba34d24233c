import { claimIdOf, mentionIdOf, reportIdOf, sha256 } from "../evidence/ids";
import type { EvidenceRecord, JudgementRecord, ReportRecord } from "../evidence/records";
import { InvalidRecord } from "../model/errors";
import { entityId, labelOf } from "../model/id";

const longestTitle = 500;

/**
 * Throws `InvalidRecord` unless a record can be what it says, by itself: its id is that of its content, the ids in it
 * have the form of ids, texts are whole characters, and a judgement is about two entities that can be one.
 */
export function checkRecord(record: EvidenceRecord): void {
  for (const id of entitiesIn(record)) {
    if (entityId(id) === null)
      throw new InvalidRecord(record.id, `names “${id.slice(0, 60)}”, which is no entity's id`);
  }
  switch (record.kind) {
    case "report":
      checkReport(record);
      break;
    case "claim":
      if (claimIdOf(record) !== record.id)
        throw new InvalidRecord(record.id, "has an id that is not that of what it says");
      break;
    case "mention":
      if (mentionIdOf(record) !== record.id) {
        throw new InvalidRecord(record.id, "has an id that is not that of what it says");
      }
      break;
    case "judgement":
      checkJudgement(record);
      break;
    default:
  }
}

/** Entities and reports that a record names. */
export function entitiesIn(record: EvidenceRecord): readonly string[] {
  switch (record.kind) {
    case "report":
      return [record.id];
    case "claim":
      return record.object === null ? [record.subject] : [record.subject, record.object];
    case "mention":
      return [record.entity, record.report];
    case "judgement":
      return [record.left, record.right];
    case "policy":
      return [record.target];
    case "review":
      return [];
  }
}

function checkReport({ id, text, sha256: hash, title }: ReportRecord): void {
  if (/\p{Surrogate}/u.test(text)) throw new InvalidRecord(id, "has half a character in its text; save it as UTF-8");
  if (reportIdOf(text) !== id || sha256(text) !== hash)
    throw new InvalidRecord(id, "has a hash that is not that of its text");
  // eslint-disable-next-line no-control-regex -- just these are refused
  if (title !== null && (title.trim() === "" || title.length > longestTitle || /[\u0000-\u001f\u007f]/.test(title))) {
    throw new InvalidRecord(id, `has a title that is empty, longer than ${longestTitle} characters or not one line`);
  }
}

/** Reports are what they are by their text, and nothing can be two kinds of thing. */
function checkJudgement({ id, left, right }: JudgementRecord): void {
  if (left === right) throw new InvalidRecord(id, "judges something against itself");
  const label = labelOf(left);
  if (label !== labelOf(right) || label === "Report") {
    throw new InvalidRecord(id, "is about two things that cannot be one: both must be of one label, and no reports");
  }
}
