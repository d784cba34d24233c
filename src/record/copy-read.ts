import type { EvidenceRecord, Sequenced } from "../evidence/records";
import type { EvidenceReader, Tombstone } from "../store/graph-store";

/** Evidence that is read from its beginning to its end. */
export type EvidenceStream = Pick<EvidenceReader, "evidenceAfter" | "tombstonesAfter">;

const fewestRecords = 25;
const mostRecords = 500;
/** Of reports' texts in one batch, in UTF-16 code units; a longer text is a batch by itself. */
const mostText = 2_000_000;
const tombstonesAtOnce = 1000;

/**
 * Records after a place in the order of recording, in batches that are bounded in number and in length of text. How many
 * are asked for at once follows from how long those before were.
 */
export async function* batchesAfter(
  reader: EvidenceStream,
  seq: number,
): AsyncGenerator<readonly Sequenced<EvidenceRecord>[]> {
  for (let at = seq, limit = fewestRecords; ;) {
    const records = await reader.evidenceAfter(at, limit);
    const last = records.at(-1);
    if (last === undefined) return;
    yield* boundedBatches(records);
    at = last.seq;
    const text = records.reduce((sum, record) => sum + textLength(record), 0);
    const fitting = Math.floor((mostText * records.length) / Math.max(text, 1));
    limit = Math.min(Math.max(fitting, fewestRecords), 2 * limit, mostRecords);
  }
}

function* boundedBatches(
  records: readonly Sequenced<EvidenceRecord>[],
): Generator<readonly Sequenced<EvidenceRecord>[]> {
  let batch: Sequenced<EvidenceRecord>[] = [];
  let text = 0;
  for (const record of records) {
    const length = textLength(record);
    if (batch.length > 0 && text + length > mostText) {
      yield batch;
      batch = [];
      text = 0;
    }
    batch.push(record);
    text += length;
  }
  yield batch;
}

function textLength(record: EvidenceRecord): number {
  return record.kind === "report" ? record.text.length : 0;
}

/** All tombstones, in order of their ids. */
export async function* tombstonesOf(reader: EvidenceStream): AsyncGenerator<Tombstone> {
  for (let id = ""; ;) {
    const tombstones = await reader.tombstonesAfter(id, tombstonesAtOnce);
    const last = tombstones.at(-1);
    if (last === undefined) return;
    yield* tombstones;
    id = last.id;
  }
}

/** A record as it was recorded: its place is the store's own. */
export function withoutPlace({ seq: _seq, ...record }: Sequenced<EvidenceRecord>): EvidenceRecord {
  return record;
}
