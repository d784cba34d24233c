import neo4j, { type Driver } from "neo4j-driver";
import type { RunningNeo4j } from "../../../../scripts/neo4j/server";

/** A look at a server past the store, on a connection of its own. */
export class Watch {
  private readonly driver: Driver;

  constructor({ uri, password }: RunningNeo4j) {
    this.driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password ?? "none"), {
      disableLosslessIntegers: true,
      userAgent: "watch",
    });
  }

  async run(text: string): Promise<readonly unknown[]> {
    const session = this.driver.session({ database: "neo4j" });
    try {
      return (await session.run(text)).records.map((record) => record.get(0) as unknown);
    } finally {
      await session.close();
    }
  }

  /** Connections of stores, as the server sees them. */
  async connections(): Promise<number> {
    const agents = await this.run("CALL dbms.listConnections() YIELD userAgent RETURN userAgent");
    return agents.filter((agent) => agent === "witnessgraph/1").length;
  }

  /** Texts that the server is at work on, but for this one. */
  async running(): Promise<readonly unknown[]> {
    const texts = await this.run("SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery");
    return texts.filter((text) => text !== "" && !String(text).startsWith("SHOW TRANSACTIONS"));
  }

  /** Holds the lock of writes until what is given back is called. */
  async lock(): Promise<() => Promise<void>> {
    const session = this.driver.session({ database: "neo4j" });
    const transaction = await session.beginTransaction();
    await transaction.run("MATCH (lock:Lock) SET lock.taken = true REMOVE lock.taken");
    return async () => {
      await transaction.commit();
      await session.close();
    };
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}
