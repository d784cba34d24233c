import path from "node:path";
import { readSeedFolder } from "../../src/cli/read-files";
import { ingestClaimFiles } from "../../src/record/ingest";
import { openStore } from "../../src/store/open-store";
import type { GraphStore } from "../../src/store/graph-store";

/** A store with the seed, as `npm start` fills an empty one. */
export async function openSeed(): Promise<GraphStore> {
  const store = await openStore("sqlite::memory:");
  await ingestClaimFiles(store, await readSeedFolder(path.join(__dirname, "../../seed")));
  return store;
}
