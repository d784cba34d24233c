import fc from "fast-check";
import { maskNames, maskText, maskValue } from "../../src/projection/mask";
import type { Level } from "../../src/model/vocabulary";

const masks = {
  names: [
    { below: 2, text: "Ana Ruiz" },
    { below: 1, text: "Ana" },
  ],
  spans: [{ below: 2, start: 0, end: 3 }],
} as const;

describe("masking", () => {
  it("puts a block for each code unit of a hidden name, wherever it is written", () => {
    expect(maskNames("Ana Ruiz and Ana", masks.names, 0)).toBe("████████ and ███");
    expect(maskNames("Ana Ruiz and Ana", masks.names, 1)).toBe("████████ and Ana");
    expect(maskNames("Ana Ruiz and Ana", masks.names, 2)).toBe("Ana Ruiz and Ana");
    expect(maskNames("𠮷田", [{ below: 2, text: "𠮷田" }], 0)).toBe("███");
    expect(maskNames("$& (a.b)", [{ below: 2, text: "(a.b)" }], 0)).toBe("$& █████");
    expect(maskNames("Jean-Luc came", [{ below: 2, text: "Jean-Luc" }], 0)).toBe("████████ came");
  });

  it("masks the spans of mentions, whatever is written there", () => {
    expect(maskText("She, Ana, came.", masks, 0)).toBe("███, ███, came.");
    expect(maskText("She, Ana, came.", masks, 1)).toBe("███, Ana, came.");
    expect(maskText("She, Ana, came.", masks, 2)).toBe("She, Ana, came.");
  });

  it("keeps every offset", () => {
    const text = fc.string({ unit: fc.constantFrom("A", "n", "a", " ", "𠮷", "é"), maxLength: 40 });
    const level = fc.constantFrom<Level>(0, 1, 2);
    const span = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => ({ below: 2 as const, start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(text, level, fc.array(span, { maxLength: 3 }), (written, at, spans) => {
        const inside = spans.filter(({ end }) => end <= written.length);
        const masked = maskText(written, { names: masks.names, spans: inside }, at);
        expect(masked).toHaveLength(written.length);
        if (at < 1) expect(masked).not.toMatch(/(?<!\p{L})Ana(?!\p{L})/u);
        if (at < 2) for (const { start, end } of inside) expect(masked.slice(start, end)).toBe("█".repeat(end - start));
        if (at === 2) expect(masked).toBe(written);
      }),
    );
  });

  it("masks the words of values and leaves the rest", () => {
    const { names } = masks;
    expect(maskValue({ is: "text", text: "for Ana" }, names, 0)).toEqual({ is: "text", text: "for ███" });
    expect(
      maskValue({ is: "amount", raw: "500 of Ana Ruiz", value: 500, currency: "CNY", unknown: null }, names, 1),
    ).toMatchObject({ raw: "500 of ████████", value: 500 });
    expect(maskValue({ is: "term", term: "Ana" }, names, 0)).toEqual({ is: "term", term: "Ana" });
    expect(maskValue({ is: "age", years: 3 }, names, 0)).toEqual({ is: "age", years: 3 });
  });
});
