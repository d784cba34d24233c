import type { GraphStore } from "../../src/store/graph-store";
import { compareStores, noCoverage, type Comparing } from "./compare-stores";
import { shortfalls } from "./coverage";
import { evidences } from "./evidences";

/** So many operations make use of the whole schema. */
const enough = 900;

/** An empty store that is gone when it is closed. */
type Open = () => Promise<GraphStore>;

interface Options extends Partial<Pick<Comparing, "seed" | "fillings">> {
  /** For filling and asking both stores of one kind of evidence, in milliseconds. */
  readonly timeout?: number;
}

/**
 * Two stores with the same evidence answer generated operations with the same bytes: on the seed and on made-up worlds,
 * `count` operations in all. Enough of the schema must have been made use of, and most answers must tell something.
 */
export function describeDifferential(
  name: string,
  openLeft: Open,
  openRight: Open,
  count: number,
  { seed = Number(process.env["FC_SEED"] ?? 20_261_124), timeout = 300_000, ...rest }: Options = {},
): void {
  describe(`Generated operations on ${name}`, () => {
    const total = noCoverage();
    const each = Math.ceil(count / evidences.length);

    it.each(evidences.map((make, at) => ({ name: make.of, make, at })))(
      "are answered alike on $name",
      async ({ make, at }) => {
        const [left, right] = [await openLeft(), await openRight()];
        try {
          const comparing = { evidence: await make.from(seed), count: each, seed: seed + at, ...rest };
          const { difference, coverage } = await compareStores(left, right, comparing);
          expect(difference && `${difference.message}\nseed: ${String(seed)}`).toBeNull();
          total.add(coverage);
        } finally {
          await left.close();
          await right.close();
        }
      },
      timeout,
    );

    // A few operations do not reach everything.
    (count < enough ? it.skip : it)("make use of the schema and find something", () => {
      expect(shortfalls(total)).toEqual([]);
    });
  });
}
