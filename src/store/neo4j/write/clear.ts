import neo4j from "neo4j-driver";
import type { Run } from "../run";
import { rowLabels } from "./table-statements";

/** How many nodes go at once, so that no statement takes long. */
const limit = neo4j.int(5000);

export const clearStatements = [...Object.values(rowLabels), "Counters"].map(
  (label) => `MATCH (n:${label}) WITH n LIMIT $p.limit DETACH DELETE n RETURN count(*)`,
);

/** Removes all that is computed from the evidence. */
export async function clearProjection(run: Run): Promise<void> {
  for (const text of clearStatements) {
    for (let removed = 1; removed > 0;) removed = Number((await run(text, { limit }))[0]?.[0] ?? 0);
  }
}
