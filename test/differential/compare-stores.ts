import fc from "fast-check";
import { buildWitnessgraphSchema } from "../../src/graphql/schema";
import type { GraphStore } from "../../src/store/graph-store";
import { accessRoles, casesOf } from "./cases";
import { Comparison } from "./compare-case";
import { Coverage } from "./coverage";
import { Difference } from "./difference";
import { fill, type Evidence, type Filling } from "./evidence/evidence";
import type { Case } from "./operation";
import { poolsOf } from "./pools";
import { smallerCases } from "./smaller";

/** To make a difference smaller: tries, and milliseconds after which no further one is begun. */
const mostTries = 2000;
const longestSearch = 120_000;

export interface Comparing {
  readonly evidence: Evidence;
  /** How many operations, each document by three roles; the further pages of their answers come on top. */
  readonly count: number;
  readonly seed: number;
  /** How each of the stores is filled; the graph must be the same whatever it is. */
  readonly fillings?: readonly [left: Filling, right: Filling];
}

export interface Compared {
  /** The smallest that was found. null: all answers were equal. */
  readonly difference: Difference | null;
  readonly coverage: Coverage;
  /** Of generating, asking both stores and comparing. */
  readonly seconds: number;
}

const atOnce: Filling = { batch: Infinity, rebuilt: false };
const piecemeal: Filling = { batch: 1000, rebuilt: true };

const schema = buildWitnessgraphSchema();

/** An empty coverage of the server's schema, to add others to. */
export function noCoverage(): Coverage {
  return new Coverage(schema);
}

/** Fills two empty stores with the same evidence, asks both the same operations and compares the bytes of the answers. */
export async function compareStores(
  left: GraphStore,
  right: GraphStore,
  { evidence, count, seed, fillings = [atOnce, piecemeal] }: Comparing,
): Promise<Compared> {
  await fill(left, evidence, fillings[0]);
  await fill(right, evidence, fillings[1]);
  return compareFilled(left, right, { count, seed });
}

/** As `compareStores`, of stores that hold the same evidence already. Rejects with what is no difference but a fault of the test. */
export async function compareFilled(
  left: GraphStore,
  right: GraphStore,
  { count, seed }: Pick<Comparing, "count" | "seed">,
): Promise<Compared> {
  const cases = casesOf(schema, await poolsOf(left));
  const comparison = new Comparison(schema, left, right);
  const coverage = new Coverage(schema);
  const first: { failed: { readonly at: Case; readonly error: unknown } | null } = { failed: null };
  const start = performance.now();
  const property = fc.asyncProperty(cases, async (each: Case) => {
    try {
      await comparison.run(each, coverage);
    } catch (error) {
      first.failed = { at: each, error };
      throw error;
    }
  });
  await fc.check(property, { numRuns: Math.ceil(count / accessRoles.length), seed, endOnFailure: true });
  const seconds = (performance.now() - start) / 1000;
  if (first.failed === null) return { difference: null, coverage, seconds };
  const { at, error } = first.failed;
  if (!(error instanceof Difference)) throw error;
  return { difference: await smallest(comparison, at, error), coverage, seconds };
}

/** Leaves out part after part of a case as long as the stores still differ. */
async function smallest(comparison: Comparison, from: Case, first: Difference): Promise<Difference> {
  let [now, difference] = [from, first];
  const end = performance.now() + longestSearch;
  for (let tries = 0; tries < mostTries;) {
    let isSmaller = false;
    for (const each of smallerCases(now)) {
      if (++tries > mostTries || performance.now() > end) break;
      const next = await comparison.run(each, null).catch((error: unknown) => error);
      if (!(next instanceof Difference)) continue;
      [now, difference, isSmaller] = [each, next, true];
      break;
    }
    if (!isSmaller) break;
  }
  return difference;
}
