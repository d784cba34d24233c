import { readFileSync } from "node:fs";
import { join } from "node:path";
import { graphqlCodes, internalCode, refusals } from "../../src/server/codes";

const root = join(__dirname, "../..");
const page = readFileSync(join(root, "docs/errors.md"), "utf8");
const classes = ["errors.ts", "store-errors.ts"]
  .map((file) => readFileSync(join(root, "src/model", file), "utf8"))
  .join("\n");

const rows = [...page.matchAll(/^\| `([A-Z_0-9]+)` *\|(.*)\|$/gm)].map(([, code = "", cells = ""]) => ({
  code,
  cells: cells.split("|").map((cell) => cell.trim()),
}));
const ours = [...classes.matchAll(/^ {2}readonly code = "([A-Z_0-9]+)";$/gm)].map(([, code = ""]) => code);
const all = new Set([...ours, ...graphqlCodes, ...Object.keys(refusals), internalCode]);

describe("docs/errors.md", () => {
  it("has every code once, and no other", () => {
    expect(rows.map(({ code }) => code).sort()).toEqual([...all].sort());
  });

  it("says of each where it occurs, what it means and what to do", () => {
    for (const { cells } of rows) {
      expect(cells).toHaveLength(3);
      for (const cell of cells) expect(cell).not.toBe("");
    }
  });

  it("sees every class of the model", () => {
    expect(ours).toHaveLength([...classes.matchAll(/^export class /gm)].length);
    expect(new Set(ours).size).toBe(ours.length);
  });

  it("gives the status of what is refused before GraphQL sees it", () => {
    for (const [code, status] of Object.entries(refusals)) {
      expect([code, rows.find((row) => row.code === code)?.cells[0]]).toEqual([code, `API, HTTP status ${status}`]);
    }
  });
});
