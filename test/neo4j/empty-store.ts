import neo4j from "neo4j-driver";
import type { RunningNeo4j } from "../../scripts/neo4j/server";
import type { GraphStore } from "../../src/store/graph-store";
import { openStore } from "../../src/store/open-store";

/** Removes everything but what `openStore` makes in an empty database. */
async function wipe({ uri, password }: RunningNeo4j): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password ?? "none"));
  try {
    const session = driver.session({ database: "neo4j" });
    await session.run("MATCH (n) WHERE NOT n:Meta AND NOT n:Lock DETACH DELETE n");
    await session.run("MATCH (lock:Lock) SET lock.seq = 0");
    await session.close();
  } finally {
    await driver.close();
  }
}

/** A store that holds nothing, on a server of which nobody else makes use. One at a time. */
export async function openEmpty(server: RunningNeo4j): Promise<GraphStore> {
  await wipe(server);
  return openStore(server.store);
}
