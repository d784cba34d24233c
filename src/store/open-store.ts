import { SettingInvalid } from "../model/errors";
import type { GraphStore } from "./graph-store";
import { openSqlite } from "./sqlite/store";

/**
 * Opens the store that a setting names: `sqlite:<file>`, or `sqlite::memory:` for one that is gone when it is closed.
 * Rejects with `SettingInvalid`, `StoreNotWritable`, `StoreTooNew` or `StoreDamaged`.
 */
export async function openStore(url: string): Promise<GraphStore> {
  const file = url.startsWith("sqlite:") ? url.slice("sqlite:".length) : "";
  if (file === "") throw new SettingInvalid("WITNESSGRAPH_STORE", "sqlite:<file>, such as sqlite:data/witnessgraph.db");
  return openSqlite(file);
}
