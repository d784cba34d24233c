import neo4j from "neo4j-driver";
import { loaded, stored } from "../../../src/store/neo4j/values";
import type { ColumnKind } from "../../../src/store/tables";

/** As the driver gives a stored value back. */
function returned(value: unknown): unknown {
  return neo4j.isInt(value) ? neo4j.integer.toNumber(value) : value;
}

describe("values in Neo4j", () => {
  const cases: readonly (readonly [ColumnKind, unknown])[] = [
    ["text", "Ana"],
    ["text", null],
    ["sortText", "ana 𠀀"],
    ["sortText", null],
    ["keyText", "AGENT"],
    ["keyText", null],
    ["texts", ["a", "b"]],
    ["texts", []],
    ["integer", 0],
    ["integer", null],
    ["boolean", false],
    ["boolean", null],
    ["json", { lat: 1.5, list: [1, null] }],
    ["json", []],
    ["json", null],
  ];

  it.each(cases)("of kind %s come back: %j", (kind, value) => {
    expect(loaded(returned(stored(value, kind)), kind)).toEqual(value);
  });

  it("are whole numbers where they are: a JS number would be stored as FLOAT", () => {
    expect(neo4j.isInt(stored(3, "integer"))).toBe(true);
  });

  it("hold no null in a key, which an index on several properties would leave out", () => {
    expect(stored(null, "keyText")).toBe("");
  });
});
