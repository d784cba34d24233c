import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { readSeedFolder } from "../../../src/cli/read-files";
import { ingestClaimFiles } from "../../../src/record/ingest";
import { firstQuery } from "../../../src/server/first-query";
import { packageFolder } from "../../../src/server/package-folder";
import type { GraphStore } from "../../../src/store/graph-store";
import { openStore } from "../../../src/store/open-store";
import { execute } from "../../operations/execute";

// What a page costs must not grow with the graph: each statement enters its tables by an index.

const operations: readonly string[] = [
  firstQuery,
  `{ people { nodes { name events { totalCount edges { link { role claims { nodes { text } } } node { name } } } } } }`,
  `{ people(orderBy: { field: DATE, direction: DESC }) { totalCount nodes { memberOf { nodes { name } } relatives { nodes { name } } } } }`,
  `{ people(where: { name: { startsWith: "bai" }, linkCount: { gte: 1 } }) { nodes { reports { nodes { name } } } } }`,
  `{ events(where: { within: "place:hiizgjln2pcqh32qhgoq" }) { nodes { participants(role: [AFFECTED]) { totalCount nodes { name } } } } }`,
  `{ places { nodes { ancestors { name } children { nodes { name } } events(orderBy: { field: SOURCES }) { nodes { name } } facilities { nodes { name held { nodes { name } } } } } } }`,
  `{ organizations { nodes { links(first: 5) { totalCount edges { other { name } node { type via { id } from { name } } } } relations { type count } claims { nodes { text } } } } }`,
  `{ reports { nodes { publisher { name } mentions { edges { link { claims { nodes { citations { quote } } } } } } claims { totalCount nodes { derivedFrom { id } } } } } }`,
  `{ claims(where: { predicate: [COUNT] }) { totalCount nodes { subject { name } object { name } } } }`,
];

/** Walked in the order of an index and stopped at the limit, or counted: what a list of everything is. */
const walked = /^SCAN (asked|old|parent|json_each|ranking USING (COVERING )?INDEX|\(subquery|\d+ CONSTANT|CONSTANT)/;

describe("Every statement of the embedded store", () => {
  let folder: string;
  let store: GraphStore;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "witnessgraph-test-"));
    store = await openStore(`sqlite:${join(folder, "store.db")}`);
    await ingestClaimFiles(store, await readSeedFolder(join(packageFolder, "seed")));
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("enters its tables by an index, and takes values only as parameters", async () => {
    const texts = new Set<string>();
    const prepare = jest.spyOn(Database.prototype, "prepare");
    try {
      for (const operation of operations) expect((await execute(store, operation)).errors).toEqual([]);
      for (const [text] of prepare.mock.calls) if (/\bFROM\b/.test(text)) texts.add(text);
    } finally {
      prepare.mockRestore();
    }
    expect(texts.size).toBeGreaterThan(30);
    const connection = new Database(join(folder, "store.db"), { readonly: true });
    const scans = [...texts].flatMap((text) => {
      expect(text).not.toMatch(/bai|place:hiizgjln/i);
      const names = [...text.matchAll(/[:](\w+)/g)].map(([, name]) => name ?? "");
      const values = Object.fromEntries(names.map((name) => [name, name === "level" ? 0 : "[]"]));
      const steps = connection.prepare(`EXPLAIN QUERY PLAN ${text}`).all(values) as readonly { detail: string }[];
      return steps
        .filter(({ detail }) => detail.startsWith("SCAN") && !walked.test(detail))
        .map(({ detail }) => `${detail} in ${text}`);
    });
    connection.close();
    expect(scans).toEqual([]);
  });
});
