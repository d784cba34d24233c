import neo4j from "neo4j-driver";
import { setTimeout as sleep } from "node:timers/promises";
import type { JavaProcess } from "./java-process";

/** In ms. A start takes 3 to 6 s, on a machine busy with other things half a minute; after a crash it may be minutes. */
const longest = 100_000;

/**
 * Waits for a server's first answer. Throws if the server ends before, and ends it if there is no answer for long.
 * Asks by `session.run`: what the driver retries by itself waits 1, 2, 4 … s between.
 */
export async function untilReady(
  uri: string,
  password: string | null,
  server: JavaProcess,
  limit = longest,
): Promise<void> {
  const auth = password === null ? undefined : neo4j.auth.basic("neo4j", password);
  const driver = neo4j.driver(uri, auth, { connectionTimeout: 1000, connectionAcquisitionTimeout: 2000 });
  const start = performance.now();
  try {
    for (;;) {
      if (server.isGone()) throw new Error(`Neo4j ended before it was ready: ${server.said()}`);
      const session = driver.session({ database: "neo4j" });
      try {
        await session.run("RETURN 1");
        return;
      } catch (error) {
        if (performance.now() - start > limit) {
          await server.end("SIGKILL");
          throw new Error(`Neo4j was not ready in ${limit / 1000} s: ${server.said()}`, { cause: error });
        }
      } finally {
        await session.close();
      }
      await sleep(50);
    }
  } finally {
    await driver.close();
  }
}
