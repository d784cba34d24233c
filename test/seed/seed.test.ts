import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readSeedFolder } from "../../src/cli/read-files";
import { checkCitation } from "../../src/evidence/citation";
import { type ClaimFileWithTexts, recordsOf } from "../../src/evidence/claim-file/records";
import { reportIdOf } from "../../src/evidence/ids";
import type { ClaimRecord, EvidenceRecord, ReportRecord } from "../../src/evidence/records";
import { sentenceAround, sentencesOf } from "../../src/evidence/sentences";
import { labelOf, type Label } from "../../src/model/id";

const folder = path.join(__dirname, "../../seed");
const sources = path.join(__dirname, "../../../shared/seeds");

describe("the seed", () => {
  let files: readonly ClaimFileWithTexts[];
  let records: readonly EvidenceRecord[];
  let claims: readonly ClaimRecord[];
  let text: string;
  /** Key of an entity in the report's file → its id; and back. */
  let ids: ReadonlyMap<string, string>;
  let keys: ReadonlyMap<string, string>;

  beforeAll(async () => {
    files = await readSeedFolder(folder);
    records = files.flatMap((file) => recordsOf(file));
    claims = records.filter((record): record is ClaimRecord => record.kind === "claim");
    const report = files.find(({ claimFile }) => claimFile.file.endsWith("inner-mongolia-2020.claims.yaml"));
    text = report?.texts.get("inner-mongolia-2020.txt") ?? "";
    ids = new Map(report?.claimFile.entities.map(({ key, id }) => [key, id]));
    keys = new Map([...ids].map(([key, id]) => [id, key]));
  });

  /** Claims of the account of Inner Mongolia. */
  const own = () => claims.filter(({ citations }) => citations[0]?.report === reportIdOf(text));
  const subjects = (label: Label) =>
    new Set(
      own()
        .map(({ subject }) => subject)
        .filter((id) => labelOf(id) === label),
    );
  const links = (predicate: string, object: string, qualifier?: string) =>
    own().filter(
      (claim) =>
        claim.predicate === predicate &&
        claim.object === ids.get(object) &&
        (claim.role ?? claim.movement ?? undefined) === qualifier,
    );
  const property = (key: string, predicate: string) =>
    claims.find((claim) => claim.subject === ids.get(key) && claim.predicate === predicate);
  const basesOf = (found: readonly ClaimRecord[]) => [...new Set(found.map(({ basis }) => basis))];

  it("has a gazetteer, seven reports of one article, and a web page with six stubs, all public", () => {
    const reports = records.filter((each): each is ReportRecord => each.kind === "report");
    const count = (type: string) => reports.filter((each) => each.type === type).length;
    expect(["REFERENCE", "OVERVIEW", "NEWS", "STUB"].map(count)).toEqual([1, 2, 6, 6]);
    expect(new Set(reports.map(({ visibility }) => visibility))).toEqual(new Set(["PUBLIC"]));
  });

  it("cites only words that stand where they say, and accepts every claim", () => {
    const texts = new Map(records.flatMap((each) => (each.kind === "report" ? [[each.id, each.text] as const] : [])));
    for (const { citations } of claims) {
      for (const citation of citations) {
        checkCitation({ id: citation.report, text: texts.get(citation.report) ?? "" }, citation);
      }
    }
    const accepted = new Set(records.flatMap((each) => (each.kind === "review" ? [each.claim] : [])));
    expect(claims.every(({ id }) => accepted.has(id))).toBe(true);
  });

  it("names 18 people in Inner Mongolia, each once, and says no one's gender or age", () => {
    const names = own().filter(({ predicate, subject }) => predicate === "NAME" && labelOf(subject) === "Person");
    expect(names).toHaveLength(18);
    expect(subjects("Person").size).toBe(18);
    expect(own().some(({ predicate }) => predicate === "GENDER" || predicate === "AGE")).toBe(false);
  });

  it("tells of 4 groups, 4 places, 2 facilities, 7 organizations and 8 events", () => {
    const found = (["Group", "Place", "Facility", "Organization", "Event"] as const).map((label) => {
      const all = [...ids.values()].filter((id) => labelOf(id) === label);
      return [label, all.length];
    });
    expect(found).toEqual([
      ["Group", 4],
      ["Place", 4],
      ["Facility", 2],
      ["Organization", 7],
      ["Event", 8],
    ]);
  });

  it.each([
    ["listed", "ALL", null, null],
    ["arrested", "EXACT", 6, 6],
    ["harassed", "EXACT", 10, 10],
    ["more-harassed", "VAGUE", 2, null],
    ["arrest", "EXACT", 6, 6],
    ["harassment", "EXACT", 10, 10],
    ["transfer-of-five", "EXACT", 5, 5],
    ["pensions-stopped", "EXACT", 2, 2],
  ])("counts %s: %s %s to %s", (key, kind, min, max) => {
    expect(property(key, "COUNT")?.value).toMatchObject({ kind, min, max });
  });

  it.each([
    ["campaign", "CAMPAIGN", "CONTINUOUS", null],
    ["situation", "SITUATION", "STATE", "1999/.."],
    ["arrest", "ARREST", "SINGLE", "2020-12-14"],
    ["harassment", "HARASSMENT", "SINGLE", "2020-12-14"],
    ["transfer-of-five", "TRANSFER", "SINGLE", null],
    ["transfer-of-one", "TRANSFER", "SINGLE", null],
    ["pensions-stopped", "PENSION_SUSPENSION", "SINGLE", null],
    ["more-harassment", "HARASSMENT", "SINGLE", "2020-12-14"],
  ])("has the event %s: %s, %s, %s", (key, type, aspect, date) => {
    expect(property(key, "TYPE")).toMatchObject({ value: { term: type }, modality: "REPORTED" });
    expect(property(key, "ASPECT")?.value).toMatchObject({ term: aspect });
    const value = property(key, "DATE")?.value;
    expect(value?.is === "date" ? value.edtf : null).toBe(date);
  });

  it("takes “that day” from the sentence before", () => {
    expect(property("more-harassment", "DATE")).toMatchObject({ basis: "CONTEXT", citations: [{}, {}] });
  });

  it("infers the six who were arrested from five names and one", () => {
    const six = [...links("INVOLVED_IN", "arrest", "AFFECTED"), ...links("MEMBER_OF", "arrested")];
    expect(six).toHaveLength(12);
    expect(basesOf(six)).toEqual(["INFERRED"]);
    expect(six.every(({ citations, derivedFrom }) => citations.length === 3 && derivedFrom.length === 7)).toBe(true);
  });

  it("says who the ten were, and who the two", () => {
    expect(links("INVOLVED_IN", "harassment", "AFFECTED")).toHaveLength(10);
    expect(links("MEMBER_OF", "harassed")).toHaveLength(10);
    expect(links("INVOLVED_IN", "pensions-stopped", "AFFECTED")).toHaveLength(2);
  });

  it("takes all 18 for practitioners, one of them by inference", () => {
    const adherents = links("ADHERENT_OF", "falun-gong");
    expect(adherents).toHaveLength(18);
    expect(adherents.filter(({ basis }) => basis === "INFERRED").map(({ subject }) => keys.get(subject))).toEqual([
      "bai-baohua",
    ]);
  });

  it("takes five to places not located, and one to the local detention center", () => {
    expect(links("OCCURRED_AT", "brainwashing-centers", "TAKEN_TO")).toHaveLength(1);
    expect(property("brainwashing-centers", "PLURAL")?.value).toMatchObject({ flag: true });
    expect(
      claims.some(
        ({ subject, predicate }) => keys.get(subject) === "brainwashing-centers" && predicate === "LOCATED_IN",
      ),
    ).toBe(false);
    expect(links("OCCURRED_AT", "detention-center", "TAKEN_TO")).toHaveLength(1);
    const located = links("LOCATED_IN", "yuanbaoshan").find(({ subject }) => keys.get(subject) === "detention-center");
    expect(located?.basis).toBe("CONTEXT");
  });

  it("says in one sentence of its own that Bai Baohua was taken there", () => {
    const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
    expect(sentences.filter((sentence) => sentence.startsWith("Bai Baohua was "))).toHaveLength(1);
    expect(sentences.filter((sentence) => sentence.includes("Bai Baohua"))).toHaveLength(1);
  });

  it("names the region in a heading only, and places the city by it", () => {
    const at = text.indexOf("Inner Mongolia");
    expect(text.indexOf("Inner Mongolia", at + 1)).toBe(-1);
    const { start, end } = sentenceAround(sentencesOf(text), at, at + 1);
    expect(text.slice(start, end)).not.toMatch(/[.]$/);
    expect(links("WITHIN", "inner-mongolia")).toMatchObject([{ subject: ids.get("chifeng"), basis: "CONTEXT" }]);
    expect(links("WITHIN", "china")).toMatchObject([{ subject: ids.get("inner-mongolia"), basis: "INFERRED" }]);
    expect(links("WITHIN", "chifeng")).toMatchObject([{ subject: ids.get("yuanbaoshan"), basis: "STATED" }]);
  });

  it("makes six events part of the campaign and two follow the arrest, by context", () => {
    expect(links("PART_OF", "campaign")).toHaveLength(6);
    expect(links("FOLLOWS", "arrest")).toHaveLength(2);
    expect(basesOf([...links("PART_OF", "campaign"), ...links("FOLLOWS", "arrest")])).toEqual(["CONTEXT"]);
  });

  it("has the gazetteer give codes and levels as background only", () => {
    const rows = claims.filter(({ method }) => method.kind === "GAZETTEER");
    expect(basesOf(rows)).toEqual(["BACKGROUND"]);
    const rowOf = (predicate: string) => rows.filter((claim) => claim.predicate === predicate);
    const codes = rowOf("CODE").flatMap(({ value }) => (value?.is === "text" ? [value.text] : []));
    expect(codes).toHaveLength(23);
    expect(codes.filter((code) => !/^CN(-\d{6})?$/.test(code))).toEqual([]);
    expect(codes).toEqual(expect.arrayContaining(["CN", "CN-150403", "CN-410581", "CN-500154"]));
  });

  it("has the gazetteer give points as exact as the division they stand for, and none it does not know", () => {
    const rows = claims.filter(({ method }) => method.kind === "GAZETTEER");
    const [points, levels] = ["POINT", "LEVEL"].map((name) => rows.filter(({ predicate }) => predicate === name));
    expect([points?.length, levels?.length]).toEqual([23, 24]);
    for (const { subject, value } of points ?? []) {
      const level = levels?.find((each) => each.subject === subject)?.value;
      expect([value?.is === "point" && value.precision]).toEqual([level?.is === "term" && level.term]);
    }
  });

  (existsSync(sources) ? it : it.skip)("is in our own words: no seven words in a row are a source's", () => {
    const length = 7;
    const wordsOf = (whole: string) => whole.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runsOf = (whole: string) => {
      const words = wordsOf(whole);
      return words
        .slice(0, Math.max(0, words.length - length + 1))
        .map((_, at) => words.slice(at, at + length).join(" "));
    };
    const theirs = new Set(
      readdirSync(sources).flatMap((name) => runsOf(readFileSync(path.join(sources, name), "utf8"))),
    );
    const ours = readdirSync(folder).filter((name) => name.endsWith(".txt"));
    for (const name of ours) {
      expect(runsOf(readFileSync(path.join(folder, name), "utf8")).filter((run) => theirs.has(run))).toEqual([]);
    }
  });
});
