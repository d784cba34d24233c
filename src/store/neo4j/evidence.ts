import type { EvidenceRecord, Sequenced } from "../../evidence/records";
import neo4j from "neo4j-driver";
import type { EvidenceKeys, EvidenceReader, RecordKind, RecordOf, Tombstone } from "../graph-store";
import { runInChunks, type Run } from "./run";

const returned = "RETURN r.seq, r.content, r.text";

/** The label of the records of each kind, beside `Record`. */
export const recordLabels: Readonly<Record<RecordKind, string>> = {
  report: "ReportRecord",
  claim: "ClaimRecord",
  mention: "MentionRecord",
  review: "ReviewRecord",
  judgement: "JudgementRecord",
  policy: "PolicyRecord",
};

function byId(kind: RecordKind): string {
  return `UNWIND $p.rows AS key MATCH (r:Record) WHERE r.id = key AND r:${recordLabels[kind]} ${returned}`;
}

function byProperty(kind: RecordKind, property: string): string {
  return `UNWIND $p.rows AS key MATCH (r:${recordLabels[kind]}) WHERE r.${property} = key ${returned}`;
}

/** A record may be found by several of the keys. */
function byRelationship(type: string): string {
  return `UNWIND $p.rows AS key MATCH (:Record {id: key})<-[:${type}]-(r:ClaimRecord) WITH DISTINCT r ${returned}`;
}

type Texts = { readonly [K in RecordKind]: Readonly<Record<EvidenceKeys[K], string>> };

/** Each look-up by an index or along relationships: none goes through all records. */
export const evidenceTexts: Texts = {
  report: { id: byId("report") },
  claim: {
    id: byId("claim"),
    subject: byProperty("claim", "subject"),
    property: byProperty("claim", "property"),
    object: byProperty("claim", "object"),
    link: byProperty("claim", "link"),
    report: byRelationship("CITES"),
    base: byRelationship("DERIVED_FROM"),
  },
  mention: {
    id: byId("mention"),
    entity: byProperty("mention", "entity"),
    report: byProperty("mention", "report"),
    link: byProperty("mention", "link"),
  },
  review: {
    id: byId("review"),
    claim: byProperty("review", "claim"),
    supersededBy: byProperty("review", "supersededBy"),
  },
  judgement: {
    id: byId("judgement"),
    entity: `UNWIND $p.rows AS key MATCH (r:JudgementRecord) WHERE r.left = key OR r.right = key ${returned}`,
  },
  policy: { id: byId("policy"), target: byProperty("policy", "target") },
};

export const recordTexts = {
  after: `MATCH (r:Record) WHERE r.seq > $p.seq AND r.content IS NOT NULL ${returned} ORDER BY r.seq LIMIT $p.limit`,
  erased: "UNWIND $p.rows AS id MATCH (r:Record) WHERE r.id = id AND r.erasedAt IS NOT NULL RETURN r.id",
  erasedAfter: `MATCH (r:Record) WHERE r.id > $p.id AND r.erasedAt IS NOT NULL
    RETURN r.id, r.erasedAt ORDER BY r.id LIMIT $p.limit`,
} as const;

/** Evidence in Neo4j: records as JSON, found by properties and relationships of their own. */
export function neo4jEvidence(run: Run): EvidenceReader {
  return {
    async evidence<K extends RecordKind>(kind: K, by: EvidenceKeys[K], keys: readonly string[]) {
      const text = evidenceTexts[kind][by];
      const found = await runInChunks(run, text, [...new Set(keys)]);
      const bySeq = new Map(found.map((row) => [row[0] as number, row]));
      const rows = [...bySeq.values()].sort((a, b) => Number(a[0]) - Number(b[0]));
      return rows.map((row) => parsed(row) as RecordOf<K>);
    },
    async evidenceAfter(seq, limit) {
      const rows = await run(recordTexts.after, { seq: neo4j.int(seq), limit: neo4j.int(limit) });
      return rows.map(parsed);
    },
    async tombstones(ids) {
      const rows = await runInChunks(run, recordTexts.erased, [...new Set(ids)]);
      return new Set(rows.map(([id]) => id as string));
    },
    async tombstonesAfter(id, limit) {
      const rows = await run(recordTexts.erasedAfter, { id, limit: neo4j.int(limit) });
      return rows.map(([id, at]): Tombstone => ({ id: id as string, at: at as string }));
    },
  };
}

/** What was stored by us is what it was: parsed at the boundary when it was recorded. */
function parsed([seq, content, text]: readonly unknown[]): Sequenced<EvidenceRecord> {
  const record = JSON.parse(content as string) as EvidenceRecord;
  const place = { seq: seq as number };
  return record.kind === "report"
    ? { ...record, text: (text as string | null) ?? "", ...place }
    : { ...record, ...place };
}
