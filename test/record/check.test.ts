import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { readSeedFolder } from "../../src/cli/read-files";
import { entityId } from "../../src/model/id";
import { check, type Finding } from "../../src/record/check";
import { erase } from "../../src/record/erase";
import { ingestClaimFiles } from "../../src/record/ingest";
import { rebuild } from "../../src/record/rebuild";
import { packageFolder } from "../../src/server/package-folder";
import { openStore } from "../../src/store/open-store";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "witnessgraph-test-"));
  file = join(folder, "store.db");
  const store = await openStore(`sqlite:${file}`);
  await ingestClaimFiles(store, await readSeedFolder(join(packageFolder, "seed")));
  await store.close();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function tamper(sql: string): void {
  const connection = new Database(file);
  connection.pragma("foreign_keys = OFF");
  expect(connection.prepare(sql).run().changes).toBeGreaterThan(0);
  connection.close();
}

async function findings(): Promise<readonly Finding[]> {
  const store = await openStore(`sqlite:${file}`);
  try {
    return await check(store);
  } finally {
    await store.close();
  }
}

const codes = async (): Promise<readonly string[]> => [...new Set((await findings()).map(({ code }) => code))];

describe("check", () => {
  it("finds nothing wrong with the seed", async () => {
    expect(await findings()).toEqual([]);
  });

  it("finds one changed byte in a stored report, and the quotes that no longer stand", async () => {
    tamper("UPDATE report_text SET text = replace(text, 'Bai Baohua was', 'Bai Baohua Was')");
    expect(await codes()).toEqual(expect.arrayContaining(["HASH", "QUOTE"]));
  });

  it("finds a claim that says something else than was recorded", async () => {
    tamper(
      `UPDATE record SET content = replace(content, '"INFERRED"', '"STATED"') WHERE kind = 'claim' AND content LIKE '%"INFERRED"%'`,
    );
    expect(await codes()).toContain("HASH");
  });

  it("finds a review of a claim that is not there", async () => {
    tamper("DELETE FROM record WHERE seq = (SELECT min(seq) FROM record WHERE kind = 'claim')");
    expect(await codes()).toContain("DANGLING");
  });

  it.each([
    ["node", "UPDATE node SET name = 'Somebody else' WHERE label = 'Person'"],
    ["link", "DELETE FROM link WHERE type = 'HELD_AT'"],
    ["counter", "UPDATE counter SET count = count + 1"],
    ["passage", "UPDATE passage SET hi = 0 WHERE start = 0"],
  ])("finds rows of %s that a rebuild does not make, and a rebuild mends them", async (table, sql) => {
    tamper(sql);
    expect((await findings()).map(({ code, id }) => `${code} ${id}`)).toContain(`ROWS ${table}`);
    const store = await openStore(`sqlite:${file}`);
    await rebuild(store);
    await store.close();
    expect(await findings()).toEqual([]);
  });

  it("finds nothing wrong after an erasure, and no trace of the name in any file", async () => {
    const store = await openStore(`sqlite:${file}`);
    const person = entityId("person:bty56hlqci53vwv3ha7q");
    if (person === null) throw new Error("Not an id.");
    await erase(store, person, "2026-11-24T00:00:00.000Z");
    await store.close();
    expect(await findings()).toEqual([]);
    const connection = new Database(file);
    connection.pragma("wal_checkpoint(TRUNCATE)");
    const dump = connection.serialize().toString("latin1");
    connection.close();
    expect(dump.includes("Baohua")).toBe(false);
  });

  it("finds no trace of an erased name in any file of a store that is still open", async () => {
    const store = await openStore(`sqlite:${file}`);
    const traces = (): readonly string[] =>
      readdirSync(folder).filter((each) => /baohua/i.test(readFileSync(join(folder, each), "latin1")));
    const person = entityId("person:bty56hlqci53vwv3ha7q");
    if (person === null) throw new Error("Not an id.");
    expect(traces()).not.toEqual([]);
    await erase(store, person, "2026-11-24T00:00:00.000Z");
    expect(readdirSync(folder)).toContain("store.db-wal");
    expect(traces()).toEqual([]);
    await store.close();
  });
});
