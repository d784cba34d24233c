import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { StoreDamaged, StoreNotWritable, StoreTooNew } from "../../../src/model/errors";
import { migrations, openForWriting, type Migration } from "../../../src/store/sqlite/database";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "witnessgraph-test-"));
  file = join(folder, "deep", "store.db");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const version = (path: string): unknown => {
  const connection = new Database(path, { readonly: true });
  const found = connection.pragma("user_version", { simple: true });
  connection.close();
  return found;
};

const second: Migration = { version: 2, sql: () => "ALTER TABLE node ADD COLUMN nickname TEXT" };
const broken: Migration = { version: 2, sql: () => "ALTER TABLE node ADD COLUMN nickname TEXT; THIS IS NOT SQL" };

describe("The embedded store's file", () => {
  it("is made with its folders, in WAL mode and with full synchronous writes", () => {
    const connection = openForWriting(file);
    expect(connection.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(connection.pragma("synchronous", { simple: true })).toBe(2);
    expect(connection.pragma("secure_delete", { simple: true })).toBe(1);
    connection.close();
    expect(version(file)).toBe(1);
  });

  it("is brought forward by the migrations that it lacks, its evidence kept", () => {
    const connection = openForWriting(file);
    connection.exec("INSERT INTO record (id, kind, content) VALUES ('policy:x', 'policy', '{}')");
    connection.close();
    const later = openForWriting(file, [...migrations, second]);
    expect(later.prepare("SELECT count(*) FROM record").pluck().get()).toBe(1);
    expect(later.prepare("SELECT nickname FROM node").all()).toEqual([]);
    later.close();
    expect(version(file)).toBe(2);
  });

  it("stays as it was when a migration fails", () => {
    openForWriting(file).close();
    expect(() => openForWriting(file, [...migrations, broken])).toThrow();
    expect(version(file)).toBe(1);
    const connection = openForWriting(file);
    expect(() => connection.prepare("SELECT nickname FROM node")).toThrow(/no such column/);
    connection.close();
  });

  it("is refused when a later version wrote it", () => {
    openForWriting(file, [...migrations, second]).close();
    expect(() => openForWriting(file)).toThrow(new StoreTooNew(2, 1));
  });

  it("is refused when it is somebody else's database, or no database, and is left untouched", () => {
    const other = join(folder, "other.db");
    const connection = new Database(other);
    connection.exec("CREATE TABLE theirs (x)");
    connection.close();
    const before = readFileSync(other);
    expect(() => openForWriting(other)).toThrow(StoreDamaged);
    expect(readFileSync(other).equals(before)).toBe(true);
    const text = join(folder, "text.db");
    writeFileSync(text, "This is a letter, not a database. ".repeat(200));
    expect(() => openForWriting(text)).toThrow(StoreDamaged);
    expect(readFileSync(text, "utf8")).toMatch(/^This is a letter/);
  });

  it("cannot be made below a file, and says what to do", () => {
    const plain = join(folder, "plain");
    writeFileSync(plain, "");
    expect(() => openForWriting(join(plain, "store.db"))).toThrow(StoreNotWritable);
    expect(() => openForWriting(join(plain, "store.db"))).toThrow(/WITNESSGRAPH_STORE/);
  });
});
