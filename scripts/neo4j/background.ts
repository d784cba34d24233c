import { randomBytes } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./cache";
import type { Memory } from "./configuration";
import { isServerOn } from "./java-process";
import { alone } from "./lock";
import { startNeo4j } from "./server";

/** Where it is written which server runs in the background. */
export const stateFile = join(cacheFolder, "running.json");

interface State {
  readonly pid: number;
  readonly home: string;
  readonly store: string;
}

/** Starts a server that outlives this process, unless one runs already; returns what to tell. */
export async function startInBackground(file: string, port: number, memory: Memory): Promise<string> {
  return alone(`${file}.lock`, async () => {
    const running = readState(file);
    if (running !== null) return `Neo4j runs already: WITNESSGRAPH_STORE=${running.store}`;
    const server = await startNeo4j({ bolt: port, memory, password: randomBytes(12).toString("hex") });
    const state: State = { pid: server.pid, home: server.home, store: server.store };
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
    server.release();
    return `Neo4j is ready: WITNESSGRAPH_STORE=${server.store}`;
  });
}

/** Ends the server in the background and removes its data; returns what to tell. */
export async function stopInBackground(file: string): Promise<string> {
  return alone(`${file}.lock`, async () => {
    const running = readState(file);
    if (running !== null) {
      process.kill(running.pid, "SIGKILL");
      while (isServerOn(running.home, running.pid)) await new Promise((resolve) => setTimeout(resolve, 20));
      rmSync(running.home, { recursive: true, force: true });
    }
    rmSync(file, { force: true });
    return running === null ? "No Neo4j was running." : "Neo4j has ended; its data are removed.";
  });
}

/** null: none was started, or it has ended since. */
function readState(file: string): State | null {
  try {
    const state = JSON.parse(readFileSync(file, "utf8")) as State;
    return isServerOn(state.home, state.pid) ? state : null;
  } catch (error) {
    if ((error as { readonly code?: string }).code === "ENOENT") return null;
    throw error;
  }
}
