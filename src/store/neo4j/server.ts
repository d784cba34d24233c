import neo4j, { type Driver, type ManagedTransaction, type QueryResult, type Session } from "neo4j-driver";
import type { Address } from "./address";
import { failureOf, isPassing } from "./failure";
import { Pulse, within } from "./pulse";
import type { Run } from "./run";
import type { Value } from "./values";

type Parameters = Readonly<Record<string, Value>>;

/** Milliseconds that one read may take on the server. */
const longestRead = 30_000;
const signLimit = 2000;

/** Of managed writes: one try more after about a second. */
const retryTime = 700;

const settings = {
  disableLosslessIntegers: true,
  maxConnectionPoolSize: 32,
  connectionTimeout: 2000,
  // Beyond the pool's size requests wait for one another as long as the server gives signs of life.
  connectionAcquisitionTimeout: 30_000,
  maxTransactionRetryTime: retryTime,
  telemetryDisabled: true,
  userAgent: "witnessgraph/1",
} as const;

/** A Neo4j server, or a cluster of them, and how it is asked. Rejects with errors of `model/errors` only, but for bugs. */
export class Neo4jServer {
  private readonly driver: Driver;
  /** For signs of life: where all connections of the other wait for answers, it would have none. */
  private readonly signs: Driver;
  private readonly pulse: Pulse;
  private bookmarks: string[] = [];

  constructor(private readonly address: Address) {
    const { uri, user, password } = address;
    const auth = user === null ? undefined : neo4j.auth.basic(user, password);
    this.driver = neo4j.driver(uri, auth, settings);
    this.signs = neo4j.driver(uri, auth, {
      ...settings,
      maxConnectionPoolSize: 1,
      connectionAcquisitionTimeout: signLimit,
    });
    this.pulse = new Pulse(() => this.sign());
  }

  /** One statement on one snapshot, which sees all that was written through this object. Tried twice. */
  async read(text: string, p: Parameters): Promise<readonly (readonly unknown[])[]> {
    try {
      return await this.readOnce(text, p);
    } catch (error) {
      if (!isPassing(error)) throw failureOf(error);
    }
    return this.readOnce(text, p).catch((error: unknown) => {
      throw failureOf(error);
    });
  }

  private readOnce(text: string, p: Parameters): Promise<readonly (readonly unknown[])[]> {
    return this.pulse.during(
      this.inSession(neo4j.session.READ, async (session) => {
        const result = await session.run(text, { p }, { timeout: longestRead });
        return rowsOf(result);
      }),
    );
  }

  /** Work in one transaction, begun anew where the server asks for it; durable once the promise resolves. */
  async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const writing = this.inSession(neo4j.session.WRITE, async (session) => {
      const result = await session.executeWrite((transaction) => work(runIn(transaction)), {
        // A rebuild takes as long as it takes, whatever limit the server has for others.
        timeout: 0,
      });
      this.bookmarks = session.lastBookmarks();
      return result;
    });
    return this.pulse.during(writing).catch((error: unknown) => {
      throw failureOf(error);
    });
  }

  /** Resolves if the server takes writes now. */
  async ping(): Promise<void> {
    await within(this.sign(), signLimit).catch((error: unknown) => {
      throw failureOf(error);
    });
  }

  private async sign(): Promise<void> {
    const session = this.signs.session({ database: this.address.database });
    try {
      await session.run("RETURN 1");
    } finally {
      void session.close().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled([within(this.driver.close(), signLimit), within(this.signs.close(), signLimit)]);
  }

  private async inSession<T>(defaultAccessMode: "READ" | "WRITE", work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.driver.session({
      database: this.address.database,
      defaultAccessMode,
      bookmarks: this.bookmarks,
    });
    try {
      return await work(session);
    } finally {
      // Not waited for: with a server that hangs it would hang, too.
      void session.close().catch(() => undefined);
    }
  }
}

function runIn(transaction: ManagedTransaction): Run {
  return async (text, p) => rowsOf(await transaction.run(text, { p }));
}

function rowsOf({ records }: QueryResult): readonly (readonly unknown[])[] {
  return records.map((record) => [...record.values()] as readonly unknown[]);
}
