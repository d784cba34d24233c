import { SettingInvalid } from "../model/errors";
import { isNeo4jUrl, storeForm } from "../model/store-url";
import type { GraphStore } from "./graph-store";
import type * as neo4jStore from "./neo4j/store";
import { openSqlite } from "./sqlite/store";

/**
 * Opens the store that a URL names: `sqlite:<file>`, `sqlite::memory:` for one that is gone when it is closed, or a Neo4j
 * server. Rejects with `SettingInvalid`, `StoreNotWritable`, `StoreTooNew`, `StoreDamaged` or `StoreUnavailable`.
 */
export async function openStore(url: string): Promise<GraphStore> {
  if (isNeo4jUrl(url)) return loadNeo4j().openNeo4j(url, () => openSqlite(":memory:"));
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
