import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import neo4j from "neo4j-driver";
import type { RunningNeo4j } from "../../scripts/neo4j/server";
import { packageFolder } from "../../src/server/package-folder";
import { agree, type Contender } from "./agree";
import { benchGraph, seed, type BenchGraph } from "./graph";
import { slice, type Slice } from "./measure";
import { readOptions, type Options } from "./options";
import { askedOf, questions, type Question } from "./questions";
import { checkSample } from "./sample";
import { flights, keyOf, printGraph, printQuestion, printVerdicts } from "./tables";
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

/** The rival finds by the label alone, where the store has its index on :Entity: without ones of its own it scans. */
const forRival = [
  "CREATE RANGE INDEX rival_report_id IF NOT EXISTS FOR (n:Report) ON (n.id)",
  "CREATE RANGE INDEX rival_place_id IF NOT EXISTS FOR (n:Place) ON (n.id)",
  "CREATE RANGE INDEX rival_person_id IF NOT EXISTS FOR (n:Person) ON (n.id)",
  "CALL db.awaitIndexes(300)",
];

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

async function compare(graph: BenchGraph, options: Options, targets: Target[]): Promise<void> {
  const { server } = graph;
  const contenders = await startAll(server, options, targets);
  const asked = await askedOn(server, contenders);
  const chosen = questions.filter(({ name }) => options.only.includes(name));
  for (const question of chosen) await agree(question, asked[question.name], contenders);
  const measured = new Map<string, Slice[]>();
  for (const question of chosen) {
    await warm(question, contenders);
    for (let round = 0; round < options.rounds; round++) {
      // Each goes first in turn.
      const first = round % contenders.length;
      const inTurn = [...contenders.slice(first), ...contenders.slice(0, first)];
      for (const inFlight of flights) {
        for (const { target, asks } of inTurn) {
          const ask = asks.get(question.name);
          if (ask === undefined) continue;
          const key = keyOf(question.name, target.name, inFlight);
          const found = await slice(target, server.pid, ask.url, ask.bodies, inFlight, options.seconds);
          measured.set(key, [...(measured.get(key) ?? []), found]);
        }
      }
    }
    printQuestion(question, contenders, measured);
  }
  printVerdicts(chosen, measured);
}

/** Starts what is compared, this server first; `targets` has what is to be stopped, also where one does not start. */
async function startAll(server: RunningNeo4j, { also }: Options, targets: Target[]): Promise<readonly Contender[]> {
  const start = async (name: string, command: readonly string[], cwd = packageFolder): Promise<void> => {
    const env = {
      NODE_ENV: "production",
      BOLT: server.uri,
      WITNESSGRAPH_STORE: server.store,
      WITNESSGRAPH_PORT: "0",
      WITNESSGRAPH_SEED: "none",
      WITNESSGRAPH_LOG: "error",
    };
    targets.push(await startTarget(name, command, { cwd, env }));
  };
  await start("ours", [join(packageFolder, "dist/main.js"), "serve"]);
  await start("rival", ["server.mjs"], rival);
  await start("bare", ["-r", join(folder, "../typescript.cjs"), join(folder, "bare-server.ts")]);
  if (also !== null) await start("also", [resolve(also), "serve"]);
  return targets.map((target) => ({ target, asks: new Map() }));
}

/** Has the rival's indexes made, and finds what is asked of all. */
async function askedOn({ uri }: RunningNeo4j, [ours]: readonly Contender[]): ReturnType<typeof askedOf> {
  const driver = neo4j.driver(uri);
  const session = driver.session({ database: "neo4j" });
  try {
    for (const text of forRival) await session.run(text);
    return await askedOf(session, async (query, variables) => {
      if (ours === undefined) throw new Error("This server is the first to be started.");
      const { data } = JSON.parse(await post(ours.target.url, JSON.stringify({ query, variables }))) as {
        data: unknown;
      };
      return data;
    });
  } finally {
    await session.close();
    await driver.close();
  }
}

async function warm({ name }: Question, contenders: readonly Contender[]): Promise<void> {
  for (const { target, asks } of contenders) {
    const ask = asks.get(name);
    if (ask !== undefined) await slice(target, 0, ask.url, ask.bodies, 16, 2);
  }
}

main().catch((error: unknown) => {
  console.error((error as Error).stack);
  process.exitCode = 1;
});
