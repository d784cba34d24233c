import fc from "fast-check";
import { InvalidValue } from "../../../src/model/errors";
import { durationText, parseDuration } from "../../../src/model/values";

describe("parseDuration", () => {
  it.each([
    ["P15D", "P15D", "P15D"],
    ["PT12H", "PT12H", "PT12H"],
    ["P3Y6M", "P3Y6M", "P3Y6M"],
    ["P5D..P15D", "P5D", "P15D"],
    ["<P4Y", null, "P4Y"],
    [">=P1Y", "P1Y", null],
    ["P30D..P1M", "P30D", "P1M"],
    ["?", null, null],
  ])("reads %s", (text, min, max) => {
    expect(parseDuration(text, "words")).toEqual({ raw: "words", min, max, unknown: null });
    expect(durationText(parseDuration(text))).toBe(text);
  });

  it("keeps that the source says it is not known", () => {
    const value = parseDuration("unknown:STATED_UNKNOWN", "It’s not clear how long");
    expect(value).toEqual({ raw: "It’s not clear how long", min: null, max: null, unknown: "STATED_UNKNOWN" });
    expect(durationText(value)).toBe("unknown:STATED_UNKNOWN");
  });

  it.each(["", "P", "PT", "P1YT", "15D", "P-1D", "P1.5Y", "P1M1Y", "p15d", "P15D..", "..P15D", "P1D..P2D..P3D", "P15D..P5D", "P2M..P1M", ">P1Y", "<=P4Y", "unknown:SOON", "three months"])(
    "refuses “%s”",
    (text) => { expect(() => parseDuration(text)).toThrow(InvalidValue); },
  ); // prettier-ignore

  it("comes back from its text as it was", () => {
    const one = fc.tuple(fc.nat(99), fc.constantFrom("Y", "M", "W", "D")).map(([n, unit]) => `P${n}${unit}`);
    const day = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => `P${a}D..P${a + b}D`);
    const text = fc.oneof(
      one,
      day,
      one.map((d) => `<${d}`),
      one.map((d) => `>=${d}`),
    );
    fc.assert(
      fc.property(text, (given) => {
        const value = parseDuration(given, "words");
        expect(parseDuration(durationText(value), "words")).toEqual(value);
      }),
    );
  });
});
