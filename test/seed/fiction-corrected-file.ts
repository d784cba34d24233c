import { readFile } from "node:fs/promises";
import path from "node:path";
import { readClaimFile } from "../../src/cli/read-files";
import { parseClaimFile } from "../../src/evidence/claim-file/parse";
import { ingestClaimFiles } from "../../src/record/ingest";
import { fictionFolder, openFiction } from "./fiction-graph";

const name = "2020-09-14-observer.claims.yaml";
const misread = [
  ["count: { value: 41, raw: 41 people }", "count: { value: 14, raw: 41 people }"],
  ["[brascu, INVOLVED_IN AGENT, arrest,", "[[brascu, oda], INVOLVED_IN AGENT, arrest,"],
] as const;

/** What happens to claims when the reader, not the publisher, was wrong and the claim file is mended. */
export function describeCorrectedFile(): void {
  it("supersedes a claim that a mended claim file gives otherwise, and rejects one that it no longer has", async () => {
    const file = path.join(fictionFolder, name);
    const now = await readClaimFile(file);
    const mended = await readFile(file, "utf8");
    const before = misread.reduce((text, [right, wrong]) => text.replace(right, wrong), mended);
    for (const [, wrong] of misread) expect(before).toContain(wrong);
    const fiction = await openFiction([{ ...now, claimFile: parseClaimFile(name, before) }]);
    const claims = (status: string) =>
      fiction.ask(
        `{ claims(where: { status: [${status}] }) { nodes { predicate subject { name } value { ... on CountValue { max } }
          reviews { verdict reason } } } }`,
        {},
        "RESEARCHER",
      );

    await ingestClaimFiles(fiction.store, [now]);

    expect((await claims("SUPERSEDED")).claims.nodes).toMatchObject([
      { predicate: "COUNT", value: { max: 14 }, reviews: [{}, { reason: "corrected in the claim file" }] },
    ]);
    expect((await claims("REJECTED")).claims.nodes).toMatchObject([
      { predicate: "INVOLVED_IN", subject: { name: "Oda Brekkevin" }, reviews: [{}, { verdict: "REJECTED" }] },
    ]);
    await fiction.store.close();
  });
}
