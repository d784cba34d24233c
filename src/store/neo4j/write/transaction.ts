import type { StoreTransaction } from "../../graph-store";
import { neo4jEvidence } from "../evidence";
import { neo4jEvidenceWriter } from "../evidence-writer";
import type { Run } from "../run";
import { BufferedRows } from "./rows";

/** One write to Neo4j. Rows wait in memory: the transaction is not to be committed before `finish` has resolved. */
export interface Neo4jTransaction extends StoreTransaction {
  /** Writes all that waits. */
  finish(): Promise<void>;
}

/** The port's transaction over a transaction of the driver. */
export function neo4jTransaction(run: Run): Neo4jTransaction {
  const rows = new BufferedRows(run);
  return {
    ...neo4jEvidence(run),
    ...neo4jEvidenceWriter(run),
    rows: (table, by, keys) => rows.rows(table, by, keys),
    replace: (table, by, keys, fresh) => rows.replace(table, by, keys, fresh),
    count: (changes) => rows.count(changes),
    tallies: (ids) => rows.tallies(ids),
    clear: () => rows.clear(),
    finish: () => rows.finish(),
  };
}
