import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { StoreDamaged, StoreNotWritable, StoreTooNew, WitnessgraphError } from "../../model/errors";

export type Connection = Database.Database;

/** Tells a store of ours from any other SQLite file. ("Wgph" in ASCII.) */
const applicationId = 0x57677068;

/** A step from the version before it; statements run in the transaction that raises the version. */
export interface Migration {
  readonly version: number;
  readonly sql: () => string;
}

/** Version 1 is the schema itself. What later versions change is added here, never edited. */
export const migrations: readonly Migration[] = [
  { version: 1, sql: () => readFileSync(join(__dirname, "../../../schema/sqlite.sql"), "utf8") },
];

/**
 * Opens a file for writing, makes it if there is none, and brings it to the newest version: all or nothing.
 * Throws `StoreNotWritable`, `StoreTooNew`, `StoreDamaged` (also for a SQLite file of somebody else's).
 */
export function openForWriting(file: string, steps: readonly Migration[] = migrations): Connection {
  return translated(file, () => {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
    const connection = new Database(file);
    try {
      refuseForeign(connection, file);
      connection.pragma("secure_delete = ON");
      connection.pragma("journal_mode = WAL");
      connection.pragma("synchronous = FULL");
      // 16 MiB: a checkpoint costs as much as several commits.
      connection.pragma("wal_autocheckpoint = 4096");
      connection.pragma("cache_size = -65536");
      migrate(connection, steps);
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/** Opens a file that exists for reading only: each read transaction sees one snapshot beside the writer. */
export function openForReading(file: string): Connection {
  return translated(file, () => {
    const connection = new Database(file, { readonly: true, fileMustExist: true });
    connection.pragma("cache_size = -65536");
    return connection;
  });
}

/** Before anything is written to it: a database of somebody else's stays as it is. */
function refuseForeign(connection: Connection, file: string): void {
  const owner = connection.pragma("application_id", { simple: true }) as number;
  const tables = connection.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() as number;
  if (owner !== applicationId && tables > 0) throw new StoreDamaged(file, new Error("application_id"));
}

function migrate(connection: Connection, steps: readonly Migration[]): void {
  const found = connection.pragma("user_version", { simple: true }) as number;
  const known = steps.reduce((newest, { version }) => Math.max(newest, version), 0);
  if (found > known) throw new StoreTooNew(found, known);
  if (found === known) return;
  connection
    .transaction(() => {
      for (const { version, sql } of steps) if (version > found) connection.exec(sql());
      connection.pragma(`application_id = ${String(applicationId)}`);
      connection.pragma(`user_version = ${String(known)}`);
    })
    .immediate();
}

/** The engine's or the system's code of an error. By its form: a native class need not be of this realm. "": it has none. */
function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

const unwritable = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "SQLITE_CANTOPEN", "SQLITE_READONLY"]);
const damaged = /^SQLITE_(NOTADB|CORRUPT)/;

/** Runs work on a file; what the engine or the file system throws becomes one of our errors. */
export function translated<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof WitnessgraphError) throw error;
    const code = codeOf(error);
    if (unwritable.has(code) || code.startsWith("SQLITE_READONLY")) throw new StoreNotWritable(file, error);
    if (damaged.test(code)) throw new StoreDamaged(file, error);
    throw error;
  }
}
