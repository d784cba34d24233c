import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A server of Neo4j as a process of the operating system. */
export interface JavaProcess {
  readonly pid: number;
  /** Whether it has ended. */
  isGone(): boolean;
  /** The end of what it printed. */
  said(): string;
  /** Sends a signal and waits for the end. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
  /** Lets it outlive this process. */
  release(): void;
}

/** What Neo4j reaches into. */
const opened = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];

const classPath = (lib: string): readonly string[] => ["-cp", join(lib, "*")];

/** Starts the server on a home that has its `conf/neo4j.conf`. Unless released, it ends and its home goes with us. */
export function launchServer(lib: string, home: string, options: readonly string[]): JavaProcess {
  const log = join(home, "out.log");
  const output = openSync(log, "a");
  const java = spawn(
    "java",
    [
      ...options,
      ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      "-Dfile.encoding=UTF-8",
      ...classPath(lib),
      "org.neo4j.server.CommunityEntryPoint",
      homeOption(home),
      `--config-dir=${join(home, "conf")}`,
    ],
    { cwd: home, stdio: ["ignore", output, output], detached: true },
  );
  closeSync(output);
  const { pid } = java;
  if (pid === undefined) throw new Error("Java could not be started.");
  java.unref();
  const release = watch(pid, home);
  let isGone = false;
  const gone = once(java, "exit").then(() => {
    isGone = true;
    release();
  });
  return {
    pid,
    isGone: () => isGone,
    said: () => readFileSync(log, "utf8").slice(-2000),
    end: async (signal) => {
      java.ref();
      java.kill(signal);
      await gone;
    },
    release,
  };
}

/**
 * Kills the server and removes its home when this process has ended, however it ended: hooks of Node do not run on
 * SIGKILL, nor inside jest. A shell reads from us until there is nobody to read from. Returns what calls it off.
 */
function watch(pid: number, home: string): () => void {
  const watcher = spawn("sh", ["-c", 'read -r _; kill -9 "$1"; rm -rf "$2"', "sh", String(pid), home], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watcher.unref();
  (watcher.stdin as typeof watcher.stdin & { unref(): void }).unref();
  return () => watcher.kill("SIGKILL");
}

/** Whether the process is a server on this home: an id may have passed to another process. */
export function isServerOn(home: string, pid: number): boolean {
  const proc = `/proc/${pid}/cmdline`;
  const command = existsSync("/proc/self/cmdline")
    ? existsSync(proc) && readFileSync(proc, "utf8").split("\0")
    : spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout.split(" ");
  return command !== false && command.includes(homeOption(home));
}

const homeOption = (home: string): string => `--home-dir=${home}`;

/** Sets the password of the user neo4j, before the first start on a home. */
export function setPassword(lib: string, home: string, password: string): void {
  const { status, stderr } = spawnSync(
    "java",
    [...classPath(lib), "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password],
    { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") }, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`Neo4j did not take the password: ${stderr}`);
}
