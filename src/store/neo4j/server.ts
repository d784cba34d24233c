import neo4j, {
  type Driver,
  type ManagedTransaction,
  type QueryResult,
  type Session,
  type SessionConfig,
} from "neo4j-driver";
import { StoreUnavailable, WriteTooLarge } from "../../model/errors";
import type { Address } from "./address";
import { failureOf, isPassing, isStaleBookmark, isTooLarge } from "./failure";
import { Pulse, unlessAborted } from "./pulse";
import type { Run } from "./run";
import type { Value } from "./values";

type Parameters = Readonly<Record<string, Value>>;
type Rows = readonly (readonly unknown[])[];

/** Milliseconds that one read may take on the server. */
const longestRead = 30_000;

/** Of managed writes: one try more after about a second. */
const retryTime = 700;

/** Milliseconds in which connections for signs of life are replaced at most once: each try could leave one that hangs. */
const signsAge = 30_000;

/** Milliseconds that closing may take: a server that hangs takes no leave. */
const longestClose = 500;

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
  private readonly connections: Connections;
  /** For signs of life: where all connections of the other wait for answers, it would have none. */
  private readonly signs: Connections;
  private signsSince = Date.now();
  private readonly pulse: Pulse;
  private readonly database: string;
  private bookmarks: string[] = [];
  /** Settled when no write is under way. */
  private written: Promise<unknown> = Promise.resolve();

  constructor(
    { uri, user, password, database }: Address,
    private readonly readLimit = longestRead,
  ) {
    const auth = user === null ? undefined : neo4j.auth.basic(user, password);
    this.database = database;
    this.connections = new Connections(() => neo4j.driver(uri, auth, settings));
    this.signs = new Connections(() => neo4j.driver(uri, auth, { ...settings, maxConnectionPoolSize: 1 }));
    this.pulse = new Pulse(
      (signal) => this.signs.session({ database }, signal, (session) => session.run("RETURN 1")),
      (isNew) => {
        this.replaceConnections(isNew);
      },
    );
  }

  /** One statement, which sees all that was written through this object. Tried twice. */
  async read(text: string, p: Parameters): Promise<Rows> {
    return this.pulse
      .during((signal) =>
        this.readOnce(text, p, signal).catch((error: unknown) => {
          if (!isPassing(error)) throw error;
          this.forget(error);
          return this.readOnce(text, p, signal);
        }),
      )
      .catch(fail);
  }

  private readOnce(text: string, p: Parameters, signal: AbortSignal): Promise<Rows> {
    const { database, bookmarks } = this;
    const config = { database, bookmarks, defaultAccessMode: neo4j.session.READ };
    return this.connections.session(config, signal, async (session) =>
      rowsOf(await session.run(text, { p }, { timeout: this.readLimit })),
    );
  }

  /**
   * Work in one transaction, begun anew where the server asks for it; durable once the promise resolves. Writes wait for
   * one another.
   */
  async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.pulse
      .during(async (signal) => {
        const before = this.written;
        const turn = unlessAborted(signal, before).then(() => this.writeNow(work, signal));
        this.written = Promise.allSettled([before, turn]);
        return turn;
      })
      .catch((error: unknown) => {
        this.forget(error);
        return fail(error);
      });
  }

  private writeNow<T>(work: (run: Run) => Promise<T>, signal: AbortSignal): Promise<T> {
    const { database, bookmarks } = this;
    const config = { database, bookmarks, defaultAccessMode: neo4j.session.WRITE };
    return this.connections.session(config, signal, async (session) => {
      const result = await session.executeWrite((transaction) => work(runIn(transaction, signal)), {
        // A rebuild takes as long as it takes, whatever limit the server has for others.
        timeout: 0,
      });
      if (!signal.aborted) this.bookmarks = session.lastBookmarks();
      return result;
    });
  }

  /** Resolves if the server answers whom it would let write. */
  async ping(): Promise<void> {
    await this.pulse.sign().catch(fail);
  }

  /** Waits for writes; rejects reads that are under way with `StoreUnavailable`. */
  async close(): Promise<void> {
    await this.written;
    this.pulse.end();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, longestClose)));
    await Promise.race([Promise.allSettled([this.connections.close(), this.signs.close()]), late]);
    clearTimeout(timer);
  }

  private replaceConnections(isNew: boolean): void {
    if (isNew) this.connections.replace();
    if (Date.now() - this.signsSince < signsAge) return;
    this.signsSince = Date.now();
    this.signs.replace();
  }

  /** Another database in the place of that which was written to, such as a backup, has not what the bookmarks ask for. */
  private forget(error: unknown): void {
    if (isStaleBookmark(error)) this.bookmarks = [];
  }
}

function fail(error: unknown): never {
  throw failureOf(error);
}

/** Throws once the signal is aborted, so that work that nobody waits for any more comes to its end. */
function runIn(transaction: ManagedTransaction, signal: AbortSignal): Run {
  return async (text, p) => {
    signal.throwIfAborted();
    try {
      return rowsOf(await transaction.run(text, { p }));
    } catch (error) {
      // As an error that the driver does not know, or it would try again.
      throw isTooLarge(error) ? new WriteTooLarge(error) : error;
    }
  };
}

function rowsOf({ records }: QueryResult): Rows {
  return records.map((record) => [...record.values()] as readonly unknown[]);
}

/** A driver and how many sessions are at work on it. */
interface Used {
  readonly driver: Driver;
  sessions: number;
  isReplaced: boolean;
}

/**
 * Sessions on the driver at hand, which is replaced when its connections were found to hang: one whose other end is gone
 * without a word is not given back to its pool for hours, and after 32 of them nothing would ever be answered.
 */
class Connections {
  private current: Used;
  private isClosed = false;

  constructor(private readonly open: () => Driver) {
    this.current = { driver: open(), sessions: 0, isReplaced: false };
  }

  /**
   * Work in a session of its own. Aborted: rejects with the reason at once, whatever the server does, and the session is
   * closed, which ends what it runs there.
   */
  async session<T>(config: SessionConfig, signal: AbortSignal, work: (session: Session) => Promise<T>): Promise<T> {
    if (this.isClosed) throw new StoreUnavailable("neo4j", new Error("closed"));
    const used = this.current;
    const session = used.driver.session(config);
    used.sessions += 1;
    try {
      return await unlessAborted(signal, work(session));
    } finally {
      // Not waited for: with a server that hangs it would hang, too.
      void session.close().catch(() => undefined);
      used.sessions -= 1;
      closeIfDone(used);
    }
  }

  /** Others after this have connections of their own; those at work now keep theirs until they are done. */
  replace(): void {
    if (this.isClosed) return;
    const replaced = this.current;
    this.current = { driver: this.open(), sessions: 0, isReplaced: false };
    replaced.isReplaced = true;
    closeIfDone(replaced);
  }

  /** Sessions at work are to be aborted before: their work would never end. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.current.driver.close();
  }
}

function closeIfDone({ driver, sessions, isReplaced }: Used): void {
  if (isReplaced && sessions === 0) void driver.close().catch(() => undefined);
}
