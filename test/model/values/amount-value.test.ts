import fc from "fast-check";
import { InvalidValue } from "../../../src/model/errors";
import { amountText, parseAmount } from "../../../src/model/values";

describe("parseAmount", () => {
  it.each([
    ["CNY 5000", 5000, "CNY"],
    ["USD 0.5", 0.5, "USD"],
    ["5000", 5000, null],
    ["CNY ?", null, "CNY"],
    ["?", null, null],
  ])("reads %s", (text, value, currency) => {
    expect(parseAmount(text, "words")).toEqual({ raw: "words", value, currency, unknown: null });
    expect(amountText(parseAmount(text))).toBe(text);
  });

  it("keeps why it is not known", () => {
    expect(amountText(parseAmount("unknown:WITHHELD"))).toBe("unknown:WITHHELD");
  });

  it.each(["", "CNY", "CNY5000", "cny 5000", "CNY -1", "CNY 05", "CNY 1e5", "CNY 5,000", "CNY 1.23456", "CNY 1234567890123456", "YUAN 5"])(
    "refuses “%s”",
    (text) => { expect(() => parseAmount(text)).toThrow(InvalidValue); },
  ); // prettier-ignore

  it("comes back from its text as it was", () => {
    const cents = fc.tuple(fc.nat(999_999_999), fc.nat(9999)).map(([whole, part]) => `${whole}.${part}`);
    const texts = fc.oneof(
      cents,
      fc.nat().map(String),
      cents.map((text) => `CNY ${text}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const value = parseAmount(text, "words");
        expect(parseAmount(amountText(value), "words")).toEqual(value);
      }),
    );
  });
});
