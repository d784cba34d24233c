import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Run } from "./run";
import neo4j from "neo4j-driver";

/** The version of schema/neo4j.cypher. */
export const schemaVersion = 1;

const file = join(__dirname, "../../../schema/neo4j.cypher");

export const schemaTexts = {
  applied: "MATCH (n:Meta) WHERE n.id = 'store' RETURN n.schemaVersion",
  /** Seconds. */
  await: "CALL db.awaitIndexes($p.seconds)",
  begin: `MERGE (lock:Lock {id: 'write'}) ON CREATE SET lock.seq = 0
    MERGE (meta:Meta {id: 'store'}) SET meta.schemaVersion = $p.version`,
} as const;

/** The statements of schema/neo4j.cypher. */
export function schemaStatements(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("//"))
    .join("\n")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/** Runs work in a transaction of its own. */
export type InTransaction = <T>(work: (run: Run) => Promise<T>) => Promise<T>;

/**
 * Makes the constraints and indexes that the store needs, and waits until they can be used. One look-up where they were
 * made before. Constraints cannot be made in a transaction that writes, and one transaction for all takes half the time
 * of one for each.
 */
export async function applySchema(inTransaction: InTransaction): Promise<void> {
  const [applied] = await inTransaction((run) => run(schemaTexts.applied, {}));
  if (applied?.[0] === schemaVersion) return;
  const statements = schemaStatements(await readFile(file, "utf8"));
  await inTransaction((run) => Promise.all(statements.map((statement) => run(statement, {}))));
  await inTransaction((run) => run(schemaTexts.await, { seconds: neo4j.int(300) }));
  await inTransaction((run) => run(schemaTexts.begin, { version: neo4j.int(schemaVersion) }));
}
