import { ingestClaimFiles } from "../record/ingest";
import type { GraphStore } from "../store/graph-store";
import { counted, progressOn } from "./progress";
import { readSeedFolder } from "./read-files";
import type { Output } from "./surroundings";

/**
 * Loads a folder of claim files into a store that holds nothing, all or nothing, and says so; on a terminal also what it
 * is at. Cost: below 3 s for the seed into a file (`npm run bench:start`).
 */
export async function seedIfEmpty(store: GraphStore, folder: string, err: Output): Promise<void> {
  if ((await store.evidenceAfter(0, 1)).length > 0) return;
  const files = await readSeedFolder(folder);
  const progress = progressOn(err, `Loading ${counted(files.length, "report")} from ${folder}`);
  const { reports, claims } = await ingestClaimFiles(store, files, progress.show).finally(progress.end);
  const loaded = `${counted(reports, "report")} with ${counted(claims, "claim")}`;
  err.write(`The store was empty: loaded ${loaded} from ${folder}.\n`);
}
