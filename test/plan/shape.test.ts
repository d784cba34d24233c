import { shaped, type Shape } from "../../src/plan/shape";
import { typeName } from "../../src/plan/result";

const text: Shape = { types: { TextValue: [{ key: "t", field: "text", shape: null }] } };

describe("a value as asked for", () => {
  it("is itself where nothing more is asked, and null where there is none", () => {
    expect(shaped(3, null)).toBe(3);
    expect(shaped(undefined, null)).toBeNull();
    expect(shaped(null, text)).toBeNull();
    expect(shaped(undefined, text)).toBeNull();
  });

  it("has only what was asked, under the keys asked, and knows its type", () => {
    const value = shaped({ text: "a", other: "b" }, text);
    expect(value).toEqual({ t: "a", [typeName]: "TextValue" });
  });

  it("of a list is a list", () => {
    expect(shaped([{ text: "a" }, null, { text: "b" }], text)).toMatchObject([{ t: "a" }, null, { t: "b" }]);
    expect(shaped([], text)).toEqual([]);
  });

  it("shapes what is inside", () => {
    const outer: Shape = {
      types: {
        Outer: [
          { key: "in", field: "inner", shape: text },
          { key: "n", field: "n", shape: null },
        ],
      },
    };
    expect(shaped({ inner: { text: "a" }, n: 0 }, outer)).toMatchObject({ in: { t: "a" }, n: 0 });
    expect(shaped({ inner: null }, outer)).toMatchObject({ in: null, n: null });
  });

  it("of a union is of the type that it says", () => {
    const union: Shape = {
      types: { A: [{ key: "x", field: "a", shape: null }], B: [{ key: "x", field: "b", shape: null }] },
    };
    const typeOf = (value: Readonly<Record<string, unknown>>) => String(value["is"]);
    expect(
      shaped(
        [
          { is: "A", a: 1 },
          { is: "B", b: 2 },
        ],
        union,
        typeOf,
      ),
    ).toEqual([
      { x: 1, [typeName]: "A" },
      { x: 2, [typeName]: "B" },
    ]);
  });
});
