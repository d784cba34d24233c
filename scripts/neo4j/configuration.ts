import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** small: starts fast and stays below 800 MB, for tests. large: runs fast, for benchmarks and for use. */
export type Memory = "small" | "large";

interface Profile {
  readonly java: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
}

export const profiles: Readonly<Record<Memory, Profile>> = {
  small: {
    java: ["-Xms64m", "-Xmx512m", "-Xmn160m", "-XX:+UseSerialGC"],
    // Whole logs are reserved on the disk otherwise: 500 MB for each server.
    // Tests empty and fill the same database again and again: no reason to plan every statement anew. Nor to keep many
    // plans: 1,000 of them left little of the heap, and a server that collects garbage for longer than a second or so is
    // taken for lost.
    settings: {
      "server.memory.pagecache.size": "32m",
      "db.tx_log.preallocate": "false",
      "dbms.cypher.min_replan_interval": "1h",
      "server.memory.query_cache.per_db_cache_num_entries": "200",
    },
  },
  large: {
    java: ["-Xms2g", "-Xmx2g", "-XX:+UseG1GC"],
    // A transaction that asks for too much ends alone. A rebuild is one transaction: so no less, and no time limit.
    settings: { "server.memory.pagecache.size": "1g", "db.memory.transaction.max": "1g" },
  },
};

/** Writes `conf/neo4j.conf` below the home: Bolt on loopback and nothing else. */
export function writeConfiguration(
  home: string,
  port: number,
  isPasswordAsked: boolean,
  settings: Readonly<Record<string, string>>,
): void {
  const all = {
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "dbms.security.auth_enabled": String(isPasswordAsked),
    ...settings,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}=${value}\n`);
  mkdirSync(join(home, "conf"), { recursive: true });
  writeFileSync(join(home, "conf/neo4j.conf"), lines.join(""));
}
