import { compareGold } from "./compare";
import { isGoldListThere, readGoldList } from "./gold-list";
import { readOurs } from "./ours";
import type { GoldRow } from "./row";

/** `npm run gold`: prints every row of the gold list as matched, mapped or missing, and ends with 1 if one is missing. */
async function main(): Promise<void> {
  if (!isGoldListThere) throw new Error("There is no gold list here: it lies outside of the repository.");
  const rows = compareGold(readGoldList(), await readOurs());
  for (const row of rows) process.stdout.write(`${lineOf(row)}\n`);
  const count = (is: GoldRow["is"]) => rows.filter((row) => row.is === is).length;
  process.stdout.write(
    `${rows.length} rows: ${count("matched")} matched, ${count("mapped")} mapped, ${count("missing")} missing\n`,
  );
  if (count("missing") > 0) process.exitCode = 1;
}

function lineOf({ is, document, section, id, rules, lacks }: GoldRow): string {
  const why = is === "missing" ? `: ${lacks.join("; ")}` : is === "mapped" ? ` (${rules.join(", ")})` : "";
  return `${is}  ${document} ${section}: ${id}${why}`;
}

void main();
