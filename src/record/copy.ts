import { CopyNotVerified, CopyTargetDiffers } from "../model/errors";
import type { PromiseOrValue } from "../model/promise-or-value";
import type { GraphStore } from "../store/graph-store";
import { compare, type Missing } from "./copy-compare";
import { buryCopied, eraseCopied } from "./copy-erase";
import { hashEvidence } from "./copy-hash";
import { batchesAfter, withoutPlace, type EvidenceStream } from "./copy-read";
import { appendCopied } from "./copy-write";
import { aMinute, untilAnswered, type Patience } from "./until-answered";

/** What a copy is doing, in this order. */
export type CopyStep = "comparing" | "copying" | "verifying";

export interface CopyOptions {
  /** Told how many records a step has done by now; of the last step, of both stores. */
  readonly onProgress?: (step: CopyStep, done: number) => void;
  readonly patience?: Patience;
  /** Aborted: the copy stops after the batch under way. */
  readonly signal?: AbortSignal;
}

export interface Copied {
  /** In both stores now. */
  readonly records: number;
  /** Of these, those that the target did not have. */
  readonly added: number;
  /** Tombstones that the target did not have. */
  readonly erased: number;
  /** Of the evidence of either store. See `hashEvidence`. */
  readonly sha256: string;
}

/** The source may erase while it is copied: what was copied before is then compared again. */
const mostRounds = 3;

/**
 * Copies all evidence of a store to another and projects the graph there, batch by batch: the target is consistent after
 * each. It may hold the beginning of a copy, which is continued, also where the source has grown or erased since.
 * Records are taken as they are; at the end the evidence of both stores is hashed. A store that is lost is waited for.
 * Gives null if the signal stopped it; the next copy continues.
 *
 * Rejects with `CopyTargetDiffers` before anything is written, `CopyNotVerified`, or as the stores do.
 */
export async function copyEvidence(
  source: GraphStore,
  target: GraphStore,
  { onProgress = () => undefined, patience = aMinute, signal }: CopyOptions = {},
): Promise<Copied | null> {
  const patient = signal === undefined ? patience : { ...patience, signal };
  const waiting: Waiting = (work) => untilAnswered([source, target], work, patient);
  const from = streamOf(source, waiting);
  const to = streamOf(target, waiting);
  const telling = (step: CopyStep) => (done: number) => {
    onProgress(step, done);
  };
  const isStopped = (): boolean => signal?.aborted === true;
  let added = 0;
  let erased = 0;
  let difference: CopyNotVerified | null = null;
  for (let round = 1; ; round++) {
    const missing: Missing = await compare(from, to, telling("comparing")).catch((error: unknown) => {
      // What was just written is not what is there now.
      throw error instanceof CopyTargetDiffers ? (difference ?? error) : error;
    });
    if (isStopped()) return null;
    await waiting(() =>
      buryCopied(
        target,
        missing.tombstones.filter(({ id }) => !missing.held.has(id)),
      ),
    );
    await waiting(() => eraseCopied(source, target, missing));
    erased += missing.tombstones.length;
    let through = missing.after;
    for await (const batch of batchesAfter(from, through)) {
      if (isStopped()) return null;
      await waiting(() => appendCopied(target, batch.map(withoutPlace)));
      added += batch.length;
      through = batch.at(-1)?.seq ?? through;
      telling("copying")(added);
    }
    const theirs = await hashEvidence(to, telling("verifying"));
    const ours = await hashEvidence(
      from,
      (done) => {
        onProgress("verifying", theirs.records + done);
      },
      through,
    );
    if (ours.sha256 === theirs.sha256) return { records: ours.records, added, erased, sha256: ours.sha256 };
    difference = new CopyNotVerified({ source: ours.sha256, target: theirs.sha256 });
    if (round === mostRounds) throw difference;
  }
}

type Waiting = <T>(work: () => PromiseOrValue<T>) => Promise<T>;

/** The evidence of a store that is waited for whenever it is lost. */
function streamOf(store: GraphStore, waiting: Waiting): EvidenceStream {
  return {
    evidenceAfter: (seq, limit) => waiting(() => store.evidenceAfter(seq, limit)),
    tombstonesAfter: (id, limit) => waiting(() => store.tombstonesAfter(id, limit)),
  };
}
