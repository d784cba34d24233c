import { readFileSync } from "node:fs";
import { join } from "node:path";
import { neo4jVersion } from "../../scripts/neo4j/cache";

const root = join(__dirname, "../..");
const page = readFileSync(join(root, "docs/dependencies.md"), "utf8");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const rival = JSON.parse(readFileSync(join(root, "bench/neo4j/rival/package.json"), "utf8"));

/** Package → second column of the table under a heading; `reasons` are the third. */
function table(heading: string) {
  const [, section = ""] = page.split(`\n## ${heading}\n`);
  const [rows = ""] = section.split("\n## ");
  const cells = [...rows.matchAll(/^\| `([^`]+)` *\| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, name = "", second = "", third = ""]) => [name, second.trim(), third.trim()],
  );
  return { entries: cells.map(([name, second]) => [name, second]), reasons: cells.map(([, , reason]) => reason) };
}

describe.each([
  ["Runtime", manifest.dependencies],
  ["Development", manifest.devDependencies],
  ["Overrides", manifest.overrides],
  ["The rival of the benchmark", rival.dependencies],
] as [string, Record<string, string>][])("%s", (heading, declared) => {
  it("lists what its package.json declares, and nothing else, in its order", () => {
    expect(table(heading).entries).toEqual(Object.entries(declared));
  });

  it("gives a reason for each", () => {
    for (const reason of table(heading).reasons) expect(reason).toMatch(/^\S.*[.?]$/);
  });

  it("has exact versions", () => {
    for (const version of Object.values(declared)) expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });
});

describe("Servers", () => {
  it("names the Neo4j that is pinned", () => {
    expect(page).toMatch(new RegExp(`\\n\\| Neo4j Community +\\| ${neo4jVersion} +\\|`));
  });
});

describe("Install scripts", () => {
  it("says of each script whether it runs", () => {
    const declared = Object.entries(manifest.allowScripts).map(([name, runs]) => [name, runs === true ? "yes" : "no"]);
    expect(table("Install scripts").entries).toEqual(declared);
  });
});
