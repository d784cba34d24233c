import fc from "fast-check";
import { compareCodePoints } from "../../../src/model/values/code-point";
import { sortable, unsortable } from "../../../src/store/neo4j/sortable";

/** Texts of characters around every border that matters, and of any. */
const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      "a",
      "b",
      "~",
      "é",
      "王",
      "\ud7ff",
      "\ue000",
      "\ufdd0",
      "\ufdef",
      "\ufffd",
      "\uffff",
      "😀",
      "𠀀",
      "\u0000",
    ),
    maxLength: 6,
  }),
  fc.string({ unit: "binary", maxLength: 8 }),
);

describe("sortable text", () => {
  it("has by code unit the order that the text has by code point", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [sortable(a), sortable(b)];
        expect(Math.sign(compareCodePoints(a, b))).toBe(left === right ? 0 : left < right ? -1 : 1);
      }),
      { numRuns: 2000 },
    );
  });

  it("has the same order by code point, as an index gives it", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareCodePoints(sortable(a), sortable(b)))).toBe(Math.sign(compareCodePoints(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  it("gives the text back", () => {
    fc.assert(
      fc.property(text, (a) => {
        expect(unsortable(sortable(a))).toBe(a);
      }),
      { numRuns: 2000 },
    );
  });

  it("begins with and holds what the text does", () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(sortable(a + b).startsWith(sortable(a))).toBe(true);
        expect(sortable(a + b + c).includes(sortable(b))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("holds nothing that the text does not, but for noncharacters, with which no text is searched", () => {
    const searched = text.filter((a) => !/[\ufdd0-\ufdef\uffff]/.test(a));
    fc.assert(
      fc.property(text, searched, (a, b) => {
        fc.pre(b !== "\u0000");
        expect(sortable(a).includes(sortable(b))).toBe(a.includes(b));
        expect(sortable(a).startsWith(sortable(b))).toBe(a.startsWith(b));
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves text of the BMP as it is", () => {
    expect(sortable("lu xiulan 王小明")).toBe("lu xiulan 王小明");
  });
});
