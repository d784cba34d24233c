import type { CounterRow } from "../../src/projection/rows";
import type { GraphStore } from "../../src/store/graph-store";
import { tables } from "../../src/store/tables";
import { evidenceOf, type CountryOptions } from "./country";
import { noRows, ReportByReport, type Rows } from "./project";

/** About how many rows a transaction writes. */
const batch = 20_000;

/** What it took to load a graph. */
export interface Loading {
  readonly records: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly seconds: number;
}

/**
 * Loads the graph of a made-up country into an empty store: rows, by the store's own writing, 20,000 a transaction.
 * (The evidence itself is not loaded: no question reads it.)
 */
export async function load(store: GraphStore, country: CountryOptions, say: (line: string) => void): Promise<Loading> {
  const start = performance.now();
  const projecting = new ReportByReport();
  const totals: Record<string, number> = {};
  let records = 0;
  let writing: Promise<unknown> = Promise.resolve();
  let told = 0;
  const write = async (work: Parameters<GraphStore["write"]>[0]): Promise<void> => {
    await writing;
    writing = store.write(work);
    writing.catch(() => undefined);
    const written = Object.values(totals).reduce((sum, count) => sum + count, 0);
    if (written - told < 500_000) return;
    told = written;
    say(`${written.toLocaleString("en")} rows, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  };
  const add = (table: string, count: number): void => {
    totals[table] = (totals[table] ?? 0) + count;
  };
  const flush = async (rows: Rows): Promise<void> => {
    for (const [table, own] of Object.entries(rows)) add(table, own.length);
    await write(async (transaction) => {
      for (const [table, own] of Object.entries(rows)) {
        const [by] = Object.keys(tables[table as "node"].keys) as ["id"];
        await transaction.replace(table as "node", by, [], own as Rows["node"]);
      }
    });
  };
  let rows = noRows();
  for (const report of evidenceOf(country)) {
    records += report.length;
    projecting.project(report, rows);
    if (sizeOf(rows) < batch) continue;
    await flush(rows);
    rows = noRows();
  }
  await flush(rows);
  for (const counters of batches(projecting.counted(), batch / 4)) {
    const flat: readonly CounterRow[] = counters.flat();
    add("counter", flat.length);
    await write((transaction) => transaction.count(flat));
  }
  for (const rankings of batches(projecting.ranked(), batch)) {
    add("ranking", rankings.length);
    await write((transaction) => transaction.replace("ranking", "id", [], rankings));
  }
  await writing;
  return { records, rows: totals, seconds: (performance.now() - start) / 1000 };
}

function sizeOf(rows: Rows): number {
  return Object.values(rows).reduce((sum, own) => sum + own.length, 0);
}

function* batches<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let open: T[] = [];
  for (const item of items) {
    open.push(item);
    if (open.length < size) continue;
    yield open;
    open = [];
  }
  if (open.length > 0) yield open;
}
