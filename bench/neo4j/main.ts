import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import neo4j from "neo4j-driver";
import { packageFolder } from "../../src/server/package-folder";
import { median, printTable } from "../measure";
import type { QuestionName } from "./bare-texts";
import { benchGraph, seed, settings, type BenchGraph } from "./graph";
import { slice, type Slice } from "./measure";
import { askedOf, questions, type Asked, type Question } from "./questions";
import { checkSample } from "./sample";
import { post, startTarget, type Target } from "./target";

/**
 * Requests per second and latency of four questions, on one Neo4j with one generated graph (country.ts): of this server,
 * of @neo4j/graphql on Apollo Server, and of hand-written Cypher behind node:http as the limit. Each is a process of its
 * own and asked over HTTP in turns, slice by slice, so that whatever else the machine does meets all alike; ratios are
 * medians of those of each round. Before anything is timed, the three answers to every request must say the same.
 *
 *     npm run bench:neo4j -- --people 100000 --seconds 3 --rounds 5 --keep data/bench-neo4j
 *
 * `--keep`: a folder in which the graph stays for the next run. `--also`: `main.js` of another build of this server, to
 * be measured beside it. `--only`: names of questions.
 */

const folder = __dirname;
const rival = join(folder, "rival");
const flights = [1, 16] as const;

/** The rival finds by the label alone, where the store has its index on :Entity: without ones of its own it scans. */
const forRival = [
  "CREATE RANGE INDEX rival_report_id IF NOT EXISTS FOR (n:Report) ON (n.id)",
  "CREATE RANGE INDEX rival_place_id IF NOT EXISTS FOR (n:Place) ON (n.id)",
  "CREATE RANGE INDEX rival_person_id IF NOT EXISTS FOR (n:Person) ON (n.id)",
  "CALL db.awaitIndexes(300)",
];

interface Options {
  readonly people: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly keep: string | null;
  readonly also: string | null;
  readonly only: readonly string[];
}

interface Contender {
  readonly target: Target;
  /** Where a question is asked, and what is posted. null: it cannot answer it. */
  readonly asks: ReadonlyMap<QuestionName, { readonly url: URL; readonly bodies: readonly string[] } | null>;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      people: { type: "string", default: "100000" },
      seconds: { type: "string", default: "3" },
      rounds: { type: "string", default: "5" },
      keep: { type: "string" },
      also: { type: "string" },
      only: { type: "string", default: questions.map(({ name }) => name).join(",") },
    },
  });
  const number = (name: "people" | "seconds" | "rounds"): number => {
    const value = Number(values[name]);
    if (!(value > 0)) throw new Error(`--${name} takes a number above 0.`);
    return value;
  };
  const [people, seconds, rounds] = [number("people"), number("seconds"), number("rounds")];
  return {
    people,
    seconds,
    rounds,
    keep: values.keep ?? null,
    also: values.also ?? null,
    only: values.only.split(","),
  };
}

async function main(): Promise<void> {
  const options = readOptions();
  prepare();
  const rows = await checkSample({ people: 200, seed });
  console.log(
    `200 people: all ${rows.toLocaleString("en")} rows loaded are those that record() makes of the evidence.`,
  );
  const graph = await benchGraph(options.people, options.keep, console.log);
  printGraph(graph);
  const targets: Target[] = [];
  try {
    await compare(graph, options, targets);
  } finally {
    for (const target of targets) await target.stop();
    await graph.stop();
  }
}

/** Builds what is older than its sources, and installs the rival as its lock says. */
function prepare(): void {
  const files = readdirSync(join(packageFolder, "src"), { recursive: true, encoding: "utf8" });
  const newest = Math.max(...files.map((file) => statSync(join(packageFolder, "src", file)).mtimeMs));
  const built = join(packageFolder, "dist/main.js");
  const run = (args: readonly string[], cwd: string): void => {
    if (spawnSync("npm", args, { cwd, stdio: "inherit" }).status !== 0)
      throw new Error(`npm ${args.join(" ")} failed.`);
  };
  if (!existsSync(built) || statSync(built).mtimeMs < newest) run(["run", "build"], packageFolder);
  if (!existsSync(join(rival, "node_modules/@neo4j/graphql"))) {
    run(["ci", "--no-audit", "--no-fund", "--ignore-scripts"], rival);
  }
}

function printGraph({ people, loading, isKept, server }: BenchGraph): void {
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

async function compare(graph: BenchGraph, options: Options, targets: Target[]): Promise<void> {
  const { server } = graph;
  const start = async (name: string, command: readonly string[], cwd: string, env: Record<string, string>) => {
    const target = await startTarget(name, command, { cwd, env: { NODE_ENV: "production", BOLT: server.uri, ...env } });
    targets.push(target);
    return target;
  };
  const environment = {
    WITNESSGRAPH_STORE: server.store,
    WITNESSGRAPH_PORT: "0",
    WITNESSGRAPH_SEED: "none",
    WITNESSGRAPH_LOG: "error",
  };
  const ours = await start("ours", [join(packageFolder, "dist/main.js"), "serve"], packageFolder, environment);
  const other = await start("rival", ["server.mjs"], rival, {});
  const bare = await start(
    "bare",
    ["-r", join(folder, "../typescript.cjs"), join(folder, "bare-server.ts")],
    packageFolder,
    {},
  );
  const also =
    options.also === null ? null : await start("also", [resolve(options.also), "serve"], packageFolder, environment);
  const driver = neo4j.driver(server.uri);
  const session = driver.session({ database: "neo4j" });
  for (const text of forRival) await session.run(text);
  const asked = await askedOf(session, async (query, variables) => {
    const { data } = JSON.parse(await post(ours.url, JSON.stringify({ query, variables }))) as { data: unknown };
    return data;
  });
  await session.close();
  await driver.close();
  const chosen = questions.filter(({ name }) => options.only.includes(name));
  const contenders = [ours, other, bare, ...(also === null ? [] : [also])].map(
    (target): Contender & { readonly asks: Map<QuestionName, never> } => ({
      target,
      asks: new Map<QuestionName, never>(),
    }),
  );
  for (const question of chosen) await agree(question, asked[question.name], contenders);
  const measured = new Map<string, Slice[]>();
  for (const question of chosen) {
    await warm(question, contenders);
    for (let round = 0; round < options.rounds; round++) {
      for (const inFlight of flights) {
        // Each goes first in turn.
        for (let at = 0; at < contenders.length; at++) {
          const contender = contenders[(at + round) % contenders.length];
          const ask = contender?.asks.get(question.name) as { url: URL; bodies: readonly string[] } | null | undefined;
          if (contender === undefined || ask == null) continue;
          const key = `${question.name} ${contender.target.name} ${inFlight}`;
          const found = await slice(contender.target, server.pid, ask.url, ask.bodies, inFlight, options.seconds);
          measured.set(key, [...(measured.get(key) ?? []), found]);
        }
      }
    }
    printQuestion(question, contenders, measured);
  }
  printVerdicts(chosen, measured);
}

/** Asks everything once of each, and throws where what they say differs. Finds the rival's fastest way. */
async function agree(
  question: Question,
  asked: readonly Asked[],
  contenders: readonly { readonly target: Target; readonly asks: Map<QuestionName, unknown> }[],
): Promise<void> {
  const expected: string[] = [];
  let bytes = 0;
  for (const { target, asks } of [...contenders].sort((a, b) => order(a.target) - order(b.target))) {
    const ways = target.name === "rival" ? question.rival : [question.ours];
    let best = Infinity;
    asks.set(question.name, null);
    for (const [way, query] of ways.entries()) {
      const url = target.name === "bare" ? new URL(question.name, target.url) : target.url;
      const bodies = asked.map((each) =>
        target.name === "bare"
          ? JSON.stringify(each.bare)
          : JSON.stringify({ query, variables: target.name === "rival" ? each.rival : each.ours }),
      );
      try {
        await post(url, bodies[0] ?? "");
        const start = performance.now();
        for (const [at, body] of bodies.entries()) {
          const text = await post(url, body);
          const { data } = JSON.parse(text) as { data: unknown };
          const said = canonical(
            target.name === "bare" ? data : (target.name === "rival" ? question.ofRival : question.ofOurs)(data),
          );
          expected[at] ??= said;
          if (said !== expected[at]) throw new Differs(question, target, expected[at], said);
          bytes = text.length;
        }
        const each = (performance.now() - start) / bodies.length;
        if (ways.length > 1) console.log(`  ${question.name}: way ${way + 1} of ${target.name}: ${each.toFixed(1)} ms`);
        if (each < best) asks.set(question.name, { url, bodies });
        best = Math.min(best, each);
      } catch (error) {
        if (error instanceof Differs || target.name !== "rival") throw error;
        console.log(
          `  ${question.name}: way ${way + 1} of ${target.name} fails: ${(error as Error).message.slice(0, 300)}`,
        );
      }
    }
  }
  console.log(`${question.title}: ${asked.length} requests, the same answers of all; the last of ${bytes} bytes`);
}

const order = ({ name }: Target): number => ["bare", "ours", "also", "rival"].indexOf(name);

class Differs extends Error {
  constructor(question: Question, { name }: Target, expected: string, said: string) {
    let at = 0;
    while (at < expected.length && expected[at] === said[at]) at += 1;
    const around = (text: string): string => text.slice(Math.max(0, at - 200), at + 200);
    super(`${question.title}: ${name} says otherwise:\n${around(expected)}\n${around(said)}`);
  }
}

/** JSON with keys in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

async function warm(
  { name }: Question,
  contenders: readonly { readonly target: Target; readonly asks: ReadonlyMap<QuestionName, unknown> }[],
): Promise<void> {
  for (const { target, asks } of contenders) {
    const ask = asks.get(name) as { url: URL; bodies: readonly string[] } | null;
    if (ask !== null) await slice(target, 0, ask.url, ask.bodies, 16, 2);
  }
}

function printQuestion(
  { name, title }: Question,
  contenders: readonly { readonly target: Target; readonly asks: ReadonlyMap<QuestionName, unknown> }[],
  measured: ReadonlyMap<string, readonly Slice[]>,
): void {
  console.log(`\n${title}`);
  printTable(
    ["", "in flight", "ms median", "ms p95", "req/s", "CPU ms", "Neo4j CPU ms", "req/s × bare", "req/s × rival"],
    contenders.flatMap(({ target, asks }) =>
      flights.map((inFlight) => {
        if (asks.get(name) === null) return [target.name, String(inFlight), "fails", "", "", "", "", "", ""];
        const slices = measured.get(`${name} ${target.name} ${inFlight}`) ?? [];
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
function ratioOf(
  measured: ReadonlyMap<string, readonly Slice[]>,
  name: string,
  of: string,
  to: string,
  inFlight: number,
): number {
  const base = measured.get(`${name} ${to} ${inFlight}`) ?? [];
  const own = measured.get(`${name} ${of} ${inFlight}`) ?? [];
  return median(own.flatMap(({ perSecond }, at) => (base[at] === undefined ? [] : [perSecond / base[at].perSecond])));
}

function printVerdicts(chosen: readonly Question[], measured: ReadonlyMap<string, readonly Slice[]>): void {
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

main().catch((error: unknown) => {
  console.error((error as Error).stack);
  process.exitCode = 1;
});
