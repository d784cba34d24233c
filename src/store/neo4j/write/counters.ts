import type { CounterRow } from "../../../projection/rows";
import type { RowKey } from "../../graph-store";
import { tables, type ColumnKind } from "../../tables";
import { runInChunks, type Run } from "../run";
import { loaded, stored, type Value } from "../values";
import { inOrder, keyText } from "./row";

// The counters of a node are one node of parallel lists: one look-up, and no node with more neighbours than it has.

/** Each list with the property of a row that it holds. */
const lists = [
  ["types", "type"],
  ["outgoing", "outgoing"],
  ["otherLabels", "otherLabel"],
  ["roles", "role"],
  ["modalities", "modality"],
  ["los", "lo"],
  ["his", "hi"],
  ["counts", "count"],
] as const satisfies readonly (readonly [string, keyof CounterRow])[];

const kinds: Readonly<Record<keyof CounterRow, ColumnKind>> = tables.counter.columns;
const returnedLists = lists.map(([list]) => `c.${list}`).join(", ");

export const counterStatements = {
  read: `UNWIND $p.rows AS node MATCH (c:Counters) WHERE c.node = node RETURN c.node, ${returnedLists}`,
  after: `MATCH (c:Counters) WHERE c.node > $p.node
    RETURN c.node, ${returnedLists} ORDER BY c.node LIMIT $p.limit`,
  write: "UNWIND $p.rows AS row MERGE (c:Counters {node: row.node}) SET c = row",
  remove: "UNWIND $p.rows AS node MATCH (c:Counters) WHERE c.node = node DELETE c",
} as const;

/** The rows of one node out of its name and lists. */
export function counterRows([node, ...values]: readonly unknown[]): readonly CounterRow[] {
  const columns = values as readonly (readonly unknown[])[];
  return (columns[0] ?? []).map((_type, at) => {
    const row: Record<string, unknown> = { node };
    lists.forEach(([, property], list) => {
      row[property] = loaded(columns[list]?.[at], kinds[property]);
    });
    return row as unknown as CounterRow;
  });
}

function listsOf(node: string, rows: readonly CounterRow[]): Value {
  const fields = lists.map(([list, property]) => [list, rows.map((row) => stored(row[property], kinds[property]))]);
  return { node, ...(Object.fromEntries(fields) as Readonly<Record<string, Value>>) };
}

/** What is counted in a transaction, over what is stored. */
export class BufferedCounters {
  private readonly changes = new Map<string, CounterRow[]>();
  private readonly read = new Map<string, readonly CounterRow[]>();

  constructor(private readonly run: Run) {}

  count(changes: readonly CounterRow[]): void {
    for (const change of changes) {
      const known = this.changes.get(change.node);
      if (known === undefined) this.changes.set(change.node, [change]);
      else known.push(change);
    }
  }

  async rows(keys: readonly RowKey[]): Promise<readonly CounterRow[]> {
    const nodes = [...new Set(keys.map(keyText))];
    await this.load(nodes);
    return inOrder(
      "counter",
      nodes.flatMap((node) => this.summed(node)),
    );
  }

  get size(): number {
    return this.changes.size;
  }

  async flush(): Promise<void> {
    const nodes = [...this.changes.keys()];
    if (nodes.length > 0) {
      await this.load(nodes);
      const written: Value[] = [];
      const removed: Value[] = [];
      for (const node of nodes) {
        const rows = inOrder("counter", this.summed(node));
        if (rows.length > 0) written.push(listsOf(node, rows));
        else if ((this.read.get(node) ?? []).length > 0) removed.push(node);
      }
      await Promise.all([
        runInChunks(this.run, counterStatements.write, written),
        runInChunks(this.run, counterStatements.remove, removed),
      ]);
    }
    this.reset();
  }

  reset(): void {
    this.changes.clear();
    this.read.clear();
  }

  private async load(nodes: readonly string[]): Promise<void> {
    const missing = nodes.filter((node) => !this.read.has(node));
    if (missing.length === 0) return;
    const found = await runInChunks(this.run, counterStatements.read, missing);
    for (const node of missing) this.read.set(node, []);
    for (const row of found) this.read.set(row[0] as string, counterRows(row));
  }

  /** One that comes to nothing is gone. */
  private summed(node: string): readonly CounterRow[] {
    const sums = new Map<string, CounterRow>();
    for (const row of [...(this.read.get(node) ?? []), ...(this.changes.get(node) ?? [])]) {
      const { type, outgoing, otherLabel, role, modality, lo, hi, count } = row;
      const key = [type, outgoing, otherLabel, role ?? "", modality, lo, hi].join(" ");
      sums.set(key, { ...row, count: (sums.get(key)?.count ?? 0) + count });
    }
    return [...sums.values()].filter(({ count }) => count !== 0);
  }
}
