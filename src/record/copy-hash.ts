import { createHash } from "node:crypto";
import { canonicalJson } from "../evidence/ids";
import { batchesAfter, tombstonesOf, withoutPlace, type EvidenceStream } from "./copy-read";
import type { Progress } from "./rebuild";

/** All evidence of a store in one number: equal evidence, in the same order, has the same. */
export interface EvidenceHash {
  readonly records: number;
  readonly sha256: string;
}

/**
 * Hashes the evidence: every record in order of recording up to the place `through`, then every tombstone in order of
 * ids, each as a line of canonical JSON in UTF-8.
 */
export async function hashEvidence(
  reader: EvidenceStream,
  onProgress: Progress,
  through = Infinity,
): Promise<EvidenceHash> {
  const hash = createHash("sha256");
  let records = 0;
  const add = (line: unknown): void => {
    hash.update(`${canonicalJson(line)}\n`, "utf8");
  };
  reading: for await (const batch of batchesAfter(reader, 0)) {
    for (const record of batch) {
      if (record.seq > through) break reading;
      add(withoutPlace(record));
      records += 1;
    }
    onProgress(records);
  }
  for await (const { id, at } of tombstonesOf(reader)) add({ erased: id, at });
  return { records, sha256: hash.digest("hex") };
}
