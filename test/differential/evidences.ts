import type { Evidence } from "./evidence/evidence";
import { historyEvidence } from "./evidence/history";
import { oddWorld } from "./evidence/odd-world";
import { seedEvidence } from "./evidence/seed";

interface EvidenceMaker {
  /** What it is of. */
  readonly of: string;
  /** The same for the same number. */
  readonly from: (seed: number) => Promise<Evidence>;
}

/** All evidence that stores are compared on. */
export const evidences: readonly EvidenceMaker[] = [
  { of: "an odd world", from: (seed) => Promise.resolve(oddWorld(seed)) },
  { of: "the seed", from: seedEvidence },
  { of: "a long history", from: historyEvidence },
];
