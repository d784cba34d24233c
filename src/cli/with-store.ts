import { existsSync } from "node:fs";
import { FileUnreadable, StoreUnavailable } from "../model/errors";
import { readSettings } from "../server/settings";
import type { GraphStore } from "../store/graph-store";
import { openStore } from "../store/open-store";
import type { Output, Surroundings } from "./surroundings";

/** Does something with the store of the settings, made if it is missing, and closes it whatever comes. */
export async function withStore<T>(
  { environment, err }: Surroundings,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await openNamed(readSettings(environment).store, "WITNESSGRAPH_STORE", err);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Opens a store; where its server does not answer, says where that is and what names it. Rejects as `openStore` does. */
export async function openNamed(url: string, named: string, err: Output): Promise<GraphStore> {
  return openStore(url).catch((error: unknown) => {
    const server = error instanceof StoreUnavailable ? serverIn(url) : null;
    if (server !== null) err.write(`Nothing answers at ${server}, which ${named} names.\n`);
    throw error;
  });
}

/** Where a store is that is on a server, without user and password. null: it is in a file. */
function serverIn(url: string): string | null {
  return /^\w+(?:\+\w+)?:\/\/(?:.*@)?([^@/]+)/.exec(url)?.[1] ?? null;
}

/** The same with a store that is there: nothing is found wrong with an empty one, made at a mistyped path. */
export async function withExistingStore<T>(
  surroundings: Surroundings,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const file = /^sqlite:(?!:)(.+)/.exec(readSettings(surroundings.environment).store)?.[1];
  if (file !== undefined && !existsSync(file)) {
    throw new FileUnreadable(file, "there is no such store; `witnessgraph serve` or `witnessgraph ingest` makes one");
  }
  return withStore(surroundings, work);
}
