import { parseArgs } from "node:util";
import { openStore } from "../../src/store/open-store";
import { evidences } from "./evidences";
import { compareStores, noCoverage } from "./compare-stores";
import { shortfalls } from "./coverage";

/**
 * `npm run differential -- --count 2000 --seed 7 --store <url>`: compares the embedded store with another (left out: with
 * another embedded one, recorded otherwise) and prints what was covered and how fast. Ends with 1 on a difference.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "300" },
      seed: { type: "string", default: "20261124" },
      store: { type: "string", default: "sqlite::memory:" },
    },
  });
  const [count, seed] = [Number(values.count), Number(values.seed)];
  const total = noCoverage();
  for (const [at, { of, from }] of evidences.entries()) {
    const evidence = await from(seed);
    const named = await openStore(values.store);
    // An empty store of the same engine: nothing is written where the URL leads.
    const [left, right] = [await openStore("sqlite::memory:"), await named.scratch()];
    try {
      const part = Math.ceil(count / evidences.length);
      const filled = performance.now();
      const { difference, coverage, seconds } = await compareStores(left, right, {
        evidence,
        count: part,
        seed: seed + at,
      });
      const filling = (performance.now() - filled) / 1000 - seconds;
      console.log(
        `${of}: ${String(evidence.records.length)} records filled in ${filling.toFixed(1)} s; ` +
          `${String(coverage.answers)} answers of two stores in ${seconds.toFixed(1)} s, ` +
          `${(coverage.operations / seconds).toFixed(0)} operations/s`,
      );
      if (difference !== null) {
        console.error(`${difference.message}\nAgain: --count ${String(count)} --seed ${String(seed)}`);
        process.exitCode = 1;
        return;
      }
      total.add(coverage);
    } finally {
      await left.close();
      await right.close();
      await named.close();
    }
  }
  for (const line of total.lines()) console.log(line);
  for (const line of shortfalls(total)) console.error(`too little: ${line}`);
}

void main();
