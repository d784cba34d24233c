import fc from "fast-check";
import { compareCodePoints, fold, sortKey } from "../../../src/model/values";

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

describe("fold", () => {
  it.each([
    ["spacing and apostrophes", ["Nongan", "Nong an", "Nong'an", "Nong’an", "Nongʼan", "Nong`an", "Nong´an", "NONG-AN", "Nong\u00a0an", "Nong‑an", "Nong\u200ban"]],
    ["diacritics", ["lü", "lu", "LÜ", "lu\u0308"]],
    ["ß and ss", ["Weiß", "WEISS", "weiss", "WEIẞ"]],
    ["forms of sigma", ["ΣΑΣ", "σας", "σασ"]],
    ["full width", ["Ａｎａ", "ana"]],
    ["Arabic vowel signs", ["مُحَمَّد", "محمد"]],
  ])("makes equal what differs in %s", (_what, texts) => {
    expect(new Set(texts.map(fold)).size).toBe(1);
  }); // prettier-ignore

  it("keeps other letters apart", () => {
    const texts = ["ı", "i", "ø", "o", "王", "བཀྲ", "བཀ", "कि", "क"];
    expect(new Set(texts.map(fold)).size).toBe(texts.length);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("sortKey", () => {
  it("keeps words apart", () => {
    expect(sortKey("  Élan\u00a0 Vital ")).toBe("elan vital");
    expect(sortKey("An Xin") < sortKey("Ana")).toBe(true);
  });

  it("escapes what engines order differently", () => {
    expect(sortKey("𠮷野")).toBe("\ufffd020bb7野");
    expect(sortKey("\ufffd")).toBe("\ufffd00fffd");
    expect(sortKey("a\ud83d")).toBe("a\ufffd00fffd");
  });

  it("orders by UTF-16 and by UTF-8 as the text by code point", () => {
    const letter = fc.constantFrom("a", "b", "z", "0", "f", "王", "\ue000", "\ufffd", "𠮷", "😀", "\u{10ffff}");
    const text = fc.string({ unit: letter, maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [sortKey(a), sortKey(b)];
        const order = Math.sign(compareCodePoints(a, b));
        expect(left < right ? -1 : left > right ? 1 : 0).toBe(order);
        expect(Buffer.compare(Buffer.from(left), Buffer.from(right))).toBe(order);
      }),
    );
  });

  it("is well formed, at most 400 long, and never ends inside an escape", () => {
    const long = fc.string({ unit: fc.constantFrom("a", "𠮷", " ", "\ud800"), minLength: 300, maxLength: 600 });
    fc.assert(
      fc.property(fc.oneof(long, anyText), (text) => {
        const key = sortKey(text);
        expect(key.length).toBeLessThanOrEqual(400);
        expect(key).not.toMatch(/\p{Surrogate}|[\u{10000}-\u{10ffff}]|\ufffd(?![0-9a-f]{6})/u);
      }),
    );
  });
});
