import { readSettings } from "../server/settings";
import type { GraphStore } from "../store/graph-store";
import { openStore } from "../store/open-store";
import type { Surroundings } from "./surroundings";

/** Does something with the store of the settings, and closes it whatever comes. */
export async function withStore<T>({ environment }: Surroundings, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(readSettings(environment).store);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
