import type { ClaimRecord, EvidenceRecord, ReportRecord, Sequenced } from "../../evidence/records";
import { linkClaimKey, mentionKey, qualifierOf } from "../../evidence/predicates";
import { sha256 } from "../../evidence/ids";
import type { EntityId } from "../../model/id";
import type { EvidenceKeys, EvidenceReader, Overwritten, RecordKind, RecordOf, Tombstone } from "../graph-store";
import type { Connection } from "./database";

/** The keys under which a record is found, each as [name, key]. */
function keysOf(record: EvidenceRecord): readonly (readonly [string, string])[] {
  switch (record.kind) {
    case "report":
      return [];
    case "claim":
      return claimKeys(record);
    case "mention":
      return [
        ["mention entity", record.entity],
        ["mention report", record.report],
        ["mention link", mentionKey(record.entity, record.report)],
      ];
    case "review":
      return [
        ["review claim", record.claim],
        ...(record.supersededBy === null ? [] : ([["review supersededBy", record.supersededBy]] as const)),
      ];
    case "judgement":
      return [
        ["judgement entity", record.left],
        ["judgement entity", record.right],
      ];
    case "policy":
      return [["policy target", record.target]];
  }
}

function claimKeys(claim: ClaimRecord): readonly (readonly [string, string])[] {
  return [
    ["claim subject", claim.subject],
    ...objectKeys(claim),
    ...[...new Set(claim.citations.map(({ report }) => report))].map((report) => ["claim report", report] as const),
    ...claim.derivedFrom.map((base) => ["claim base", base] as const),
  ];
}

function objectKeys(claim: ClaimRecord): readonly (readonly [string, string])[] {
  const { subject, predicate, object } = claim;
  if (object === null) return [["claim property", subject]];
  return [
    ["claim object", object],
    ["claim link", linkClaimKey(predicate, subject, object, qualifierOf(claim))],
  ];
}

interface StoredRecord {
  readonly seq: number;
  readonly content: string;
  readonly text: string | null;
}

const stored = /* sql */ `
  SELECT record.seq AS seq, record.content AS content, report_text.text AS text
  FROM record LEFT JOIN report_text ON record.kind = 'report' AND report_text.report = record.id
`;

/** Evidence in the embedded store: records as JSON, found by the table of keys. */
export function sqliteEvidence(connection: Connection): EvidenceReader {
  const byId = connection.prepare<[string, string], StoredRecord>(/* sql */ `${stored}
    WHERE record.id IN (SELECT value FROM json_each(?)) AND record.kind = ? AND record.content IS NOT NULL
    ORDER BY record.seq`);
  const byKey = connection.prepare<[string, string], StoredRecord>(/* sql */ `${stored}
    WHERE record.seq IN (
      SELECT record_key.seq FROM json_each(?) AS asked
      CROSS JOIN record_key ON record_key.name = ? AND record_key.key = asked.value
    ) AND record.content IS NOT NULL
    ORDER BY record.seq`);
  const after = connection.prepare<[number, number], StoredRecord>(/* sql */ `${stored}
    WHERE record.seq > ? AND record.content IS NOT NULL ORDER BY record.seq LIMIT ?`);
  const erased = connection
    .prepare<[string], string>("SELECT id FROM record WHERE id IN (SELECT value FROM json_each(?)) AND content IS NULL")
    .pluck();
  const erasedAfter = connection.prepare<[string, number], Tombstone>(
    "SELECT id, erased_at AS at FROM record WHERE id > ? AND content IS NULL ORDER BY id LIMIT ?",
  );
  return {
    evidence<K extends RecordKind>(kind: K, by: EvidenceKeys[K], keys: readonly string[]): readonly RecordOf<K>[] {
      if (keys.length === 0) return [];
      const asked = JSON.stringify(keys);
      const rows = by === "id" ? byId.all(asked, kind) : byKey.all(asked, `${kind} ${by}`);
      return rows.map((row) => parsed(row) as RecordOf<K>);
    },
    evidenceAfter: (seq, limit) => after.all(seq, limit).map(parsed),
    tombstones: (ids) => new Set(ids.length === 0 ? [] : erased.all(JSON.stringify(ids))),
    tombstonesAfter: (id, limit) => erasedAfter.all(id, limit),
  };
}

/** What was stored by us is what it was: parsed at the boundary when it was recorded. */
function parsed({ seq, content, text }: StoredRecord): Sequenced<EvidenceRecord> {
  const record = JSON.parse(content) as EvidenceRecord;
  return record.kind === "report" ? { ...record, text: text ?? "", seq } : { ...record, seq };
}

/** Adding to and erasing evidence; inside a transaction only. */
export function sqliteEvidenceWriter(connection: Connection) {
  const insert = connection.prepare<[string, string, string]>(
    "INSERT INTO record (id, kind, content) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
  );
  const insertKey = connection.prepare<[string, string, number | bigint]>(
    "INSERT OR IGNORE INTO record_key (name, key, seq) VALUES (?, ?, ?)",
  );
  const insertText = connection.prepare<[string, string]>("INSERT INTO report_text (report, text) VALUES (?, ?)");
  const blank = connection.prepare<[string, string]>(
    "UPDATE record SET content = NULL, erased_at = ? WHERE id IN (SELECT value FROM json_each(?))",
  );
  const dropKeys = connection.prepare<[string]>(/* sql */ `DELETE FROM record_key WHERE seq IN
    (SELECT seq FROM record WHERE id IN (SELECT value FROM json_each(?)))`);
  const dropTexts = connection.prepare<[string]>(
    "DELETE FROM report_text WHERE report IN (SELECT value FROM json_each(?))",
  );
  const setText = connection.prepare<[string, string]>("UPDATE report_text SET text = ? WHERE report = ?");
  // With the hash of the text as it now is: that of the text as received would confirm a guess at what was erased.
  const setHead = connection.prepare<[Readonly<Record<string, string | null>>]>(/* sql */ `
    UPDATE record SET content = json_set(content, '$.erasedIn', json('true'), '$.sha256', :hash,
      '$.title', :title, '$.url', :url) WHERE id = :report`);
  const bury = connection.prepare<[string]>(
    "INSERT INTO record (id, kind) VALUES (?, 'erased') ON CONFLICT (id) DO NOTHING",
  );
  let erasing = false;
  const citing = connection.prepare<[string], { readonly seq: number; readonly content: string }>(/* sql */ `
    SELECT record.seq AS seq, record.content AS content FROM record_key JOIN record ON record.seq = record_key.seq
    WHERE record_key.name = 'claim report' AND record_key.key = ? AND record.content IS NOT NULL`);
  const setContent = connection.prepare<[string, number]>("UPDATE record SET content = ? WHERE seq = ?");
  return {
    /** Whether something was erased that may still stand in the log of writes. */
    isErasing: (): boolean => erasing,
    setErased(): void {
      erasing = false;
    },
    append(records: readonly EvidenceRecord[]): readonly EvidenceRecord[] {
      return records.filter((record) => {
        const { changes, lastInsertRowid } = insert.run(record.id, record.kind, JSON.stringify(withoutText(record)));
        if (changes === 0) return false;
        if (record.kind === "report") insertText.run(record.id, record.text);
        for (const [name, key] of keysOf(record)) insertKey.run(name, key, lastInsertRowid);
        return true;
      });
    },
    erase(ids: readonly string[], at: string): void {
      const asked = JSON.stringify(ids);
      dropKeys.run(asked);
      dropTexts.run(asked);
      for (const id of ids) bury.run(id);
      blank.run(at, asked);
      erasing = true;
    },
    overwrite(report: EntityId, { text, title, url }: Overwritten): void {
      setText.run(text, report);
      setHead.run({ hash: sha256(text), title, url, report });
      erasing = true;
      for (const { seq, content } of citing.all(report)) {
        const claim = JSON.parse(content) as ClaimRecord;
        const citations = claim.citations.map((citation) =>
          citation.report === report ? { ...citation, quote: text.slice(citation.start, citation.end) } : citation,
        );
        setContent.run(JSON.stringify({ ...claim, citations }), seq);
      }
    },
  };
}

function withoutText(record: EvidenceRecord): EvidenceRecord | Omit<ReportRecord, "text"> {
  if (record.kind !== "report") return record;
  const { text: _text, ...head } = record;
  return head;
}
