import { openSeed } from "../../operations/seed";
import { recordsIn, type Evidence } from "./evidence";

/** The evidence of the seed folder, as `npm start` records it. */
export async function seedEvidence(): Promise<Evidence> {
  const store = await openSeed();
  try {
    return { records: await recordsIn(store), erased: [] };
  } finally {
    await store.close();
  }
}
