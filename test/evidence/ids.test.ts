import { createHash, randomBytes } from "node:crypto";
import fc from "fast-check";
import { canonicalJson, claimIdOf, reportIdOf, sha256, type ClaimContent } from "../../src/evidence/ids";
import { base32, entityId, labelOf, labels, mintEntityId, type EntityId, type ReportId } from "../../src/model/id";

const content: ClaimContent = {
  subject: "person:aaaaaaaaaaaaaaaaaaaa" as EntityId,
  predicate: "INVOLVED_IN",
  object: "event:bbbbbbbbbbbbbbbbbbbb" as EntityId,
  value: null,
  role: "AFFECTED",
  kinship: null,
  movement: null,
  modality: "REPORTED",
  basis: "STATED",
  citations: [{ report: "report:cccccccccccccccccccccccccc" as ReportId, start: 3, end: 9, quote: "quoted" }],
  derivedFrom: [],
  speaker: null,
  method: { kind: "HUMAN", name: "test", version: "1", score: null },
  visibility: "PUBLIC",
};

describe("Entity ids", () => {
  it("begin with the label, hold 96 random bits, and are read back as what they are", () => {
    for (const label of labels) {
      const id = mintEntityId(label, randomBytes(12));
      expect(id).toMatch(new RegExp(`^${label.toLowerCase()}:[a-z2-7]{20}$`));
      expect(labelOf(id)).toBe(label);
      expect(entityId(id)).toBe(id);
    }
  });

  it("of different bytes are different: base32 loses nothing", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 12, maxLength: 12 }),
        fc.uint8Array({ minLength: 12, maxLength: 12 }),
        (a, b) => {
          expect(base32(a) === base32(b)).toBe(Buffer.from(a).equals(Buffer.from(b)));
        },
      ),
    );
  });

  it("out of other texts are none", () => {
    fc.assert(fc.property(fc.string(), (text) => entityId(text) === null || labelOf(text) !== null));
    for (const text of [
      "",
      "person",
      "person:",
      "alien:aaaaaaaaaaaaaaaaaaaa",
      "person:AAAAAAAAAAAAAAAAAAAA",
      "person:a b",
    ]) {
      expect(entityId(text)).toBeNull();
    }
  });
});

describe("Report ids", () => {
  it("are those of the text: equal texts, equal ids, and no other", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(reportIdOf(a) === reportIdOf(b)).toBe(a === b);
        expect(sha256(a)).toBe(createHash("sha256").update(a, "utf8").digest("hex"));
      }),
    );
  });
});

describe("Claim ids", () => {
  it("do not depend on the order in which keys were written, nor on the words of quotes", () => {
    const reversed = Object.fromEntries(Object.entries(content).reverse()) as unknown as ClaimContent;
    expect(claimIdOf(reversed)).toBe(claimIdOf(content));
    const masked = { ...content, citations: content.citations.map((citation) => ({ ...citation, quote: "██████" })) };
    expect(claimIdOf(masked)).toBe(claimIdOf(content));
  });

  it.each<[string, Partial<ClaimContent>]>([
    ["role", { role: "AGENT" }],
    ["modality", { modality: "THREATENED" }],
    ["basis", { basis: "CONTEXT" }],
    ["visibility", { visibility: "SEALED" }],
    ["speaker", { speaker: "her daughter" }],
    [
      "citation",
      { citations: [{ report: "report:cccccccccccccccccccccccccc" as ReportId, start: 4, end: 9, quote: "x" }] },
    ],
    ["object", { object: "event:dddddddddddddddddddd" as EntityId }],
  ])("tell claims apart that differ in %s", (_what, change) => {
    expect(claimIdOf({ ...content, ...change })).not.toBe(claimIdOf(content));
  });
});

describe("Canonical JSON", () => {
  it("is JSON, the same for equal values whatever the order of their keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
