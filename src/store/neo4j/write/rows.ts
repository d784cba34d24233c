import type { CounterRow, ProjectedRows, TableName } from "../../../projection/rows";
import type { RowKey, RowKeys, StoreTransaction } from "../../graph-store";
import type { Run } from "../run";
import { BufferedTable } from "./buffered-table";
import { clearProjection } from "./clear";
import { BufferedCounters } from "./counters";
import { LinkSource } from "./link-source";
import { linkStates, writeLinks } from "./links";
import { linksOnRemoved, nodeChanges, writeNodes } from "./nodes";
import { attestsOf, linksOf } from "./pieces";
import { fetchRows, flushPlain } from "./plain";
import { plainTables, type PlainTable } from "./table-statements";
import { tallies } from "./tallies";

/** With so many changes waiting they are written, whoever asks. */
const mostWaiting = 50_000;

type Tables = { readonly [T in Exclude<TableName, "counter">]: BufferedTable<T> };

/** Rows of the projection: reading, replacing, counting. Changes wait in memory until something asks the database for them. */
export class BufferedRows implements Pick<StoreTransaction, "rows" | "replace" | "count" | "tallies" | "clear"> {
  private readonly source: LinkSource;
  private readonly counters: BufferedCounters;
  private readonly tables: Tables;

  constructor(private readonly run: Run) {
    const source = new LinkSource(run);
    this.source = source;
    this.counters = new BufferedCounters(run);
    const plain = Object.fromEntries(
      plainTables.map((table) => [table, new BufferedTable(table, fetchRows(run, table))]),
    ) as unknown as Pick<Tables, PlainTable>;
    this.tables = {
      ...plain,
      node: new BufferedTable("node", fetchRows(run, "node")),
      link: new BufferedTable("link", async (by, keys) => linksOf(await source.pieces(by, keys))),
      attest: new BufferedTable("attest", async (by, keys) =>
        attestsOf(await source.pieces(by === "link" ? "id" : by, keys)),
      ),
    };
  }

  async rows<T extends TableName>(
    table: T,
    by: RowKeys[T],
    keys: readonly RowKey[],
  ): Promise<readonly ProjectedRows[T][]> {
    if (keys.length === 0) return [];
    if (table === "counter") return (await this.counters.rows(keys)) as readonly ProjectedRows[T][];
    return this.table(table as Exclude<T, "counter">).rows(by as never, keys);
  }

  async replace<T extends Exclude<TableName, "counter">>(
    table: T,
    by: RowKeys[T],
    keys: readonly RowKey[],
    rows: readonly ProjectedRows[T][],
  ): Promise<void> {
    this.table(table).replace(by, keys, rows);
    await this.flushIfMany();
  }

  async count(changes: readonly CounterRow[]): Promise<void> {
    this.counters.count(changes);
    await this.flushIfMany();
  }

  tallies: StoreTransaction["tallies"] = async (ids) => {
    await this.flush();
    return tallies(this.run, ids);
  };

  async clear(): Promise<void> {
    this.reset();
    await clearProjection(this.run);
  }

  /** Writes all that waits. Throws if a link has no node at one of its levels: no projection says so. */
  async finish(): Promise<void> {
    const [open] = await this.flush();
    if (open !== undefined) throw new Error(`The link ${open} has no node at one of its levels.`);
  }

  private table<T extends Exclude<TableName, "counter">>(table: T): BufferedTable<T> {
    return this.tables[table];
  }

  private async flushIfMany(): Promise<void> {
    let waiting = this.counters.size;
    for (const { overlay } of Object.values(this.tables)) waiting += overlay.size;
    if (waiting > mostWaiting) await this.flush();
  }

  /**
   * Writes what waits: nodes first, then the links between them. Gives the ids of links whose nodes are not all there:
   * they go on waiting, as they may where rows of links are still to follow those of nodes.
   */
  private async flush(): Promise<readonly string[]> {
    const { node, link, attest } = this.tables;
    const changes = await nodeChanges(node);
    const rejoined = await linksOnRemoved(this.run, changes);
    const states = await linkStates({ links: link, attests: attest, source: this.source }, rejoined);
    const [, waiting] = await Promise.all([
      writeNodes(this.run, changes),
      writeLinks(this.run, states),
      this.counters.flush(),
      ...plainTables.map((table) => flushPlain(this.run, this.table(table))),
    ]);
    this.reset();
    for (const { id, links, attests } of waiting) {
      link.replace("id", [[id]], links);
      attest.replace("link", [[id]], attests);
    }
    return waiting.map(({ id }) => id);
  }

  private reset(): void {
    this.counters.reset();
    this.source.reset();
    for (const table of Object.values(this.tables)) table.reset();
  }
}
