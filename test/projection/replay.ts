import type { EvidenceRecord } from "../../src/evidence/records";
import { WitnessgraphError } from "../../src/model/errors";
import { tableNames } from "../../src/projection/rows";
import { firstDifference } from "../../src/record/check";
import { erase } from "../../src/record/erase";
import { projectAll } from "../../src/record/rebuild";
import { record } from "../../src/record/record";
import type { GraphStore } from "../../src/store/graph-store";
import { recordsOf, type Step } from "./worlds";

/** Does the steps of a history one by one; what is refused (with one of our errors) changes nothing. */
export async function replay(store: GraphStore, steps: readonly Step[]): Promise<void> {
  const claims: Extract<EvidenceRecord, { kind: "claim" }>[] = [];
  for (const [at, step] of steps.entries()) {
    const todo = recordsOf(step, { claims, steps: at });
    if (todo === null) continue;
    try {
      if ("erase" in todo) await erase(store, todo.erase, "2026-01-02T00:00:00.000Z");
      else {
        const { added } = await record(store, todo.records);
        for (const each of added) if (each.kind === "claim") claims.push(each);
      }
    } catch (error) {
      if (!(error instanceof WitnessgraphError)) throw error;
    }
  }
}

/** The tables in which a store differs from what its evidence makes in an empty one. Empty: in none. */
export async function differencesFromRebuild(store: GraphStore): Promise<readonly string[]> {
  const other = await store.scratch();
  try {
    await other.write(async (transaction) => {
      const records = await store.evidenceAfter(0, 10_000);
      await transaction.append(records.map(({ seq: _seq, ...rest }) => rest));
      await projectAll(transaction, () => undefined);
    });
    const differences: string[] = [];
    for (const table of tableNames) {
      const difference = await firstDifference(store, other, table);
      if (difference !== null) differences.push(`${table}: ${difference}`);
    }
    return differences;
  } finally {
    await other.close();
  }
}
