import path from "node:path";
import { readSeedFolder } from "../../../src/cli/read-files";
import { recordsOf } from "../../../src/evidence/claim-file/records";
import type { ClaimRecord, JudgementRecord } from "../../../src/evidence/records";
import { ingestClaimFiles } from "../../../src/record/ingest";
import { openStore } from "../../../src/store/open-store";
import { dataOf, type Data } from "../../operations/execute";
import type { ClaimPlace } from "./aliases";

/** A derived link between someone held and where. */
export interface Held {
  readonly from: string;
  readonly to: string;
  readonly basis: string;
}

/** What the seed's claim files say, and what the graph derives from them. */
export interface Ours {
  /** The id of the entity under `file#key`. Throws if there is none: a fault of the table of aliases. */
  readonly id: (key: string) => string;
  readonly claimsOf: (subject: string, predicate: string) => readonly ClaimRecord[];
  /** Claims of a place in the seed. */
  readonly claimsAt: (place: ClaimPlace) => readonly ClaimRecord[];
  /** The text of a report, by the name of its file without an ending. */
  readonly textOf: (report: string) => string;
  /** The words that say when a report was published. null: it does not say. */
  readonly publishedOf: (report: string) => string | null;
  readonly judgements: readonly JudgementRecord[];
  readonly held: readonly Held[];
}

const folder = path.join(__dirname, "../../../seed");

/** Reads the seed and loads it into a store in memory. */
export async function readOurs(): Promise<Ours> {
  const files = await readSeedFolder(folder);
  const records = files.flatMap((file) => recordsOf(file));
  const claims = records.filter((record): record is ClaimRecord => record.kind === "claim");
  const ids = new Map<string, string>();
  const texts = new Map<string, string>();
  const published = new Map<string, string>();
  for (const file of files) {
    const name = path.basename(file.claimFile.file, ".claims.yaml");
    texts.set(name, file.texts.get(file.claimFile.report.text) ?? "");
    for (const { key, id } of file.claimFile.entities) ids.set(`${name}#${key}`, id);
    const { publishedAt } = file.claimFile.report;
    if (publishedAt !== null) published.set(name, publishedAt.raw);
    const report = recordsOf(file).find(({ kind }) => kind === "report");
    if (report !== undefined) ids.set(name, report.id);
  }
  const id = (key: string): string => ids.get(key) ?? fail(`The seed has no ${key}.`);
  const claimsOf = (subject: string, predicate: string) =>
    claims.filter((claim) => claim.subject === subject && claim.predicate === predicate);
  return {
    id,
    claimsOf,
    claimsAt: ({ of, predicate, kind, raw }) =>
      claimsOf(id(of), predicate).filter(
        ({ value }) =>
          (kind === undefined || (value?.is === "circumstance" && value.kind === kind)) &&
          (raw === undefined || wordsOf(value) === raw),
      ),
    textOf: (report) => texts.get(report) ?? fail(`The seed has no ${report}.`),
    publishedOf: (report) => published.get(report) ?? null,
    judgements: records.filter((record): record is JudgementRecord => record.kind === "judgement"),
    held: await heldOf(files),
  };
}

function wordsOf(value: ClaimRecord["value"]): string | null {
  if (value === null) return null;
  if ("raw" in value) return value.raw;
  return "text" in value ? value.text : null;
}

async function heldOf(files: Awaited<ReturnType<typeof readSeedFolder>>): Promise<readonly Held[]> {
  const store = await openStore("sqlite::memory:");
  await ingestClaimFiles(store, files);
  const { facilities } = await dataOf(
    store,
    "{ facilities(first: 100) { nodes { id held(first: 100) { edges { node { id } link { basis } } } } } }",
  );
  await store.close();
  return facilities.nodes.flatMap((facility: Data) =>
    facility.held.edges.map(({ node, link }: Data) => ({ from: node.id, to: facility.id, basis: link.basis })),
  );
}

function fail(reason: string): never {
  throw new Error(reason);
}
