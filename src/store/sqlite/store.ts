import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PromiseOrValue } from "../../model/promise-or-value";
import { StoreUnavailable, WitnessgraphError } from "../../model/errors";
import type { Level } from "../../model/vocabulary";
import type { Plan } from "../../plan/plan";
import type { PlanResult } from "../../plan/result";
import type { ProjectedRows, TableName } from "../../projection/rows";
import type { EvidenceReader, GraphStore, StatementListener, StoreTransaction } from "../graph-store";
import { migrations, openForReading, openForWriting, translated, type Connection, type Migration } from "./database";
import { sqliteEvidence, sqliteEvidenceWriter } from "./evidence";
import { planReader, type PlanReader } from "./read/reader";
import { dumpRows, sqliteRows } from "./rows";

/** The place of a store that is gone when it is closed. */
const temporary = ":memory:";

/**
 * The embedded store: one SQLite file, one writer, reads on a connection of their own so that each sees the snapshot of
 * the last write that ended. Statements run at once on this thread; a write is durable when its promise resolves.
 */
class SqliteStore implements GraphStore {
  private readonly evidenceReader: EvidenceReader;
  private readonly reader: PlanReader;
  private readonly writer: ReturnType<typeof sqliteEvidenceWriter>;
  private readonly transaction: StoreTransaction;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly file: string,
    private readonly writing: Connection,
    private readonly reading: Connection,
    private readonly onClose: () => void,
  ) {
    this.evidenceReader = sqliteEvidence(reading);
    this.reader = planReader(reading);
    this.writer = sqliteEvidenceWriter(writing);
    this.transaction = { ...sqliteEvidence(writing), ...this.writer, ...sqliteRows(writing) };
  }

  read(plan: Plan, level: Level, onStatement: StatementListener = () => undefined): PlanResult {
    return this.snapshot(() => this.reader.read(plan, level, onStatement));
  }

  evidence: EvidenceReader["evidence"] = (kind, by, keys) =>
    this.snapshot(() => this.evidenceReader.evidence(kind, by, keys));

  evidenceAfter: EvidenceReader["evidenceAfter"] = (seq, limit) =>
    this.snapshot(() => this.evidenceReader.evidenceAfter(seq, limit));

  tombstones: EvidenceReader["tombstones"] = (ids) => this.snapshot(() => this.evidenceReader.tombstones(ids));

  tombstonesAfter: EvidenceReader["tombstonesAfter"] = (id, limit) =>
    this.snapshot(() => this.evidenceReader.tombstonesAfter(id, limit));

  async write<T>(work: (transaction: StoreTransaction) => PromiseOrValue<T>): Promise<T> {
    const turn = this.last.then(() => this.inTransaction(work));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async inTransaction<T>(work: (transaction: StoreTransaction) => PromiseOrValue<T>): Promise<T> {
    this.guarded(() => this.writing.exec("BEGIN IMMEDIATE"));
    try {
      const result = await work(this.transaction);
      this.guarded(() => this.writing.exec("COMMIT"));
      this.guarded(() => {
        this.dropLog();
      });
      return result;
    } catch (error) {
      if (this.writing.inTransaction) this.writing.exec("ROLLBACK");
      throw this.ours(error);
    }
  }

  /** What was erased must not live on in the log of writes. Where a reader still holds it, the next write tries again. */
  private dropLog(): void {
    if (!this.writer.isErasing()) return;
    const [outcome] = this.writing.pragma("wal_checkpoint(TRUNCATE)") as readonly { readonly busy: number }[];
    if (outcome?.busy === 0) this.writer.setErased();
  }

  async *dump<T extends TableName>(table: T): AsyncIterable<readonly ProjectedRows[T][]> {
    const connection = openForReading(this.file);
    try {
      // One state of the table, whatever is written meanwhile.
      connection.exec("BEGIN");
      for (const batch of dumpRows(connection, table)) yield await Promise.resolve(batch);
    } finally {
      connection.close();
    }
  }

  scratch(): Promise<GraphStore> {
    return openSqlite(temporary);
  }

  ping(): void {
    this.snapshot(() => this.reading.prepare("SELECT count(*) FROM alias WHERE member = ''").get());
    if (!this.writing.open) throw new StoreUnavailable("embedded", new Error("closed"));
  }

  async close(): Promise<void> {
    await this.last;
    this.reading.close();
    this.writing.close();
    this.onClose();
  }

  /** Runs several statements on one state of the file. */
  private snapshot<T>(work: () => T): T {
    return this.guarded(() => (this.reading.inTransaction ? work() : this.reading.transaction(work).deferred()));
  }

  private guarded<T>(work: () => T): T {
    try {
      return translated(this.file, work);
    } catch (error) {
      throw this.ours(error);
    }
  }

  /** What the engine throws, or a store that was closed, is ours to name; a bug stays what it is. */
  private ours(error: unknown): unknown {
    if (typeof error !== "object" || error === null || error instanceof WitnessgraphError) return error;
    const code = "code" in error ? String(error.code) : "";
    const message = "message" in error ? String(error.message) : "";
    // SQLITE_ERROR and SQLITE_CONSTRAINT are statements of ours that are wrong.
    const failed = code.startsWith("SQLITE_") && !/^SQLITE_(ERROR$|CONSTRAINT)/.test(code);
    const fromEngine = failed || message.includes("database connection is not open");
    return fromEngine ? new StoreUnavailable("embedded", error) : error;
  }
}

/**
 * Opens the store in a file, or a temporary one for ":memory:" (a file in a folder of its own that is removed on closing,
 * so that reads have their own connection as in any other). Throws as `openForWriting` does.
 */
export function openSqlite(file: string, steps: readonly Migration[] = migrations): Promise<GraphStore> {
  return new Promise((resolve) => {
    resolve(opened(file, steps));
  });
}

function opened(file: string, steps: readonly Migration[]): GraphStore {
  const folder = file === temporary ? mkdtempSync(join(tmpdir(), "witnessgraph-")) : null;
  const path = folder === null ? file : join(folder, "store.db");
  const writing = openForWriting(path, steps);
  if (folder !== null) writing.pragma("synchronous = OFF");
  const remove = (): void => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  };
  return new SqliteStore(path, writing, openForReading(path), remove);
}
