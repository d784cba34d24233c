import type { EvidenceRecord } from "../../../src/evidence/records";
import type { EntityId } from "../../../src/model/id";
import { erase } from "../../../src/record/erase";
import { rebuild } from "../../../src/record/rebuild";
import { record } from "../../../src/record/record";
import type { GraphStore } from "../../../src/store/graph-store";

/** What two stores are filled with before the same is asked of both. */
export interface Evidence {
  readonly records: readonly EvidenceRecord[];
  /** Erased after all is recorded. */
  readonly erased: readonly EntityId[];
}

/** How evidence comes into a store. Whatever is chosen, the graph is to be the same. */
export interface Filling {
  /** How many records are recorded in one transaction. */
  readonly batch: number;
  readonly rebuilt: boolean;
}

/** Records evidence in an empty store, in its order. */
export async function fill(store: GraphStore, evidence: Evidence, { batch, rebuilt }: Filling): Promise<void> {
  for (let at = 0; at < evidence.records.length; at += batch) {
    await record(store, evidence.records.slice(at, at + batch));
  }
  for (const id of evidence.erased) await erase(store, id, "2026-03-01T00:00:00.000Z");
  if (rebuilt) await rebuild(store);
}

/** All records of a store in the order of recording. */
export async function recordsIn(store: GraphStore): Promise<readonly EvidenceRecord[]> {
  const records: EvidenceRecord[] = [];
  for (let after = 0; ;) {
    const next = await store.evidenceAfter(after, 1000);
    const last = next.at(-1);
    if (last === undefined) return records;
    records.push(...next.map(({ seq: _seq, ...each }) => each));
    after = last.seq;
  }
}
