import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { firstQuery } from "../src/server/first-query";
import { packageFolder } from "../src/server/package-folder";
import { median, printTable } from "./measure";

/**
 * How long the built server takes from its start to its ready line and to the answer of the README's query, seen from
 * another process: for a store that is not there yet, which is made and loaded with the seed, and for one that is.
 * Baseline: node with nothing to do.
 */

const runs = 5;
const built = join(packageFolder, "dist/main.js");

interface Started {
  readonly ready: number;
  readonly answered: number;
}

async function main(): Promise<void> {
  buildIfOutdated();
  const folder = mkdtempSync(join(tmpdir(), "witnessgraph-bench-"));
  try {
    const idle: number[] = [];
    const [fresh, existing]: [Started[], Started[]] = [[], []];
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      spawnSync(process.execPath, ["-e", ""]);
      idle.push(performance.now() - start);
      const store = join(folder, `${String(run)}.db`);
      fresh.push(await startOn(store));
      existing.push(await startOn(store));
    }
    const base = median(idle);
    const figure = (name: string, of: readonly Started[]): readonly string[] => {
      const [ready, answered] = [median(of.map((each) => each.ready)), median(of.map((each) => each.answered))];
      return [name, ready.toFixed(0), answered.toFixed(0), (answered / base).toFixed(1)];
    };
    console.log(`From start, median of ${String(runs)}:`);
    printTable(
      ["", "ms to ready line", "ms to first answer", "×"],
      [
        ["baseline: node -e ''", base.toFixed(0), "", "1.0"],
        figure("empty store, seed loaded", fresh),
        figure("store that exists", existing),
      ],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function buildIfOutdated(): void {
  const files = readdirSync(join(packageFolder, "src"), { recursive: true, encoding: "utf8" });
  const newest = Math.max(...files.map((file) => statSync(join(packageFolder, "src", file)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  console.log("Building, as dist is missing or older than src.");
  const { status } = spawnSync("npm", ["run", "build"], { cwd: packageFolder, stdio: "inherit" });
  if (status !== 0) throw new Error("The build failed.");
}

async function startOn(store: string): Promise<Started> {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith("WITNESSGRAPH_"));
  const environment = { WITNESSGRAPH_STORE: `sqlite:${store}`, WITNESSGRAPH_PORT: "0", WITNESSGRAPH_SEED: "seed" };
  const start = performance.now();
  const server = spawn(process.execPath, [built, "serve"], {
    cwd: packageFolder,
    env: { ...Object.fromEntries(others), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const told: string[] = [];
  server.stderr.on("data", (text: Buffer) => told.push(text.toString()));
  const exited = once(server, "exit");
  try {
    const url = await urlOf(server.stdout);
    if (url === null) throw new Error(`The server ended before it was ready: ${told.join("")}`);
    const ready = performance.now() - start;
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: firstQuery }),
    });
    const answer = await response.text();
    const answered = performance.now() - start;
    if (!answer.includes('"quote":')) throw new Error(`No citation in the answer: ${answer}`);
    return { ready, answered };
  } finally {
    server.kill();
    await exited;
  }
}

/** From the ready line. null: the output ended without one. */
async function urlOf(output: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface({ input: output })) {
    const url = /^Witnessgraph is ready at (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  return null;
}

void main();
