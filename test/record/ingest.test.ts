import type { ClaimFileWithTexts } from "../../src/evidence/claim-file/records";
import type { EvidenceRecord } from "../../src/evidence/records";
import { ingestClaimFiles } from "../../src/record/ingest";
import type { GraphStore } from "../../src/store/graph-store";
import { parseClaimFile } from "../../src/evidence/claim-file/parse";
import { claimFile, fileText, ids, refusal, text } from "../evidence/claim-file/sample";

/** Evidence in memory; what `record` is given is added. */
const mockEvidence = new Map<string, EvidenceRecord>();
const mockCalls: number[] = [];

jest.mock(
  "../../src/record/record",
  () => ({
    record: async (_store: unknown, records: readonly EvidenceRecord[]) => {
      const added = records.filter(({ id }) => !mockEvidence.has(id));
      for (const each of added) mockEvidence.set(each.id, each);
      mockCalls.push(records.length);
      return { added };
    },
  }),
  { virtual: true },
);

const store = {
  evidence: (kind: string, by: string, keys: readonly string[]) =>
    [...mockEvidence.values()].filter((record) => {
      if (record.kind !== kind) return false;
      if (by === "report" && record.kind === "claim")
        return record.citations.some(({ report }) => keys.includes(report));
      if (by === "claim" && record.kind === "review") return keys.includes(record.claim);
      return by === "id" && keys.includes(record.id);
    }),
} as unknown as GraphStore;

const arrest = (properties: string) =>
  claimFile(`entities:\n  arrest: { id: ${ids.arrest}, from: $sentence, ${properties} }`);

const row = "Lipnik: county level; code XX-1.";
const gazetteer = (type = "REFERENCE"): ClaimFileWithTexts => ({
  claimFile: parseClaimFile(
    "gazetteer.claims.yaml",
    fileText(`entities: { lipnik: { id: ${ids.lipnik}, code: XX-1, from: "${row}" } }`)
      .replace("morava.txt", "gazetteer.txt")
      .replace("NEWS", type),
  ),
  texts: new Map([["gazetteer.txt", row]]),
});
const gazetteerWith = (rest: string): ClaimFileWithTexts => ({
  claimFile: parseClaimFile("gazetteer.claims.yaml", fileText(rest).replace("morava.txt", "gazetteer.txt")),
  texts: new Map([["gazetteer.txt", `${row} ${text}`]]),
});
const citing = () =>
  claimFile(
    `entities: { a: { id: ${ids.lipnik}, code: { value: XX-1, basis: BACKGROUND, from: [$sentence, { report: gazetteer.txt, quote: "${row}" }] } } }`,
    { "gazetteer.txt": row },
  );

async function refused(files: readonly ClaimFileWithTexts[]): Promise<string> {
  const calls = mockCalls.length;
  const error: unknown = await ingestClaimFiles(store, files).catch((caught: unknown) => caught);
  expect(mockCalls).toHaveLength(calls);
  return refusal(() => {
    throw error;
  });
}

describe("ingesting claim files", () => {
  beforeEach(() => {
    mockEvidence.clear();
    mockCalls.length = 0;
  });

  it("records all files in one go", async () => {
    expect(await ingestClaimFiles(store, [arrest("type: ARREST"), gazetteer()])).toEqual({
      reports: 2,
      claims: 2,
      added: 6,
      superseded: 0,
    });
    expect(mockCalls).toEqual([6]);
  });

  it("changes nothing the second time", async () => {
    await ingestClaimFiles(store, [arrest("type: ARREST")]);
    expect(await ingestClaimFiles(store, [arrest("type: ARREST")])).toMatchObject({ added: 0, superseded: 0 });
  });

  it("supersedes what a corrected file no longer says", async () => {
    await ingestClaimFiles(store, [arrest("count: 3, type: ARREST")]);
    expect(await ingestClaimFiles(store, [arrest("count: 2")])).toEqual({
      reports: 1,
      claims: 1,
      added: 4,
      superseded: 2,
    });
  });

  it("refuses two files of one report", async () => {
    expect(await refused([arrest("type: ARREST"), arrest("count: 3")])).toMatch(/^1: .* is of the same report/);
  });

  it("refuses to describe a stored report otherwise than it is stored", async () => {
    await ingestClaimFiles(store, [arrest("type: ARREST")]);
    const sealed = {
      claimFile: parseClaimFile("f", fileText("").replace("PUBLIC", "SEALED")),
      texts: new Map([["morava.txt", text]]),
    };
    expect(await refused([sealed])).toMatch(
      /^1: the report is stored with another `visibility` \("PUBLIC"\).*a policy/,
    );
  });

  it("refuses a citation of a report that is neither stored nor among the files", async () => {
    expect(await refused([citing()])).toMatch(/^5: the report of gazetteer.txt is not stored/);
    expect(await ingestClaimFiles(store, [citing(), gazetteer()])).toMatchObject({ reports: 2 });
  });

  it("records what is judged after all that the files name, whatever their order", async () => {
    const judging = gazetteerWith(`judgements: [[${ids.arrest}, UNSURE, ${ids.threat}, Two wordings.]]`);
    const named = claimFile(`entities: { a: { id: ${ids.arrest}, type: ARREST, from: $sentence },
      b: { id: ${ids.threat}, type: ARREST, from: $sentence } }`);
    expect(await refused([judging])).toMatch(/^5: nothing has the id event:\w+\. Ingest the file that names it/);
    await ingestClaimFiles(store, [judging, named]);
    const kinds = [...mockEvidence.values()].map(({ kind }) => kind);
    expect([kinds.slice(0, 2), kinds.at(-1)]).toEqual([["report", "report"], "judgement"]);
  });

  it("refuses to join a report that is neither stored nor among the files", async () => {
    const joining = claimFile(
      `entities: { page: { id: report:aaaaaaaaaaaaaaaaaaaaaaaaaa } }\nclaims: [[report, LISTED_IN, page, { from: $sentence }]]`,
    );
    expect(await refused([joining])).toMatch(/: nothing has the id report:aaaa/);
  });

  it("refuses background from a report that is no reference", async () => {
    expect(await refused([citing(), gazetteer("NEWS")])).toMatch(/^5: BACKGROUND rests on a report of type REFERENCE/);
  });

  it("keeps a background claim of one file when the gazetteer's own file is loaded again", async () => {
    await ingestClaimFiles(store, [citing(), gazetteer()]);
    expect(await ingestClaimFiles(store, [gazetteer()])).toMatchObject({ added: 0, superseded: 0 });
  });
});
