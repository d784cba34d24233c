import fc from "fast-check";
import { InvalidValue } from "../../../src/model/errors";
import { compareCodePoints, compareNames, nameOf, scriptOf } from "../../../src/model/values";

describe("scriptOf", () => {
  it.each([
    ["Ana Ruiz", "Latn"],
    ["鲁秀兰", "Hani"],
    ["𠮷野", "Hani"],
    ["محمد", "Arab"],
    ["Иван", "Cyrl"],
    ["བཀྲ་ཤིས", "Tibt"],
    ["김철수", "Hang"],
    ["123 …", "Zyyy"],
    ["", "Zyyy"],
  ])("finds that of %s", (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });

  it("takes the most frequent, and the first of two equally frequent", () => {
    expect(scriptOf("王小明 Wang")).toBe("Latn");
    expect(scriptOf("王明 Wa")).toBe("Hani");
    expect(scriptOf("Wa 王明")).toBe("Latn");
  });
});

describe("nameOf", () => {
  it("tidies white space and composes letters", () => {
    expect(nameOf(" Ana\u00a0\n Mari\u0301a ")).toEqual({ text: "Ana María", kind: "ROMANIZED", script: "Latn" });
  });

  it("calls names in another script CHARACTERS unless told", () => {
    expect(nameOf("王小明").kind).toBe("CHARACTERS");
    expect(nameOf("wife of the teacher", "DESCRIPTION").kind).toBe("DESCRIPTION");
  });

  it.each([
    ["nothing", ""],
    ["white space only", " \u00a0\t"],
    ["501 characters", "a".repeat(501)],
    ["a control character", "Ana\u0000"],
    ["half a surrogate pair", "Ana\ud83d"],
  ])("refuses %s", (_what, text) => {
    expect(() => nameOf(text)).toThrow(InvalidValue);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = tryName(text);
        if (once !== null) expect(nameOf(once.text)).toEqual(once);
      }),
    );
  });
});

describe("compareNames", () => {
  it("orders by script, then by code point", () => {
    const names = ["王", "Zoe", "ﾊﾅ", "Ana", "𠮷"].map((text) => nameOf(text));
    expect([...names].sort(compareNames).map((name) => name.text)).toEqual(["王", "𠮷", "ﾊﾅ", "Ana", "Zoe"]);
  });
});

describe("compareCodePoints", () => {
  it("agrees with the order of UTF-8 bytes", () => {
    const sign = (text: fc.Arbitrary<string>) =>
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      });
    fc.assert(sign(fc.string({ unit: "binary" })));
    fc.assert(sign(fc.string({ unit: fc.constantFrom("a", "\uffff", "\ue000", "😀", "\u{20bb7}") })));
  });
});

function tryName(text: string) {
  try {
    return nameOf(text);
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidValue);
    return null;
  }
}
