import { median, printTable } from "../measure";
import type { Contender } from "./agree";
import { seed, settings, type BenchGraph } from "./graph";
import type { Slice } from "./measure";
import type { Question } from "./questions";

/** Slices of time by `keyOf`. */
export type Measured = ReadonlyMap<string, readonly Slice[]>;

/** How many requests are in flight. */
export const flights = [1, 16] as const;

/** The key of what was measured of one contender. */
export function keyOf(question: string, contender: string, inFlight: number): string {
  return `${question} ${contender} ${String(inFlight)}`;
}

/** What the graph holds, and on what server it is. */
export function printGraph({ people, loading, isKept, server }: BenchGraph): void {
  const number = (value: number): string => Math.round(value).toLocaleString("en");
  const rows = Object.values(loading.rows).reduce((sum, count) => sum + count, 0);
  console.log(
    `${number(people)} people: ${number(rows)} rows of ${number(loading.records)} records loaded in ` +
      `${number(loading.seconds)} s${isKept ? " by an earlier run" : ""}; seed ${seed}`,
  );
  console.log(
    `  ${Object.entries(loading.rows)
      .map(([table, count]) => `${table} ${number(count)}`)
      .join(", ")}`,
  );
  console.log(`  Neo4j at ${server.uri}: profile large (2 GB heap), ${JSON.stringify(settings)}`);
}

/** The table of one question. `measured`: slices by question, contender and requests in flight. */
export function printQuestion({ name, title }: Question, contenders: readonly Contender[], measured: Measured): void {
  console.log(`\n${title}`);
  printTable(
    ["", "in flight", "ms median", "ms p95", "req/s", "CPU ms", "Neo4j CPU ms", "req/s × bare", "req/s × rival"],
    contenders.flatMap(({ target, asks }) =>
      flights.map((inFlight) => {
        if (!asks.has(name)) return [target.name, String(inFlight), "fails", "", "", "", "", "", ""];
        const slices = measured.get(keyOf(name, target.name, inFlight)) ?? [];
        const latencies = slices.flatMap((each) => each.latencies);
        const ratio = (to: string): string => ratioOf(measured, name, target.name, to, inFlight).toFixed(2);
        return [
          target.name,
          String(inFlight),
          median(latencies).toFixed(2),
          percentile(latencies, 0.95).toFixed(2),
          median(slices.map(({ perSecond }) => perSecond)).toFixed(1),
          median(slices.map(({ cpu }) => cpu)).toFixed(2),
          median(slices.map(({ engineCpu }) => engineCpu)).toFixed(2),
          ratio("bare"),
          ratio("rival"),
        ];
      }),
    ),
  );
}

/** The median of the rounds' ratios of requests per second. */
function ratioOf(measured: Measured, name: string, of: string, to: string, inFlight: number): number {
  const base = measured.get(keyOf(name, to, inFlight)) ?? [];
  const own = measured.get(keyOf(name, of, inFlight)) ?? [];
  return median(own.flatMap(({ perSecond }, at) => (base[at] === undefined ? [] : [perSecond / base[at].perSecond])));
}

/** The ratios that count, of all questions; those below their target are marked. */
export function printVerdicts(chosen: readonly Question[], measured: Measured): void {
  console.log("\nRequests per second of this server: × @neo4j/graphql (target 3), × hand-written Cypher (target 0.8)");
  const cell = (ratio: number, target: number): string =>
    Number.isNaN(ratio) ? "rival fails" : `${ratio.toFixed(2)}${ratio >= target ? "" : " !"}`;
  printTable(
    ["", "× rival at 1", "at 16", "× bare at 1", "at 16"],
    chosen.map(({ name, title }) => [
      title,
      ...flights.map((inFlight) => cell(ratioOf(measured, name, "ours", "rival", inFlight), 3)),
      ...flights.map((inFlight) => cell(ratioOf(measured, name, "ours", "bare", inFlight), 0.8)),
    ]),
  );
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
