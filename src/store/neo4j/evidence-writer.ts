import neo4j from "neo4j-driver";
import { sha256 } from "../../evidence/ids";
import type { ClaimRecord, EvidenceRecord, ReportRecord } from "../../evidence/records";
import type { EntityId } from "../../model/id";
import type { Overwritten, RecordKind, StoreTransaction } from "../graph-store";
import { recordLabels } from "./evidence";
import { runInChunks, type Run } from "./run";
import { grouped } from "../../model/grouped";
import { contentOf, recordLinks, recordRow, type RecordLink } from "./write/record-row";

function forEach<K extends string>(keys: readonly K[], textOf: (key: K) => string): Readonly<Record<K, string>> {
  return Object.fromEntries(keys.map((key) => [key, textOf(key)])) as Record<K, string>;
}

const kinds = Object.keys(recordLabels) as readonly RecordKind[];
const linkTypes: readonly RecordLink["type"][] = ["CITES", "DERIVED_FROM", "STANDS_IN", "REVIEWS"];

export const evidenceWriterTexts = {
  /** What a record is known by before it is there (something that is recorded names it) has neither. */
  known: `UNWIND $p.rows AS id MATCH (r:Record) WHERE r.id = id AND (r.content IS NOT NULL OR r.erasedAt IS NOT NULL)
    RETURN r.id`,
  /** Gives the last place that was taken before. */
  places: `MERGE (lock:Lock {id: 'write'}) WITH lock, coalesce(lock.seq, 0) AS last
    SET lock.seq = last + $p.count RETURN last`,
  append: forEach(
    kinds,
    (kind) => `UNWIND $p.rows AS row MERGE (r:Record {id: row.id}) SET r = row, r:${recordLabels[kind]}`,
  ),
  link: forEach(
    linkTypes,
    (type) => `UNWIND $p.rows AS row MATCH (from:Record {id: row.from}) MERGE (to:Record {id: row.to})
      CREATE (from)-[link:${type}]->(to) SET link = row.properties`,
  ),
  /** What others say of it stays theirs. */
  unlink: `UNWIND $p.rows AS id MATCH (:Record {id: id})-[link:${linkTypes.join("|")}]->() DELETE link`,
  bury: `UNWIND $p.rows AS id MERGE (r:Record {id: id}) WITH r, r.seq AS seq
    SET r = {id: r.id, seq: seq, erasedAt: $p.at} REMOVE ${kinds.map((kind) => `r:${recordLabels[kind]}`).join(", ")}`,
  head: "MATCH (r:Record {id: $p.id}) WHERE r:ReportRecord AND r.content IS NOT NULL RETURN r.content",
  overwrite: `MATCH (r:Record {id: $p.id}) SET r.content = $p.content, r.text = $p.text, r.sha256 = $p.sha256,
    r.title = $p.title, r.url = $p.url`,
  citing: `MATCH (:Record {id: $p.id})<-[:CITES]-(c:ClaimRecord) WITH DISTINCT c RETURN c.id, c.content`,
  recite: `UNWIND $p.rows AS row MATCH (c:Record {id: row.id}) SET c.content = row.content
    WITH c, row MATCH (c)-[link:CITES]->(:Record {id: row.report}) SET link.quote = row.quotes[link.ordinal]`,
} as const;

/** Adding to and erasing evidence; inside a transaction that holds the lock of writes. */
export function neo4jEvidenceWriter(run: Run): Pick<StoreTransaction, "append" | "erase" | "overwrite"> {
  return {
    async append(records) {
      const fresh = await unknown(run, records);
      if (fresh.length > 0) await add(run, fresh);
      return fresh;
    },
    async erase(ids, at) {
      const once = [...new Set(ids)];
      if (once.length === 0) return;
      await Promise.all([
        runInChunks(run, evidenceWriterTexts.unlink, once),
        run(evidenceWriterTexts.bury, { rows: once, at }),
      ]);
    },
    overwrite: (report, head) => overwrite(run, report, head),
  };
}

/** Records whose ids the evidence has not, each once. */
async function unknown(run: Run, records: readonly EvidenceRecord[]): Promise<readonly EvidenceRecord[]> {
  const ids = [...new Set(records.map(({ id }) => id))];
  const known = new Set((await runInChunks(run, evidenceWriterTexts.known, ids)).map(([id]) => id));
  return records.filter(({ id }) => {
    if (known.has(id)) return false;
    known.add(id);
    return true;
  });
}

async function add(run: Run, records: readonly EvidenceRecord[]): Promise<void> {
  const [row] = await run(evidenceWriterTexts.places, { count: neo4j.int(records.length) });
  const last = row?.[0] as number;
  const rows = records.map((record, at) => ({ kind: record.kind, row: recordRow(record, last + 1 + at) }));
  const links = records.flatMap(recordLinks);
  const appended = [...grouped(rows, ({ kind }) => kind)].map(([kind, own]) =>
    runInChunks(
      run,
      evidenceWriterTexts.append[kind],
      own.map((each) => each.row),
    ),
  );
  const linked = [...grouped(links, ({ type }) => type)].map(([type, own]) =>
    runInChunks(
      run,
      evidenceWriterTexts.link[type],
      own.map((each) => each.row),
    ),
  );
  await Promise.all([...appended, ...linked]);
}

async function overwrite(run: Run, report: EntityId, { text, title, url }: Overwritten): Promise<void> {
  const [found, citing] = await Promise.all([
    run(evidenceWriterTexts.head, { id: report }),
    run(evidenceWriterTexts.citing, { id: report }),
  ]);
  const [content] = found[0] ?? [];
  if (content === undefined) return;
  const head = JSON.parse(content as string) as Omit<ReportRecord, "text">;
  // With the hash of the text as it now is: that of the text as received would confirm a guess at what was erased.
  const hash = sha256(text);
  const changed = { ...head, erasedIn: true as const, sha256: hash, title, url };
  const claims = citing.map(([id, claim]) => {
    const record = JSON.parse(claim as string) as ClaimRecord;
    const citations = record.citations.map((citation) =>
      citation.report === report ? { ...citation, quote: text.slice(citation.start, citation.end) } : citation,
    );
    const quotes = citations.map(({ quote }) => quote);
    return { id: id as string, report, content: contentOf({ ...record, citations }), quotes };
  });
  await Promise.all([
    run(evidenceWriterTexts.overwrite, { id: report, content: contentOf(changed), text, sha256: hash, title, url }),
    runInChunks(run, evidenceWriterTexts.recite, claims),
  ]);
}
