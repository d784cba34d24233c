import path from "node:path";
import { readSeedFolder } from "../../src/cli/read-files";
import { ingestClaimFiles } from "../../src/record/ingest";
import type { GraphStore } from "../../src/store/graph-store";
import { openStore } from "../../src/store/open-store";

/** A store with the seed, as `npm start` fills an empty one. */
export async function openSeed(
  openEmpty: () => Promise<GraphStore> = () => openStore("sqlite::memory:"),
): Promise<GraphStore> {
  const store = await openEmpty();
  await ingestClaimFiles(store, await readSeedFolder(path.join(__dirname, "../../seed")));
  return store;
}
