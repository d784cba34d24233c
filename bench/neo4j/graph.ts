import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import neo4j from "neo4j-driver";
import { startNeo4j, type RunningNeo4j } from "../../scripts/neo4j/server";
import { openStore } from "../../src/store/open-store";
import { load, type Loading } from "./load";

export interface BenchGraph {
  readonly server: RunningNeo4j;
  readonly people: number;
  readonly loading: Loading;
  /** Loaded by an earlier run. */
  readonly isKept: boolean;
  stop(): Promise<void>;
}

/** Over the profile "large" (2 GB of heap, G1): the whole graph fits into the page cache. */
export const settings = { "server.memory.pagecache.size": "4g" } as const;

export const seed = 1;

/**
 * A Neo4j server with the graph of this many people. `keep`: a folder in which its data stay for the next run; null: they
 * go with the server.
 */
export async function benchGraph(
  people: number,
  keep: string | null,
  say: (line: string) => void,
): Promise<BenchGraph> {
  const folder = keep === null ? mkdtempSync(join(tmpdir(), "witnessgraph-bench-")) : resolve(keep);
  const notes = join(folder, "loading.json");
  const kept = existsSync(notes) ? (JSON.parse(readFileSync(notes, "utf8")) as Loading & { people: number }) : null;
  if (kept !== null && kept.people !== people) throw new Error(`${folder} holds a graph of ${kept.people} people.`);
  const data = join(folder, "data");
  if (kept === null) rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const server = await startNeo4j({
    memory: "large",
    // What a run that was broken off has left is recovered first.
    patience: 900_000,
    settings: { ...settings, "server.directories.data": data },
  });
  const stop = async (): Promise<void> => {
    await (keep === null ? server.stop() : server.shutDown());
    if (keep === null) rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (kept !== null) return { server, people, loading: kept, isKept: true, stop };
    const store = await openStore(server.store);
    const loading = await load(store, { people, seed }, say);
    await store.close();
    await settle(server.uri);
    writeFileSync(notes, JSON.stringify({ people, ...loading }));
    return { server, people, loading, isKept: false, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Has plans made by fresh statistics. */
async function settle(uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  const session = driver.session({ database: "neo4j" });
  for (const text of ["CALL db.resampleOutdatedIndexes()", "CALL db.awaitIndexes(300)"]) {
    await session.run(text);
  }
  await session.close();
  await driver.close();
}
