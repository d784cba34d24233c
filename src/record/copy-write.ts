import type { EvidenceRecord } from "../evidence/records";
import { cellsOf } from "../projection/cells";
import type { GraphStore } from "../store/graph-store";
import { projectTouched } from "./project";

/** Adds records as they are, unchecked, and brings the graph to what the evidence then says. Twice changes nothing. */
export async function appendCopied(target: GraphStore, records: readonly EvidenceRecord[]): Promise<void> {
  await target.write(async (transaction) => {
    const added = await transaction.append(records);
    if (added.length > 0) await projectTouched(transaction, cellsOf(added));
  });
}
