import { ingestClaimFiles } from "../record/ingest";
import type { GraphStore } from "../store/graph-store";
import { counted } from "./progress";
import { readSeedFolder } from "./read-files";
import type { Output } from "./surroundings";

/** Loads a folder of claim files into a store that holds nothing, and says so. */
export async function seedIfEmpty(store: GraphStore, folder: string, err: Output): Promise<void> {
  if ((await store.evidenceAfter(0, 1)).length > 0) return;
  const { reports, claims } = await ingestClaimFiles(store, await readSeedFolder(folder));
  const loaded = `${counted(reports, "report")} with ${counted(claims, "claim")}`;
  err.write(`The store was empty: loaded ${loaded} from ${folder}.\n`);
}
