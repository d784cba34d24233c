import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { createInterface } from "node:readline";

/** A server under measurement, in a process of its own. */
export interface Target {
  readonly name: string;
  readonly url: URL;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a process that prints "… ready at URL". Rejects with what it printed if it ends before. */
export async function startTarget(
  name: string,
  command: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Target> {
  const others = Object.entries(process.env).filter(([key]) => !key.startsWith("WITNESSGRAPH_"));
  const child = spawn(process.execPath, [...command], {
    cwd: options.cwd,
    env: { ...Object.fromEntries(others), ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const told: string[] = [];
  child.stderr.on("data", (text: Buffer) => told.push(text.toString()));
  const exited = once(child, "exit");
  const url = await urlOf(child);
  if (url === null || child.pid === undefined) throw new Error(`${name} ended before it was ready: ${told.join("")}`);
  return {
    name,
    url,
    pid: child.pid,
    async stop() {
      child.kill();
      await exited;
    },
  };
}

async function urlOf(child: ChildProcess): Promise<URL | null> {
  if (child.stdout === null) return null;
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const url = /ready at (http\S+)$/.exec(line)?.[1];
    if (url !== undefined) return new URL(url);
  }
  return null;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Posts JSON; resolves with the body of the answer. Rejects if there is none in time (ms) or it does not hold data. */
export async function post(url: URL, body: string, timeout = 30_000): Promise<string> {
  const text = await new Promise<string>((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: "POST",
        agent,
        headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          resolve(Buffer.concat(parts).toString());
        });
      },
    );
    outgoing.setTimeout(timeout, () => outgoing.destroy(new Error(`no answer in ${timeout / 1000} s`)));
    outgoing.on("error", reject);
    outgoing.end(body);
  });
  if (!/^\{"data":[[{]/.test(text) || text.slice(-4000).includes('"errors":')) throw new Error(text.slice(0, 500));
  return text;
}

/** CPU time of a process in ms, of all its threads. 0 where there is no /proc. */
export function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}
