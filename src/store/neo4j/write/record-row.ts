import neo4j from "neo4j-driver";
import { linkClaimKey, mentionKey, qualifierOf } from "../../../evidence/predicates";
import type { ClaimRecord, EvidenceRecord, ReportRecord } from "../../../evidence/records";
import type { Value } from "../values";

/**
 * The properties of a record's node: the record as JSON, and beside it what it is found by and what readers of Neo4j
 * Browser look for. Whatever stands here is gone when the record is erased.
 */
export function recordRow(record: EvidenceRecord, seq: number): Readonly<Record<string, Value>> {
  const { id, kind } = record;
  return { id, kind, seq: neo4j.int(seq), content: contentOf(record), ...foundBy(record) };
}

/** A record as JSON; of a report without its text, which is a property of its own. */
export function contentOf(record: EvidenceRecord | Omit<ReportRecord, "text">): string {
  if (record.kind !== "report" || !("text" in record)) return JSON.stringify(record);
  const { text: _text, ...head } = record;
  return JSON.stringify(head);
}

function foundBy(record: EvidenceRecord): Readonly<Record<string, Value>> {
  switch (record.kind) {
    case "report": {
      const { text, type, title, url, sha256, visibility } = record;
      return { text, type, title, url, sha256, visibility };
    }
    case "claim":
      return claimKeys(record);
    case "mention": {
      const { entity, report } = record;
      return { entity, report, link: mentionKey(entity, report) };
    }
    case "review": {
      const { claim, verdict, supersededBy } = record;
      return { claim, verdict, supersededBy };
    }
    case "judgement": {
      const { left, right, verdict } = record;
      return { left, right, verdict };
    }
    case "policy": {
      const { target, visibility, publication } = record;
      return { target, visibility, publication };
    }
  }
}

function claimKeys(claim: ClaimRecord): Readonly<Record<string, Value>> {
  const { subject, predicate, object, modality, basis, visibility } = claim;
  return {
    ...{ subject, predicate, object, modality, basis, visibility },
    property: object === null ? subject : null,
    link: object === null ? null : linkClaimKey(predicate, subject, object, qualifierOf(claim)),
  };
}

/** A relationship of a record to another: what it is, from, to, and its properties. */
export interface RecordLink {
  readonly type: "CITES" | "DERIVED_FROM" | "STANDS_IN" | "REVIEWS";
  readonly row: Value;
}

/** What a record rests on, as relationships. */
export function recordLinks(record: EvidenceRecord): readonly RecordLink[] {
  const link = (type: RecordLink["type"], to: string, properties: Value): RecordLink => ({
    type,
    row: { from: record.id, to, properties },
  });
  switch (record.kind) {
    case "claim":
      return [
        ...record.citations.map(({ report, start, end, quote }, ordinal) =>
          link("CITES", report, { ...spanOf(start, end), quote, ordinal: neo4j.int(ordinal) }),
        ),
        ...record.derivedFrom.map((base) => link("DERIVED_FROM", base, {})),
      ];
    case "mention":
      return [link("STANDS_IN", record.report, spanOf(record.start, record.end))];
    case "review":
      return [link("REVIEWS", record.claim, {})];
    default:
      return [];
  }
}

function spanOf(start: number, end: number) {
  return { start: neo4j.int(start), end: neo4j.int(end) };
}
