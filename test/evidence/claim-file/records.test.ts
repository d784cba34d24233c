import fc from "fast-check";
import { checkCitation } from "../../../src/evidence/citation";
import { recordsOf } from "../../../src/evidence/claim-file/records";
import { reportIdOf } from "../../../src/evidence/ids";
import type { ClaimRecord, EvidenceRecord, MentionRecord } from "../../../src/evidence/records";
import { claimFile, ids, refusal, text } from "./sample";

const claimsOf = (records: readonly EvidenceRecord[]) =>
  records.filter((record): record is ClaimRecord => record.kind === "claim");
const mentionsIn = (records: readonly EvidenceRecord[], whole = text) =>
  records
    .filter((record): record is MentionRecord => record.kind === "mention")
    .map(({ entity, start, end }) => [entity, start, whole.slice(start, end)]);

const whole = `
entities:
  ana: { id: ${ids.ana}, name: Ana Ruiz }
  bruno: { id: ${ids.bruno}, name: Bruno Sol }
  lipnik: { id: ${ids.lipnik}, name: Lipnik }
  prison: { id: ${ids.prison}, name: Lipnik Prison, type: PRISON, from: Ana Ruiz was taken to Lipnik Prison. }
  arrest:
    id: ${ids.arrest}
    from: [$sentence, Arrests in Morava]
    type: ARREST
    date: { value: 2021-05-03, raw: 3 May 2021, as: day }
  threat: { id: ${ids.threat}, from: Bruno Sol was threatened with arrest., type: ARREST, modality: THREATENED }
claims:
  - [ana, INVOLVED_IN AFFECTED, arrest, { from: $sentence, basis: INFERRED, derivedFrom: [day, taken] }]
  - [arrest, OCCURRED_AT TAKEN_TO, prison, { from: { quote: Lipnik Prison, within: Ana Ruiz was taken to Lipnik Prison. }, as: taken }]
judgements:
  - [ana, DIFFERENT, bruno, Both are named together.]
policies:
  - { target: ana, publication: PSEUDONYM, reason: asked for }
  - { target: report, visibility: RESTRICTED, reason: asked for }
`;

describe("the records of a claim file", () => {
  const records = recordsOf(claimFile(whole));

  it("are the report, its claims with an acceptance each, mentions, judgements and policies", () => {
    const kinds = records.map(({ kind }) => kind);
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect(kinds[0]).toBe("report");
    expect(count("claim")).toBe(10);
    expect(count("review")).toBe(10);
    expect(count("judgement")).toBe(1);
    expect(count("policy")).toBe(2);
    expect(
      records.every(({ recordedBy, recordedAt }) => recordedBy === "tester" && recordedAt === "2026-01-02T03:04:05Z"),
    ).toBe(true);
  });

  it("are the same when the file is read again, each with an id of its own", () => {
    expect(recordsOf(claimFile(whole))).toEqual(records);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  it("cite words that stand where they say", () => {
    for (const { citations } of claimsOf(records)) {
      for (const citation of citations) checkCitation({ id: reportIdOf(text), text }, citation);
    }
  });

  it("cite a name where it stands first", () => {
    const name = claimsOf(records).find(({ subject, predicate }) => subject === ids.ana && predicate === "NAME");
    expect(name?.citations).toMatchObject([{ start: text.indexOf("Ana Ruiz"), quote: "Ana Ruiz" }]);
  });

  it("mention an entity wherever its name stands by itself, not inside another's name", () => {
    expect(mentionsIn(records)).toEqual([
      [ids.ana, text.indexOf("Ana Ruiz"), "Ana Ruiz"],
      [ids.ana, text.lastIndexOf("Ana Ruiz"), "Ana Ruiz"],
      [ids.bruno, text.indexOf("Bruno Sol"), "Bruno Sol"],
      [ids.lipnik, text.indexOf("Lipnik"), "Lipnik"],
      [ids.prison, text.indexOf("Lipnik Prison"), "Lipnik Prison"],
    ]);
  });

  it("keep a threat a threat", () => {
    const types = claimsOf(records).filter(({ predicate, subject }) => predicate === "TYPE" && subject !== ids.prison);
    expect(types.map(({ subject, modality }) => [subject, modality])).toEqual([
      [ids.arrest, "REPORTED"],
      [ids.threat, "THREATENED"],
    ]);
  });

  it("give what a claim is derived from before the claim", () => {
    const claims = claimsOf(records);
    const derived = claims.findIndex(({ derivedFrom }) => derivedFrom.length > 0);
    const bases = claims[derived]?.derivedFrom ?? [];
    expect(bases).toHaveLength(2);
    expect(bases.every((base) => claims.findIndex(({ id }) => id === base) < derived)).toBe(true);
  });

  it("find quotes of any text at the right place, or say that they occur elsewhere too", () => {
    const pieces = fc.array(fc.constantFrom("a", "b", " ", "ü", "李", "😀"), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pieces, fc.nat(11), fc.nat(11), (letters, from, length) => {
        const body = letters.join("");
        const start = from % body.length;
        const quote = body.slice(start, start + length + 1);
        if (quote.trim() === "" || /\p{Cs}/u.test(quote)) return;
        const file = claimFile(
          `entities: { a: { id: ${ids.arrest}, type: ARREST, from: { quote: ${JSON.stringify(quote)}, start: ${start} } } }`,
        );
        const [claim] = claimsOf(recordsOf({ ...file, texts: new Map([["morava.txt", body]]) }));
        expect(claim?.citations[0]).toMatchObject({ start, end: start + quote.length, quote });
      }),
    );
  });
});

describe("a claim file that does not fit its text", () => {
  const why = (rest: string, more = {}) => refusal(() => recordsOf(claimFile(rest, more)));

  it.each([
    [
      "a quote that is not there",
      `entities:\n  a: { id: ${ids.arrest}, type: ARREST, from: No such words }`,
      /^6: The quote “No such words” does not occur/,
    ],
    [
      "a quote that is there twice",
      `entities:\n  a: { id: ${ids.arrest}, type: ARREST, from: Ana Ruiz }`,
      /^6: The quote “Ana Ruiz” occurs 2 times/,
    ],
    [
      "a quote at the wrong start",
      `entities:\n  a: { id: ${ids.arrest}, type: ARREST, from: { quote: Ana Ruiz, start: 3 } }`,
      /^6: .* does not stand at character 3/,
    ],
    [
      "a name that is not there",
      `entities:\n  a: { id: ${ids.ana}, name: Ana Ruizova }`,
      /^6: “Ana Ruizova” does not stand in the text by itself/,
    ],
    [
      "two entities of one name",
      `entities:\n  a: { id: ${ids.ana}, name: Ana Ruiz }\n  b: { id: ${ids.bruno}, name: Ana Ruiz }`,
      /^7: “Ana Ruiz” is the name of “a” and of “b”. Give each of them `mentions:`/,
    ],
    [
      "a description that stands twice",
      `entities:\n  a: { id: ${ids.prison}, description: Lipnik }`,
      /^6: “Lipnik” stands 2 times.*Give “a” `mentions:`/,
    ],
    [
      "ends that the predicate does not join",
      `entities: { a: { id: ${ids.ana} } }\nclaims:\n  - [a, WITHIN, report, { from: $sentence }]`,
      /^7: A claim with WITHIN joins Place to Place, not Person to Report/,
    ],
    [
      "a base that has no name",
      `entities: { a: { id: ${ids.arrest}, type: { value: ARREST, from: $sentence, derivedFrom: day } } }`,
      /^5: no claim is called “day”/,
    ],
    [
      "a claim derived from itself",
      `entities: { a: { id: ${ids.arrest}, type: { value: ARREST, from: $sentence, as: me, derivedFrom: me } } }`,
      /^5: this claim is derived from itself/,
    ],
    [
      "one claim twice",
      `entities: { a: { id: ${ids.arrest}, from: $sentence, aspect: [SINGLE, SINGLE] } }`,
      /^5: this claim is the same as one of line 5/,
    ],
    [
      "background without a reference",
      `entities: { a: { id: ${ids.arrest}, aspect: { value: SINGLE, from: $sentence, basis: BACKGROUND } } }`,
      /^5: a BACKGROUND claim also cites the reference/,
    ],
    [
      "nothing of its own report",
      `entities: { a: { id: ${ids.arrest}, aspect: { value: SINGLE, from: { report: x.txt, quote: a } } } }`,
      /^5: the first words cited must stand in this file's report/,
    ],
    [
      "a text that was not read",
      `entities: { a: { id: ${ids.arrest}, aspect: { value: SINGLE, from: [$sentence, { report: x.txt, quote: a }] } } }`,
      /^5: the text x.txt was not read/,
    ],
    [
      "a retracted person",
      `entities: { a: { id: ${ids.ana} } }\npolicies:\n  - { target: a, retracted: true, reason: x }`,
      /^7: only reports are retracted/,
    ],
    [
      "a place with a pseudonym",
      `entities: { a: { id: ${ids.lipnik} } }\npolicies:\n  - { target: a, publication: PSEUDONYM, reason: x }`,
      /^7: `publication` is for people/,
    ],
  ])("is refused, with the line: %s", (_what, rest, expected) => {
    expect(why(rest)).toMatch(expected);
  });

  it("tells two people of one name apart by the mentions listed", () => {
    const second = "Ana Ruiz was taken to Lipnik Prison.";
    const records = recordsOf(
      claimFile(
        `entities:\n  a: { id: ${ids.ana}, name: Ana Ruiz, mentions: { quote: Ana Ruiz, within: $sentence } }\n` +
          `  b: { id: ${ids.bruno}, name: Ana Ruiz, mentions: { quote: Ana Ruiz, within: ${second} } }`,
      ),
    );
    expect(mentionsIn(records).map(([entity, start]) => [entity, start])).toEqual([
      [ids.ana, text.indexOf("Ana Ruiz")],
      [ids.bruno, text.lastIndexOf("Ana Ruiz")],
    ]);
    expect(claimsOf(records).map(({ citations }) => citations[0]?.start)).toEqual([
      text.indexOf("Ana Ruiz"),
      text.lastIndexOf("Ana Ruiz"),
    ]);
  });

  it("cites a row of another report after its own words", () => {
    const row = "Lipnik: county level; code XX-1.";
    const records = recordsOf(
      claimFile(
        `entities: { a: { id: ${ids.lipnik}, code: { value: XX-1, basis: BACKGROUND, from: [$sentence, { report: gazetteer.txt, quote: "${row}" }] } } }`,
        { "gazetteer.txt": row },
      ),
    );
    expect(claimsOf(records)[0]?.citations.map(({ report }) => report)).toEqual([reportIdOf(text), reportIdOf(row)]);
  });
});
