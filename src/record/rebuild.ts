import { cellsOf } from "../projection/cells";
import type { GraphStore, StoreTransaction } from "../store/graph-store";
import { projectTouched } from "./project";

/** How many records are projected together: their cells share what they rest on. */
const chunk = 2000;

/** Told after each chunk how many records are done. */
export type Progress = (done: number) => void;

/** Computes the whole graph anew from the evidence, in one transaction: the same rows, to the byte, as any history made. */
export async function rebuild(store: GraphStore, onProgress: Progress = () => undefined): Promise<{ records: number }> {
  return store.write(async (transaction) => {
    await transaction.clear();
    return { records: await projectAll(transaction, onProgress) };
  });
}

/** Projects all evidence into empty tables. Gives how many records there are. */
export async function projectAll(transaction: StoreTransaction, onProgress: Progress): Promise<number> {
  let records = 0;
  for (let seq = 0; ;) {
    const next = await transaction.evidenceAfter(seq, chunk);
    const last = next.at(-1);
    if (last === undefined) return records;
    await projectTouched(transaction, cellsOf(next));
    seq = last.seq;
    records += next.length;
    onProgress(records);
  }
}
