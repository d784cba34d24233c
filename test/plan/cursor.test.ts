import fc from "fast-check";
import { BadCursor } from "../../src/model/errors";
import { decodeCursor, encodeCursor, sealOf } from "../../src/plan/cursor";

const position = fc.record({
  sort: fc.oneof(fc.string({ unit: "binary" }), fc.maxSafeInteger()),
  id: fc.string({ unit: "grapheme" }),
});

describe("a cursor", () => {
  it("leads back to its place, whatever is written in it", () => {
    fc.assert(
      fc.property(position, fc.string(), (place, field) => {
        const seal = sealOf(field, {});
        const cursor = encodeCursor(seal, place);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeCursor(seal, cursor)).toEqual(place);
      }),
    );
  });

  it("is refused elsewhere", () => {
    const cursor = encodeCursor(sealOf("Query.people", { where: { a: 1 } }), { sort: "x", id: "y" });
    for (const seal of [sealOf("Query.people", {}), sealOf("Query.groups", { where: { a: 1 } }), "", "x"]) {
      expect(() => decodeCursor(seal, cursor)).toThrow(BadCursor);
    }
  });

  it("does not mind the size of the page, nor the order in which arguments are written", () => {
    const seal = sealOf("Person.events", { where: { a: 1, b: [2] }, first: 3, after: "x" });
    expect(sealOf("Person.events", { first: 9, where: { b: [2], a: 1 } })).toBe(seal);
    expect(sealOf("Person.events", { where: { a: 1, b: [3] } })).not.toBe(seal);
  });

  it("is refused, never more than that, whatever it is", () => {
    const json = fc.json().map((text) => Buffer.from(text).toString("base64url"));
    const parts = fc
      .array(fc.oneof(fc.constant("seal"), fc.integer(), fc.double(), fc.string(), fc.constant(null)), { maxLength: 4 })
      .map((each) => Buffer.from(JSON.stringify(each)).toString("base64url"));
    fc.assert(
      fc.property(fc.oneof(fc.string(), json, parts), (text) => {
        try {
          const { sort, id } = decodeCursor("seal", text);
          expect([typeof sort, typeof id]).toEqual([expect.stringMatching(/^(string|number)$/), "string"]);
        } catch (error) {
          expect(error).toBeInstanceOf(BadCursor);
        }
      }),
      { numRuns: 500 },
    );
  });
});
