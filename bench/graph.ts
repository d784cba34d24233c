import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { record } from "../src/record/record";
import { packageFolder } from "../src/server/package-folder";
import { openStore } from "../src/store/open-store";
import { generate } from "./generate";

const folder = join(packageFolder, "data");
const seed = 1;

/** What it took to record a generated graph. */
export interface Loading {
  readonly records: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly bytes: number;
}

export interface BenchGraph {
  readonly file: string;
  readonly loading: Loading;
  /** Made by an earlier run. */
  readonly isCached: boolean;
}

/**
 * The file of a graph of this many generated people, recorded batch by batch as any evidence is. It is kept in data/ and
 * made anew whenever the schema, the generator or the code that writes the graph changes. It is not to be changed.
 */
export async function benchGraph(people: number): Promise<BenchGraph> {
  const name = `bench-${String(people)}-${codeHash()}`;
  const file = join(folder, `${name}.db`);
  const notes = join(folder, `${name}.json`);
  if (existsSync(notes)) {
    return { file, loading: JSON.parse(readFileSync(notes, "utf8")) as Loading, isCached: true };
  }
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (old.startsWith(`bench-${String(people)}-`)) rmSync(join(folder, old));
  }
  const loading = await load(people, `${file}.part`);
  renameSync(`${file}.part`, file);
  writeFileSync(notes, JSON.stringify(loading));
  return { file, loading, isCached: false };
}

async function load(people: number, file: string): Promise<Loading> {
  const batches = [...generate({ people, seed })];
  const store = await openStore(`sqlite:${file}`);
  const total = batches.reduce((sum, batch) => sum + batch.length, 0);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  let records = 0;
  for (const batch of batches) {
    records += (await record(store, batch)).added.length;
    if (process.stderr.isTTY) process.stderr.write(`\rRecording: ${records.toLocaleString("en")} of ${total}`);
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  await store.close();
  return { records, seconds, cpuSeconds: (user + system) / 1e6, ...sizes(file) };
}

/** Rows of each table, and bytes of the file, which is made one without a journal beside it. */
function sizes(file: string): Pick<Loading, "rows" | "bytes"> {
  const connection = new Database(file);
  connection.pragma("wal_checkpoint(TRUNCATE)");
  const tables = connection
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .pluck()
    .all();
  const rows = tables.map((table) => [table, connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]);
  const bytes = (connection.pragma("page_count", { simple: true }) as number) * 4096;
  connection.close();
  return { rows: Object.fromEntries(rows) as Record<string, number>, bytes };
}

/** Of all that decides what stands in the file. */
function codeHash(): string {
  const hash = createHash("sha256").update(String(seed));
  const folders = ["evidence", "model", "projection", "record", "store/sqlite"].map((each) => join("src", each));
  const sources = ["schema/sqlite.sql", "bench/generate.ts", "bench/land.ts", "bench/draft.ts", "bench/random.ts"];
  for (const each of folders) {
    const files = readdirSync(join(packageFolder, each), { recursive: true, encoding: "utf8" });
    sources.push(
      ...files.filter((path) => path.endsWith(".ts") && !path.startsWith("read")).map((path) => join(each, path)),
    );
  }
  for (const source of sources.sort()) hash.update(source).update(readFileSync(join(packageFolder, source)));
  return hash.digest("hex").slice(0, 12);
}

export function printLoading(people: number, { loading, isCached }: BenchGraph): void {
  const { records, seconds, cpuSeconds, rows, bytes } = loading;
  const number = (value: number): string => Math.round(value).toLocaleString("en");
  console.log(
    `${number(people)} people: ${number(records)} records${isCached ? " (file of an earlier run)" : ""} recorded in ` +
      `${seconds.toFixed(1)} s (CPU ${cpuSeconds.toFixed(1)} s), ${number(records / seconds)} a second; ` +
      `${number(bytes / 2 ** 20)} MiB`,
  );
  console.log(
    `  rows: ${Object.entries(rows)
      .map(([table, count]) => `${table} ${number(count)}`)
      .join(", ")}`,
  );
}
