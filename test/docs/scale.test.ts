import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { profiles } from "../../scripts/neo4j/configuration";
import { packageFolder } from "../../src/server/package-folder";

const file = join(packageFolder, "docs/scale.md");
const page = readFileSync(file, "utf8");
const manifest = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Rows of the tables that say where each figure comes from, as cells. (That of the benchmark says it before the table.) */
const figures = [...page.matchAll(/^\|.*\| Where from +\|\n\|[ -|]+\|\n((?:\|.*\|\n)+)/gm)].flatMap(([, rows = ""]) =>
  rows
    .trimEnd()
    .split("\n")
    .map((row) => row.slice(1, -1).split("|"))
    .map((cells) => cells.map((cell) => cell.trim())),
);

describe("docs/scale.md", () => {
  it("says of each figure where it comes from", () => {
    expect(figures.length).toBeGreaterThan(8);
    for (const cells of figures) expect(cells.at(-1)).toMatch(/^(measured|calculated|setting): /);
  });

  it("calculates right", () => {
    const sizes = figures
      .filter((cells) => /(MiB|GiB)$/.test(cells[2] ?? ""))
      .map(([people = "", records = "", size = ""]) => ({
        people: Number(people.replace(",", "")),
        records: Number(records.replace(",", "").replace(/ M$/, "e6")),
        bytes: Number(size.split(" ")[0]) * (size.endsWith("GiB") ? 2 ** 30 : 2 ** 20),
      }));
    expect(sizes).toHaveLength(3);
    const [first, measured, calculated] = sizes as [(typeof sizes)[0], (typeof sizes)[0], (typeof sizes)[0]];
    expect(calculated.people / measured.people).toBe(50);
    expect(calculated.records / measured.records).toBeCloseTo(50, 0);
    expect(calculated.bytes / measured.bytes).toBeCloseTo(50, 0);
    for (const { bytes, records } of [first, measured]) expect(bytes / records / 1000).toBeCloseTo(2.5, 1);
    expect(1_000_000 / 1000 / 60).toBeCloseTo(17, 0);
  });

  it("tells of the server that npm run neo4j:start starts as it is", () => {
    const { java, settings } = profiles.large;
    expect(settings["db.memory.transaction.max"]).toBe("1g");
    expect(page).toContain("`db.memory.transaction.max` bounds it, which is 1g");
    expect(java).toContain("-Xmx2g");
    expect(page).toMatch(/\| Heap +\| 2 GB +\|/);
    expect(profiles.small.java).toContain("-Xmx512m");
    expect(page).toContain("`--memory small` has 512 MB");
  });

  it("tells of limits as the code has them", () => {
    const read = (name: string): string => readFileSync(join(packageFolder, "src/store/neo4j", name), "utf8");
    expect(read("server.ts")).toContain("const longestRead = 30_000;");
    expect(read("server.ts")).toContain("maxConnectionPoolSize: 32,");
    expect(read("server.ts")).toContain("const retryTime = 700;");
    expect(page).toContain("a read of ours after 30 s");
    expect(page).toContain("32 for requests, one for signs of life");
    expect(page).toContain("a write for 0.7 s");
  });

  it("names only scripts, files and headings that are there", () => {
    for (const [, script = ""] of page.matchAll(/npm run ([\w:]+)/g)) expect(manifest.scripts).toHaveProperty([script]);
    for (const [, path = ""] of page.matchAll(/`((?:bench|src|test|scripts)\/[\w/.-]+\.\w+)`/g)) {
      expect([path, existsSync(join(packageFolder, path))]).toEqual([path, true]);
    }
    for (const [, path = "", heading] of page.matchAll(/\]\(([\w./-]*)(?:#([\w-]+))?\)/g)) {
      expect([path, existsSync(join(dirname(file), path))]).toEqual([path, true]);
      if (heading !== undefined) expect(page.toLowerCase()).toContain(`\n## ${heading.replaceAll("-", " ")}\n`);
    }
  });
});
