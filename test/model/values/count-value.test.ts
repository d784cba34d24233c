import fc from "fast-check";
import { InvalidValue } from "../../../src/model/errors";
import { countText, parseCount, type CountValue } from "../../../src/model/values";

const most = 2 ** 31 - 1;
const numbers = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: most }));
const ranges = fc.tuple(numbers, numbers).map(([a, b]) => `${Math.min(a, b)}..${Math.max(a, b)}`);
const bounded = fc.oneof(
  numbers.map(String),
  numbers.map((n) => `>=${n}`),
  numbers.map((n) => `<=${n}`),
  ranges,
);

const countTexts = fc.oneof(
  bounded,
  fc.integer({ min: 0, max: most - 1 }).map((n) => `>${n}`),
  fc.integer({ min: 1, max: most }).map((n) => `<${n}`),
  fc.tuple(fc.constantFrom("derived:", "all:", "~"), bounded).map(([prefix, text]) => prefix + text),
  fc.constantFrom("~", "~?", "all", "derived:?", "unknown:CUT_OFF", "unknown:STATED_UNKNOWN"),
);

describe("parseCount", () => {
  it.each([
    ["6", "EXACT", 6, 6],
    ["0", "EXACT", 0, 0],
    [">=20", "AT_LEAST", 20, null],
    [">80", "MORE_THAN", 81, null],
    ["<=5", "AT_MOST", null, 5],
    ["<4", "LESS_THAN", null, 3],
    ["30..50", "RANGE", 30, 50],
    ["~", "VAGUE", 2, null],
    ["~>=2000000", "VAGUE", 2_000_000, null],
    ["~?", "VAGUE", null, null],
    ["all", "ALL", null, null],
    ["all:>=81", "ALL", 81, null],
    ["derived:51", "DERIVED", 51, 51],
    ["derived:>=51", "DERIVED", 51, null],
    ["derived:6..7", "DERIVED", 6, 7],
    ["derived:?", "DERIVED", null, null],
  ])("reads %s as %s", (text, kind, min, max) => {
    expect(parseCount(text)).toEqual({ raw: text, kind, min, max, unit: "PERSON", unknown: null });
    expect(countText(parseCount(text))).toBe(text);
  });

  it("keeps the words and the unit", () => {
    expect(parseCount("3..4", "three or four", "OFFICER")).toMatchObject({ raw: "three or four", unit: "OFFICER" });
  });

  it("takes no bound from “about 30”, and keeps it in the words", () => {
    expect(parseCount("~30")).toEqual({ ...parseCount("~?"), raw: "~30" });
  });

  it("keeps apart what is stated to be unknown and what has no number", () => {
    expect(parseCount("unknown:STATED_UNKNOWN")).toMatchObject({ min: null, max: null, unknown: "STATED_UNKNOWN" });
    expect(parseCount("~?").unknown).toBeNull();
  });

  it.each(["", " 6", "-1", "<0", "1.5", "007", "1e3", "50..30", ">=3..5", "2147483648", ">2147483647", "derived:>5", "derived:", "all:all", "about 6", "unknown:", "unknown:toString"])(
    "refuses “%s”",
    (text) => { expect(() => parseCount(text)).toThrow(InvalidValue); },
  ); // prettier-ignore

  it("comes back from its text as it was", () => {
    fc.assert(
      fc.property(countTexts, (text) => {
        const count = parseCount(text, "words");
        expect(parseCount(countText(count), "words")).toEqual(count);
        if (count.min !== null && count.max !== null) expect(count.min <= count.max).toBe(true);
      }),
    );
  });

  it("has a text for every count, readable or not", () => {
    const odd: CountValue = { raw: "", kind: "EXACT", min: null, max: null, unit: "PERSON", unknown: null };
    expect(countText(odd)).toBe("?");
  });
});
