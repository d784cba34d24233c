import { checkCitation } from "../evidence/citation";
import { canonicalJson, claimIdOf, mentionIdOf, reportIdOf, sha256 } from "../evidence/ids";
import type { EvidenceRecord, ReportRecord, Sequenced } from "../evidence/records";
import { WitnessgraphError } from "../model/errors";
import { tableNames, type TableName } from "../projection/rows";
import type { GraphStore } from "../store/graph-store";
import { projectAll, type Progress } from "./rebuild";

/** Something in the store that is not as it must be. */
export interface Finding {
  /** HASH, QUOTE, DANGLING or ROWS. */
  readonly code: "HASH" | "QUOTE" | "DANGLING" | "ROWS";
  /** The record, or the table. */
  readonly id: string;
  readonly message: string;
}

const chunk = 1000;

/**
 * Verifies a store: that every report and claim has the hash in its id, every quote stands where it says, nothing names
 * what is not there, and the rows are those that a rebuild makes. Changes nothing. Empty: all is well.
 */
export async function check(store: GraphStore, onProgress: Progress = () => undefined): Promise<readonly Finding[]> {
  const evidence = await checkEvidence(store, onProgress);
  return evidence.length > 0 ? evidence : checkRows(store);
}

async function checkEvidence(store: GraphStore, onProgress: Progress): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let done = 0;
  for (let seq = 0; ;) {
    const records = await store.evidenceAfter(seq, chunk);
    const last = records.at(-1);
    if (last === undefined) return findings;
    findings.push(...(await checkChunk(store, records)));
    seq = last.seq;
    done += records.length;
    onProgress(done);
  }
}

async function checkChunk(
  store: GraphStore,
  records: readonly Sequenced<EvidenceRecord>[],
): Promise<readonly Finding[]> {
  const named = new Set<string>();
  for (const record of records) for (const id of namedBy(record)) named.add(id);
  const ids = [...named];
  const reports = new Map((await store.evidence("report", "id", ids)).map((report) => [report.id as string, report]));
  const claims = await store.evidence("claim", "id", ids);
  const known = new Set([...reports.keys(), ...claims.map(({ id }) => id as string), ...(await store.tombstones(ids))]);
  return records.flatMap((record) => [
    ...hashFindings(record),
    ...[...namedBy(record)]
      .filter((id) => !known.has(id))
      .map((id): Finding => ({ code: "DANGLING", id: record.id, message: `names ${id}, which is not there` })),
    ...quoteFindings(record, reports),
  ]);
}

/** Ids of reports and claims that a record rests on. (An entity is there because claims name it.) */
function* namedBy(record: EvidenceRecord): Generator<string> {
  switch (record.kind) {
    case "claim":
      for (const { report } of record.citations) yield report;
      yield* record.derivedFrom;
      break;
    case "mention":
      yield record.report;
      break;
    case "review":
      yield record.claim;
      if (record.supersededBy !== null) yield record.supersededBy;
      break;
    default:
  }
}

function hashFindings(record: EvidenceRecord): readonly Finding[] {
  const wrong = (what: string): readonly Finding[] => [
    { code: "HASH", id: record.id, message: `${what} is not what was recorded` },
  ];
  if (record.kind === "report") {
    const named = record.erasedIn === true || reportIdOf(record.text) === record.id;
    return named && sha256(record.text) === record.sha256 ? [] : wrong("the text");
  }
  if (record.kind === "claim") return claimIdOf(record) === record.id ? [] : wrong("what it says");
  if (record.kind === "mention") return mentionIdOf(record) === record.id ? [] : wrong("what it says");
  return [];
}

function quoteFindings(record: EvidenceRecord, reports: ReadonlyMap<string, ReportRecord>): readonly Finding[] {
  if (record.kind !== "claim") return [];
  return record.citations.flatMap((citation): readonly Finding[] => {
    const report = reports.get(citation.report);
    if (report === undefined) return [];
    try {
      checkCitation(report, citation);
      return [];
    } catch (error) {
      if (!(error instanceof WitnessgraphError)) throw error;
      return [{ code: "QUOTE", id: record.id, message: `cites ${citation.report} wrongly: ${error.code}` }];
    }
  });
}

/** Makes the same evidence into a graph in an empty store, and compares every table. */
async function checkRows(store: GraphStore): Promise<readonly Finding[]> {
  const scratch = await store.scratch();
  try {
    await scratch.write(async (transaction) => {
      for (let seq = 0; ;) {
        const records = await store.evidenceAfter(seq, chunk);
        const last = records.at(-1);
        if (last === undefined) break;
        await transaction.append(records.map(({ seq: _seq, ...record }) => record));
        seq = last.seq;
      }
      await projectAll(transaction, () => undefined);
    });
    const findings: Finding[] = [];
    for (const table of tableNames) {
      const difference = await firstDifference(store, scratch, table);
      if (difference !== null) findings.push({ code: "ROWS", id: table, message: difference });
    }
    return findings;
  } finally {
    await scratch.close();
  }
}

/** What is different first in a table of two stores. null: nothing. */
export async function firstDifference(left: GraphStore, right: GraphStore, table: TableName): Promise<string | null> {
  const others = right.dump(table)[Symbol.asyncIterator]();
  let at = 0;
  for await (const batch of left.dump(table)) {
    const next = await others.next();
    const other = next.done === true ? [] : next.value;
    for (let index = 0; index < Math.max(batch.length, other.length); index++, at++) {
      const mine = canonicalJson(batch[index] ?? null);
      const theirs = canonicalJson(other[index] ?? null);
      if (mine !== theirs) return `row ${String(at + 1)} is not what a rebuild makes`;
    }
  }
  const rest = await others.next();
  return rest.done === true ? null : `row ${String(at + 1)} is missing`;
}
