import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../../src/server/package-folder";
import { compareGold } from "./gold/compare";
import { isGoldListThere, readGoldList } from "./gold/gold-list";
import { readOurs } from "./gold/ours";
import type { GoldRow } from "./gold/row";
import { rules } from "./gold/rules";

describe("The gold list", () => {
  let rows: readonly GoldRow[] = [];
  beforeAll(async () => {
    if (isGoldListThere) rows = compareGold(readGoldList(), await readOurs());
  });

  // It lies outside of the repository; told.test.ts holds the same without it.
  (isGoldListThere ? it : it.skip)("misses nothing in the seed", () => {
    expect(rows.filter(({ is }) => is === "missing")).toEqual([]);
    const count = (document: string, section: string) =>
      rows.filter((row) => row.document === document && row.section === section).length;
    const sections = [
      "persons",
      "groups",
      "places",
      "facilities",
      "organizations",
      "counts",
      "dates",
      "events",
      "links",
    ];
    expect(sections.map((section) => count("000", section))).toEqual([21, 20, 19, 9, 14, 25, 16, 45, 283]);
    expect(sections.map((section) => count("001", section))).toEqual([5, 10, 6, 2, 6, 5, 12, 25, 42]);
  });

  (isGoldListThere ? it : it.skip)("is said otherwise only by rules that are all needed", () => {
    const used = new Set(rows.flatMap((row) => row.rules));
    expect([...used].sort()).toEqual(Object.keys(rules).sort());
  });

  it("is said otherwise by rules that seed/README.md explains", () => {
    const readme = readFileSync(join(packageFolder, "seed/README.md"), "utf8").replace(/ +/g, " ");
    for (const [name, meaning] of Object.entries(rules)) expect(readme).toContain(`| \`${name}\` | ${meaning} |`);
  });
});
