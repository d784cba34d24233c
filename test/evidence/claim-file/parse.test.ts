import { parseClaimFile } from "../../../src/evidence/claim-file/parse";
import { claimFile, fileText, ids, refusal } from "./sample";

const parse = (rest: string) => refusal(() => parseClaimFile("f", fileText(rest)));
const entity = (properties: string) => `entities:\n  arrest: { id: ${ids.arrest}, from: $sentence, ${properties} }`;

describe("a claim file", () => {
  it("reads properties as claims with the entity's quotes, unless they have their own", () => {
    const { claimFile: file } = claimFile(
      entity(
        "type: ARREST, modality: THREATENED, count: { value: 3, raw: two others, basis: CONTEXT, from: two others }",
      ),
    );
    const [type, count] = file.entities[0]?.properties ?? [];
    expect(type).toMatchObject({
      predicate: "TYPE",
      value: { is: "term", term: "ARREST" },
      basis: "STATED",
      modality: "THREATENED",
      from: [{ quote: expect.stringContaining("Police of Lipnik"), report: null, place: {}, line: 6 }],
    });
    expect(count).toMatchObject({
      value: { is: "count", kind: "EXACT", min: 3, raw: "two others" },
      basis: "CONTEXT",
      modality: "REPORTED",
      from: [{ quote: "two others" }],
    });
  });

  it("keeps several values of one property", () => {
    const { claimFile: file } = claimFile(entity('count: [{ value: ">20" }, { value: ">=20" }]'));
    expect(file.entities[0]?.properties.map(({ value }) => value)).toMatchObject([
      { kind: "MORE_THAN", min: 21 },
      { kind: "AT_LEAST", min: 20 },
    ]);
  });

  it("reads a value that is stated to be unknown", () => {
    const { claimFile: file } = claimFile(entity("duration: { unknown: STATED_UNKNOWN, raw: not clear how long }"));
    expect(file.entities[0]?.properties[0]?.value).toMatchObject({
      unknown: "STATED_UNKNOWN",
      raw: "not clear how long",
    });
  });

  it("takes what looks like a number or date as it is written", () => {
    const { claimFile: file } = claimFile(`entities: { a: { id: ${ids.lipnik}, from: Lipnik, code: 0150 } }`);
    expect(file.entities[0]?.properties[0]?.value).toEqual({ is: "text", text: "0150" });
  });

  it("joins every subject to every object, and knows sets of them by name", () => {
    const people = `entities: { a: { id: ${ids.ana} }, b: { id: ${ids.bruno} }, e: { id: ${ids.arrest} } }`;
    const { claimFile: file } = claimFile(
      `${people}\nsets: { both: [a, b] }\nclaims:\n  - [$both, INVOLVED_IN AFFECTED, e, { from: $sentence }]`,
    );
    expect(file.links[0]).toMatchObject({ subjects: ["a", "b"], role: "AFFECTED", objects: ["e"], line: 8 });
  });

  it.each([
    ["is not YAML", "entities: {", /^5: this is not YAML/],
    ["has an anchor", "entities: &a {}", /^5: claim files have no anchors/],
    ["has an alias", "entities: { a: *b }", /^5: /],
    ["has a tag", "by2: !!str x", /^5: claim files have no tags/],
    ["has a key twice", "entities: {}\nentities: {}", /^6: this is not YAML: Map keys must be unique/],
    [
      "has a key that we do not know",
      "entitys: {}",
      /^5: “entitys” is not a key of a claim file. Its keys are report, /,
    ],
    ["has a key that entities do not have", entity("dat: 2020"), /^6: “dat” is not a key of the entity “arrest”/],
    ["gives an entity no id", "entities:\n  ana: { name: Ana }", /^6: “ana” has no id. Write its label as id, such as/],
    [
      "has an id to be minted",
      "entities: { a: { id: person } }",
      /^5: “a” has no id yet. Run: witnessgraph ingest --mint f/,
    ],
    [
      "has an id made up by hand",
      "entities: { a: { id: person:anaruizz } }",
      /^5: “person:anaruizz” is not an id that was minted/,
    ],
    ["has one id twice", `entities:\n  a: { id: ${ids.ana} }\n  b: { id: ${ids.ana} }`, /^7: “b” has the id of “a”/],
    ["calls an entity report", `entities: { report: { id: ${ids.ana} } }`, /^5: “report” cannot be a key/],
    ["has a date that is none", entity("date: 2020-02-30"), /^6: “2020-02-30” is not a date. Write an EDTF date/],
    [
      "has a type that is none",
      entity("type: MURDER"),
      /^6: “MURDER” is not a value of EventType. Write one of ARREST/,
    ],
    [
      "gives a label what it cannot have",
      entity("gender: FEMALE"),
      /^6: A claim with GENDER is a property of Person, not of Event/,
    ],
    ["leaves a value empty", entity("date:"), /^6: `date` is empty/],
    ["writes a bare ~", entity("count: { value: ~ }"), /^6: `value` is empty.*quotation marks/],
    ["gives a name raw words", entity("name: { value: a, raw: b }"), /^6: `name` has neither `raw` nor `unknown`/],
    [
      "gives a value and says it is unknown",
      entity("date: { value: 2020, unknown: WITHHELD }"),
      /^6: `date` has a value and is unknown/,
    ],
    ["cites nothing", `entities: { a: { id: ${ids.arrest}, type: ARREST } }`, /^5: nothing is cited/],
    [
      "cites a passage that is not there",
      entity("type: { value: ARREST, from: $nowhere }"),
      /^6: no passage is called “nowhere”/,
    ],
    [
      "gives a person a modality",
      `entities: { a: { id: ${ids.ana}, modality: DENIED } }`,
      /^5: `modality` belongs to an event's type/,
    ],
    [
      "joins an entity that is not there",
      "claims:\n  - [a, WITHIN, b, { from: $sentence }]",
      /^6: no entity has the key “a”/,
    ],
    [
      "uses a set that is not there",
      "claims:\n  - [$a, WITHIN, report, { from: $sentence }]",
      /^6: no set is called “a”/,
    ],
    ["has a claim without a quote", "claims:\n  - [report, LISTED_IN, report]", /^6: this claim cites nothing/],
    [
      "has a predicate that is none",
      "claims:\n  - [report, KNOWS, report, { from: a }]",
      /^6: “KNOWS” joins no entities. Predicates that do: INVOLVED_IN/,
    ],
    ["joins with a property", "claims:\n  - [report, DATE, report, { from: a }]", /^6: “DATE” joins no entities/],
    [
      "leaves a role out",
      "claims:\n  - [report, INVOLVED_IN, report, { from: a }]",
      /^6: the role after INVOLVED_IN is “”; it must be one of AFFECTED/,
    ],
    [
      "qualifies what has no qualifier",
      "claims:\n  - [report, WITHIN AGENT, report, { from: a }]",
      /^6: WITHIN is followed by nothing/,
    ],
    [
      "reaches out of its folder",
      "claims:\n  - [report, WITHIN, report, { from: { report: ../x.txt, quote: a } }]",
      /^6: `report` must name a file/,
    ],
    ["judges without a reason", "judgements:\n  - [report, SAME, report]", /^6: a judgement is written/],
    ["has a policy that says nothing", "policies:\n  - { target: report, reason: x }", /^6: a policy needs/],
  ])("is refused, with the line, when it %s", (_what, rest, expected) => {
    expect(parse(rest)).toMatch(expected);
  });

  it.each([
    ["report: { type: NEWS }", /^1: `report` needs `text:`/],
    [
      "report: { text: /etc/passwd, type: NEWS, visibility: PUBLIC }",
      /^1: `text` must name a file in the claim file's own/,
    ],
    ["report: { text: a.txt, type: NEWS }", /^1: `report` needs `visibility:`/],
    [
      "report: { text: a.txt, type: NEWS, visibility: PUBLIC, url: 'javascript:alert(1)' }",
      /^1: `url` must begin with https/,
    ],
    [
      "report: { text: a.txt, type: NEWS, visibility: PUBLIC, language: english language }",
      /^1: `language` must be a BCP 47/,
    ],
    [
      "report: { text: a.txt, type: NEWS, visibility: PUBLIC }\nby: a\nrecordedAt: 2026-02-30T00:00:00Z",
      /^3: `recordedAt` must be a time/,
    ],
    ["", /^1: a claim file must be a map/],
  ])("is refused when its head is wrong: %s", (head, expected) => {
    expect(refusal(() => parseClaimFile("f", head))).toMatch(expected);
  });

  it("allows a REFERENCE report nothing but background", () => {
    const reference = fileText(entity("type: { value: ARREST, basis: STATED }")).replace("NEWS", "REFERENCE");
    expect(refusal(() => parseClaimFile("f", reference))).toMatch(/^6: all that a REFERENCE report says is BACKGROUND/);
  });
});
