import { type ClaimFile, foreignQuotes } from "../evidence/claim-file/file";
import { type ClaimFileWithTexts, recordsOf } from "../evidence/claim-file/records";
import { supersede } from "../evidence/claim-file/supersede";
import { canonicalJson, reportIdOf } from "../evidence/ids";
import type { EvidenceRecord, ReportRecord, ReviewRecord } from "../evidence/records";
import { ClaimFileInvalid } from "../model/errors";
import type { GraphStore } from "../store/graph-store";
import { checkNamed } from "./check-named";
import { record, type RecordingStep } from "./record";

/** What ingesting claim files did. */
export interface Ingested {
  /** In the files. */
  readonly reports: number;
  /** In the files. */
  readonly claims: number;
  /** Records that the store did not have, of all kinds. 0: nothing changed. */
  readonly added: number;
  /** Claims that left the graph: corrected in a file, or no longer in it. */
  readonly superseded: number;
}

interface FileWithRecords extends ClaimFileWithTexts {
  readonly report: ReportRecord;
  readonly records: readonly EvidenceRecord[];
}

/**
 * Records claim files, all or nothing. What a file said when it was recorded before and no longer says is superseded.
 * Rejects with `ClaimFileInvalid`, and as `record` does.
 */
export async function ingestClaimFiles(
  store: GraphStore,
  files: readonly ClaimFileWithTexts[],
  onStep: (step: RecordingStep) => void = () => undefined,
): Promise<Ingested> {
  const read = files.map(withRecords);
  checkDistinct(read);
  await checkReports(store, read);
  await checkNamed(store, read);
  const reviews = await Promise.all(read.map((file) => reviewsFor(store, file)));
  const records = inOrder([...read.flatMap((file) => file.records), ...reviews.flat()]);
  const { added } = await record(store, records, onStep);
  return {
    reports: read.length,
    claims: records.filter(({ kind }) => kind === "claim").length,
    added: added.length,
    superseded: reviews.flat().filter(({ verdict }) => verdict !== "ACCEPTED").length,
  };
}

const places = { report: 0, claim: 1, mention: 1, review: 1, judgement: 2, policy: 2 } as const;

/** Reports first, what is judged or decreed last: so files may rest on one another in whatever order they come. */
function inOrder(records: readonly EvidenceRecord[]): readonly EvidenceRecord[] {
  return [...records].sort((a, b) => places[a.kind] - places[b.kind]);
}

function withRecords(file: ClaimFileWithTexts): FileWithRecords {
  const records = recordsOf(file);
  const report = records.find((each): each is ReportRecord => each.kind === "report");
  if (report === undefined) throw new Error("A claim file's records have no report.");
  return { ...file, report, records };
}

async function reviewsFor(store: GraphStore, { report, records }: FileWithRecords): Promise<readonly ReviewRecord[]> {
  const claims = await store.evidence("claim", "report", [report.id]);
  const reviews = await store.evidence(
    "review",
    "claim",
    claims.map(({ id }) => id),
  );
  return supersede(records, { claims, reviews });
}

/** Two files of one report would each drop what only the other says. */
function checkDistinct(files: readonly FileWithRecords[]): void {
  const seen = new Map<string, ClaimFile>();
  for (const { claimFile, report } of files) {
    const other = seen.get(report.id);
    if (other !== undefined) {
      fail(claimFile, claimFile.report.line, `${other.file} is of the same report. Put its claims into one file.`);
    }
    seen.set(report.id, claimFile);
  }
}

/** Reports are never changed, so a file must describe a stored one as it was stored; and what it cites must be there. */
async function checkReports(store: GraphStore, files: readonly FileWithRecords[]): Promise<void> {
  const foreign = files.flatMap(({ claimFile, texts }) =>
    foreignQuotes(claimFile).map((quote) => ({ claimFile, ...quote, id: reportIdOf(texts.get(quote.report) ?? "") })),
  );
  const ids = [...files.map(({ report }) => report.id), ...foreign.map(({ id }) => id)];
  const stored = new Map((await store.evidence("report", "id", [...new Set(ids)])).map((each) => [each.id, each]));
  for (const { claimFile, report } of files) {
    const known = stored.get(report.id);
    if (known !== undefined) checkUnchanged(claimFile, report, known);
  }
  const reports = new Map<string, ReportRecord>([
    ...stored,
    ...files.map(({ report }) => [report.id, report] as const),
  ]);
  for (const { claimFile, report, line, basis, id } of foreign) {
    const cited = reports.get(id);
    if (cited === undefined) {
      fail(claimFile, line, `the report of ${report} is not stored. Ingest its claim file too, or before.`);
    } else if (basis === "BACKGROUND" && cited.type !== "REFERENCE") {
      fail(claimFile, line, `BACKGROUND rests on a report of type REFERENCE; ${report} is of type ${cited.type}.`);
    }
  }
}

const fixed = ["type", "title", "url", "publishedAt", "language", "visibility"] as const;

function checkUnchanged(file: ClaimFile, report: ReportRecord, stored: ReportRecord): void {
  const changed = fixed.find((key) => canonicalJson(report[key]) !== canonicalJson(stored[key]));
  if (changed === undefined) return;
  fail(
    file,
    file.report.line,
    `the report is stored with another \`${changed}\` (${canonicalJson(stored[changed])}), and a stored report is not ` +
      "changed. Write it as it is stored" +
      (changed === "visibility" ? "; a policy with target `report` changes who sees it." : "."),
  );
}

function fail(file: ClaimFile, line: number, reason: string): never {
  throw new ClaimFileInvalid(file.file, line, reason);
}
