import { canonicalJson } from "../evidence/ids";
import type { ClaimRecord, EvidenceRecord, ReportRecord, Sequenced } from "../evidence/records";
import { CopyTargetDiffers } from "../model/errors";
import type { ReportId } from "../model/id";
import type { Tombstone } from "../store/graph-store";
import { batchesAfter, tombstonesOf, withoutPlace, type EvidenceStream } from "./copy-read";
import type { Progress } from "./rebuild";

/** What a copy lacks of what it is a copy of. */
export interface Missing {
  /** The place in the source's order of recording after which its records are missing. */
  readonly after: number;
  /** Those that the source has and the copy has not, or from another time. */
  readonly tombstones: readonly Tombstone[];
  /** Of the ids of these, those of records that the copy still holds. */
  readonly held: ReadonlySet<string>;
  /** Reports in whose text something was erased that the copy still has. */
  readonly overwritten: ReadonlySet<ReportId>;
}

/**
 * Finds what of a source is missing in a target that holds nothing, a copy of it, or the beginning of one; since then
 * the source may have grown and erased. Reads what both have, and writes nothing.
 * Rejects with `CopyTargetDiffers` if the target is anything else.
 */
export async function compare(source: EvidenceStream, target: EvidenceStream, onProgress: Progress): Promise<Missing> {
  const tombstones = await missingTombstones(source, target);
  try {
    return await compareRecords(source, target, tombstones, onProgress);
  } catch (error) {
    // Whatever was erased in the source since its tombstones were read is no difference.
    const later = error instanceof CopyTargetDiffers ? await missingTombstones(source, target) : tombstones;
    if (canonicalJson(later) === canonicalJson(tombstones)) throw error;
    return compare(source, target, onProgress);
  }
}

async function compareRecords(
  source: EvidenceStream,
  target: EvidenceStream,
  tombstones: readonly Tombstone[],
  onProgress: Progress,
): Promise<Missing> {
  const erased = new Set(tombstones.map(({ id }) => id));
  const held = new Set<string>();
  const overwritten = new Set<ReportId>();
  const originals = recordsOf(source);
  let after = 0;
  let done = 0;
  for await (const batch of batchesAfter(target, 0)) {
    for (const copied of batch) {
      if (erased.has(copied.id)) held.add(copied.id);
      else {
        const next = await originals.next();
        const original = next.done === true ? null : next.value;
        refuseUnlessCopied(original, copied, overwritten);
        after = original?.seq ?? after;
      }
    }
    done += batch.length;
    onProgress(done);
  }
  return { after, tombstones, held, overwritten };
}

async function* recordsOf(reader: EvidenceStream): AsyncGenerator<Sequenced<EvidenceRecord>, undefined> {
  for await (const batch of batchesAfter(reader, 0)) yield* batch;
}

async function missingTombstones(source: EvidenceStream, target: EvidenceStream): Promise<readonly Tombstone[]> {
  const missing = new Map<string, Tombstone>();
  for await (const tombstone of tombstonesOf(source)) missing.set(tombstone.id, tombstone);
  for await (const { id, at } of tombstonesOf(target)) {
    const original = missing.get(id);
    if (original === undefined) throw new CopyTargetDiffers(`${id} was erased in the target, and not in the source`);
    if (original.at === at) missing.delete(id);
  }
  return [...missing.values()];
}

function refuseUnlessCopied(
  original: Sequenced<EvidenceRecord> | null,
  copied: Sequenced<EvidenceRecord>,
  overwritten: Set<ReportId>,
): void {
  if (original?.id !== copied.id) {
    throw new CopyTargetDiffers(`${copied.id} is in the target, and the source does not have it, or not at this place`);
  }
  if (canonicalJson(withoutPlace(original)) === canonicalJson(withoutPlace(copied))) return;
  if (original.kind === "report" && copied.kind === "report" && isOverwritten(original, copied)) {
    overwritten.add(original.id);
    return;
  }
  if (original.kind === "claim" && copied.kind === "claim" && saysTheSame(original, copied, overwritten)) return;
  throw new CopyTargetDiffers(`${copied.id} is in both stores, and does not say the same`);
}

/** Whether they are one report, and something was erased in the original since. */
function isOverwritten(original: ReportRecord, copied: ReportRecord): boolean {
  if (original.erasedIn !== true || original.text.length !== copied.text.length) return false;
  const kept = ({
    text: _text,
    title: _title,
    url: _url,
    sha256: _sha256,
    erasedIn: _erasedIn,
    ...rest
  }: ReportRecord) => canonicalJson({ ...rest, seq: 0 });
  return kept(original) === kept(copied);
}

/** But for quotes from reports in which something was erased. */
function saysTheSame(original: ClaimRecord, copied: ClaimRecord, overwritten: ReadonlySet<ReportId>): boolean {
  const kept = (claim: ClaimRecord) =>
    canonicalJson({
      ...claim,
      seq: 0,
      citations: claim.citations.map((each) => (overwritten.has(each.report) ? { ...each, quote: "" } : each)),
    });
  return kept(original) === kept(copied);
}
