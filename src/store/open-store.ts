import { SettingInvalid } from "../model/errors";
import type { GraphStore } from "./graph-store";
import type * as neo4jStore from "./neo4j/store";
import { openSqlite } from "./sqlite/store";

/** What names a store. */
export const storeForm =
  "sqlite:<file>, such as sqlite:data/witnessgraph.db, or neo4j://user:password@host:7687 (also bolt://, neo4j+s://)";

/** Whether a URL names a store of a kind that there is; what is wrong in it otherwise shows when it is opened. */
export function isStoreUrl(url: string): boolean {
  return /^sqlite:./.test(url) || isNeo4j(url);
}

function isNeo4j(url: string): boolean {
  return /^(neo4j|bolt)(\+s|\+ssc)?:\/\/./.test(url);
}

/**
 * Opens the store that a URL names: `sqlite:<file>`, `sqlite::memory:` for one that is gone when it is closed, or a Neo4j
 * server. Rejects with `SettingInvalid`, `StoreNotWritable`, `StoreTooNew`, `StoreDamaged` or `StoreUnavailable`.
 */
export async function openStore(url: string): Promise<GraphStore> {
  if (isNeo4j(url)) return loadNeo4j().openNeo4j(url, () => openSqlite(":memory:"));
  const file = url.startsWith("sqlite:") ? url.slice("sqlite:".length) : "";
  if (file === "") throw new SettingInvalid("WITNESSGRAPH_STORE", storeForm);
  return openSqlite(file);
}

/** The driver takes as long to load as the rest of a command: only who has a Neo4j server waits for it. */
function loadNeo4j(): typeof neo4jStore {
  // `require`, since `import()` in a CommonJS build would have to name the built file.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require("./neo4j/store") as typeof neo4jStore;
}
