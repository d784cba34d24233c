import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const page = readFileSync(join(root, "docs/dependencies.md"), "utf8");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

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
] as [string, Record<string, string>][])("%s", (heading, declared) => {
  it("lists what package.json declares, and nothing else, in its order", () => {
    expect(table(heading).entries).toEqual(Object.entries(declared));
  });

  it("gives a reason for each", () => {
    for (const reason of table(heading).reasons) expect(reason).toMatch(/^\S.*[.?]$/);
  });

  it("has exact versions", () => {
    for (const version of Object.values(declared)) expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });
});

describe("Install scripts", () => {
  it("says of each script whether it runs", () => {
    const declared = Object.entries(manifest.allowScripts).map(([name, runs]) => [name, runs === true ? "yes" : "no"]);
    expect(table("Install scripts").entries).toEqual(declared);
  });
});
