import { readFileSync } from "node:fs";
import path from "node:path";
import { parseClaimFile } from "../../../src/evidence/claim-file/parse";
import { entityKeys } from "../../../src/evidence/claim-file/parse-entity";
import { evidenceKeys } from "../../../src/evidence/claim-file/parse-evidence";
import { recordsOf } from "../../../src/evidence/claim-file/records";

const page = readFileSync(path.join(__dirname, "../../../docs/claim-files.md"), "utf8");
const block = (language: string) => new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "su").exec(page)?.[1] ?? "";

describe("docs/claim-files.md", () => {
  it("shows a file that can be recorded", () => {
    const claimFile = parseClaimFile("morava.claims.yaml", block("yaml"));
    const records = recordsOf({ claimFile, texts: new Map([["morava.txt", block("text")]]) });
    expect(records.filter(({ kind }) => kind === "claim")).toHaveLength(18);
  });

  it.each([...entityKeys, ...evidenceKeys])("tells of the key %s", (key) => {
    expect(page).toMatch(new RegExp(`\`${key}[\`:]|\\b${key}: `, "u"));
  });
});
