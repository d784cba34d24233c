import neo4j, { type Driver, type ManagedTransaction } from "neo4j-driver";
import type { GraphStore, StoreTransaction } from "../../../src/store/graph-store";
import type { PromiseOrValue } from "../../../src/model/promise-or-value";
import { dumpRows } from "../../../src/store/neo4j/dump";
import { neo4jEvidence } from "../../../src/store/neo4j/evidence";
import type { Run } from "../../../src/store/neo4j/run";
import { applySchema, type InTransaction } from "../../../src/store/neo4j/schema";
import { neo4jTransaction } from "../../../src/store/neo4j/write/transaction";
import { openSqlite } from "../../../src/store/sqlite/store";

function runOf(transaction: ManagedTransaction): Run {
  return async (text, p) => (await transaction.run(text, { p })).records.map((record) => [...record.values()]);
}

/** The write path and what it writes, on a server, without the store's own driver, sessions and reads. */
export class Database {
  private readonly driver: Driver;
  /** Texts that were run, in order; each as often as it was. */
  readonly ran: string[] = [];

  constructor(uri: string) {
    this.driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", "none"), { disableLosslessIntegers: true });
  }

  readonly inTransaction: InTransaction = async (work) => {
    const session = this.driver.session({ database: "neo4j" });
    try {
      return await session.executeWrite((transaction) => {
        const run = runOf(transaction);
        return work((text, p) => {
          this.ran.push(text);
          return run(text, p);
        });
      });
    } finally {
      await session.close();
    }
  };

  /** Runs one statement by itself. */
  async run(text: string, p: Parameters<Run>[1] = {}): Promise<readonly (readonly unknown[])[]> {
    return this.inTransaction((run) => run(text, p));
  }

  /** The operators of a text's plan. */
  async plan(text: string): Promise<readonly string[]> {
    const session = this.driver.session({ database: "neo4j" });
    try {
      const { summary } = await session.run(`EXPLAIN ${text}`, { p: {} });
      const operators = (plan: { operatorType: string; children: (typeof plan)[] }): string[] => [
        plan.operatorType,
        ...plan.children.flatMap(operators),
      ];
      return summary.plan === false ? [] : operators(summary.plan);
    } finally {
      await session.close();
    }
  }

  async prepare(): Promise<void> {
    await applySchema(this.inTransaction);
  }

  async empty(): Promise<void> {
    await this.run("MATCH (n) WHERE NOT n:Meta DETACH DELETE n");
  }

  async write<T>(work: (transaction: StoreTransaction) => PromiseOrValue<T>): Promise<T> {
    return this.inTransaction(async (run) => {
      const transaction = neo4jTransaction(run);
      const result = await work(transaction);
      await transaction.finish();
      return result;
    });
  }

  /** As much of a store as `record`, `erase` and comparisons use. A scratch store is SQLite's: the two are compared. */
  store(): GraphStore {
    const evidence = neo4jEvidence((text, p) => this.run(text, p));
    const unused = (): never => {
      throw new Error("Not part of the write path.");
    };
    return {
      ...evidence,
      write: (work) => this.write(work),
      dump: (table) => dumpRows((text, p) => this.run(text, p), table),
      scratch: () => openSqlite(":memory:"),
      read: unused,
      ping: unused,
      close: () => Promise.resolve(),
    };
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}
