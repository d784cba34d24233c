import fc from "fast-check";
import { openStore } from "../../../src/store/open-store";
import { replay } from "../../projection/replay";
import { step, type Step } from "../../projection/worlds";
import { recordsIn, type Evidence } from "./evidence";

const length = 220;

/** One long history of a small world: everything is judged, reviewed, hidden and said again many times. */
export async function historyEvidence(seed: number): Promise<Evidence> {
  const store = await openStore("sqlite::memory:");
  try {
    const reports = [0, 1, 2].map((report): Step => ({ do: "report", report, visibility: "PUBLIC" }));
    const steps = fc.sample(step, { numRuns: length, seed }).filter((each) => each.do !== "erase");
    await replay(store, [...reports, ...steps]);
    return { records: await recordsIn(store), erased: [] };
  } finally {
    await store.close();
  }
}
