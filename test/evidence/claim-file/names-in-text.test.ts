import fc from "fast-check";
import { occurrencesOf } from "../../../src/evidence/claim-file/names-in-text";

const found = (text: string, name: string) => occurrencesOf(text, name).map(({ start }) => start);

describe("where a name stands in a text", () => {
  it.each([
    ["as a whole word", "Wang Yanping and Wang Yan.", "Wang Yan", [17]],
    ["before a possessive", "Minghui.org’s report", "Minghui.org", [0]],
    ["between dashes without spaces", "five–Wang Yanping–were", "Wang Yanping", [5]],
    ["across a line break or no-break space", "Ana\nRuiz, Ana\u00a0Ruiz", "Ana Ruiz", [0, 10]],
    ["not in other case", "ana ruiz", "Ana Ruiz", []],
    ["inside a run of Chinese characters", "内蒙古自治区赤峰市元宝山区", "赤峰市", [6]],
    ["with letters that mean something to a pattern", "a (b) c", "(b)", [2]],
    ["with a dot that is only a dot", "MinghuiXorg", "Minghui.org", []],
    ["not as part of an accented letter", "Ana\u0301", "Ana", []],
  ])("%s", (_what, text, name, starts) => {
    expect(found(text, name)).toEqual(starts);
  });

  it("always slices to the name, but for white space", () => {
    const word = fc.stringMatching(/^[a-c内.]{1,3}$/u);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { minLength: 1, maxLength: 3 }), (words, name) => {
        const text = words.join(" ");
        for (const { start, end } of occurrencesOf(text, name.join(" "))) {
          expect(text.slice(start, end)).toBe(name.join(" "));
        }
      }),
    );
  });
});
