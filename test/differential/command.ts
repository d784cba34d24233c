import { parseArgs } from "node:util";
import { prepareNeo4j } from "../../scripts/neo4j/prepare";
import { startNeo4j } from "../../scripts/neo4j/server";
import type { GraphStore } from "../../src/store/graph-store";
import { openStore } from "../../src/store/open-store";
import { openEmpty } from "../neo4j/empty-store";
import { evidences } from "./evidences";
import { compareStores, noCoverage } from "./compare-stores";
import { shortfalls } from "./coverage";

interface Other {
  readonly open: () => Promise<GraphStore>;
  readonly stop: () => Promise<void>;
}

const others: Readonly<Record<string, () => Promise<Other>>> = {
  /** With itself, recorded in other batches and rebuilt. */
  sqlite: () => Promise.resolve({ open: () => openStore("sqlite::memory:"), stop: () => Promise.resolve() }),
  /** With a server of its own, which is gone afterwards. */
  neo4j: async () => {
    await prepareNeo4j();
    const server = await startNeo4j({ memory: "large" });
    return { open: () => openEmpty(server), stop: () => server.stop() };
  },
};

/**
 * `npm run differential -- --count 2000 --seed 7 --with neo4j`: compares the embedded store with another and prints what
 * was covered and how fast. Ends with 1 on a difference.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "300" },
      seed: { type: "string", default: "20261124" },
      with: { type: "string", default: "neo4j" },
    },
  });
  const start = others[values.with];
  if (start === undefined) throw new Error(`--with is one of ${Object.keys(others).join(", ")}.`);
  const other = await start();
  try {
    await compare(other.open, Number(values.count), Number(values.seed));
  } finally {
    await other.stop();
  }
}

async function compare(open: Other["open"], count: number, seed: number): Promise<void> {
  const total = noCoverage();
  for (const [at, { of, from }] of evidences.entries()) {
    const evidence = await from(seed);
    const [left, right] = [await openStore("sqlite::memory:"), await open()];
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
          `${(coverage.operations / seconds).toFixed(1)} operations/s`,
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
    }
  }
  for (const line of total.lines()) console.log(line);
  for (const line of shortfalls(total)) console.error(`too little: ${line}`);
}

void main();
