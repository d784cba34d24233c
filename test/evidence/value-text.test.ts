import { parseValue, valueText } from "../../src/evidence/value-text";
import { InvalidClaim, InvalidValue } from "../../src/model/errors";

describe("the text form of values", () => {
  it.each([
    ["TYPE", "Event", "ARREST", { is: "term", term: "ARREST" }],
    ["LEVEL", "Place", "COUNTY", { is: "term", term: "COUNTY" }],
    ["GENDER", "Person", "FEMALE", { is: "term", term: "FEMALE" }],
    ["ASPECT", "Event", "SERIES", { is: "term", term: "SERIES" }],
    ["NAME", "Person", "Ana Ruiz", { is: "name", text: "Ana Ruiz", kind: "ROMANIZED", script: "Latn" }],
    ["NAME", "Place", "元宝山区", { is: "name", kind: "CHARACTERS", script: "Hani" }],
    ["NAME", "Person", "ALIAS: Anita", { is: "name", text: "Anita", kind: "ALIAS" }],
    ["NAME", "Person", "DESCRIPTION: wife of Bruno", { is: "name", text: "wife of Bruno", kind: "DESCRIPTION" }],
    ["DATE", "Event", "2020-12-14", { is: "date", edtf: "2020-12-14", precision: "DAY" }],
    ["DATE", "Event", "2020-11 PART_OF_MONTH", { is: "date", edtf: "2020-11", precision: "PART_OF_MONTH" }],
    ["DATE", "Event", "2020-09/..", { is: "date", open: true }],
    [
      "DATE",
      "Event",
      "within:2020-12-11/2020-12-13",
      { is: "date", edtf: "2020-12-11/2020-12-13", precision: "DAY_RANGE", latestStart: "2020-12-13" },
    ],
    ["DATE", "Event", "within:2020-09/2020-11 PART_OF_MONTH", { is: "date", precision: "PART_OF_MONTH" }],
    ["DATE", "Event", "vague:recently", { is: "date", edtf: null, raw: "recently", precision: "VAGUE" }],
    ["DATE", "Event", "relative:the evening after", { is: "date", raw: "the evening after", precision: "RELATIVE" }],
    ["DATE", "Event", "unknown:STATED_UNKNOWN", { is: "date", unknown: "STATED_UNKNOWN" }],
    ["COUNT", "Group", ">80", { is: "count", kind: "MORE_THAN", min: 81, unit: "PERSON" }],
    ["COUNT", "Event", "7 PLACE", { is: "count", kind: "EXACT", min: 7, unit: "PLACE" }],
    ["DURATION", "Event", "P5D..P15D", { is: "duration", min: "P5D", max: "P15D" }],
    ["AMOUNT", "Event", "CNY 5000", { is: "amount", value: 5000, currency: "CNY" }],
    ["AGE", "Person", "45", { is: "age", years: 45 }],
    ["PLURAL", "Facility", "true", { is: "flag", flag: true }],
    ["CODE", "Place", "CN-150403", { is: "text", text: "CN-150403" }],
    ["POINT", "Place", "42.04,119.29 COUNTY", { is: "point", lat: 42.04, lon: 119.29, precision: "COUNTY" }],
    [
      "CIRCUMSTANCE",
      "Event",
      "PURPOSE: to make them sign",
      { is: "circumstance", kind: "PURPOSE", text: "to make them sign" },
    ],
  ] as const)("reads and writes %s of %s: %s", (predicate, label, text, expected) => {
    const value = parseValue(predicate, label, text);
    expect(value).toMatchObject(expected);
    expect(valueText(value)).toBe(text);
  });

  it("keeps the words of the source beside the value", () => {
    expect(parseValue("DATE", "Event", "2020-12-14", "that day")).toMatchObject({
      raw: "that day",
      edtf: "2020-12-14",
    });
  });

  it.each([
    ["TYPE", "Event", "PRISON"],
    ["TYPE", "Facility", "ARREST"],
    ["AGE", "Person", "4.5"],
    ["AGE", "Person", "200"],
    ["PLURAL", "Facility", "yes"],
    ["POINT", "Place", "91,0 COUNTY"],
    ["POINT", "Place", "42.04,119.29"],
    ["DATE", "Event", "2020-11 LATE"],
    ["DATE", "Event", "within:2020-09/.."],
    ["DATE", "Event", "unknown:WHO_KNOWS"],
    ["COUNT", "Group", "6 DOGS"],
    ["CIRCUMSTANCE", "Event", "to make them sign"],
    ["CODE", "Place", " "],
  ] as const)("refuses %s of %s: %s", (predicate, label, text) => {
    expect(() => parseValue(predicate, label, text)).toThrow(InvalidValue);
  });

  it("refuses a property that the label does not have, and a link", () => {
    expect(() => parseValue("AGE", "Event", "4")).toThrow(InvalidClaim);
    expect(() => parseValue("WITHIN", "Place", "x")).toThrow(InvalidClaim);
  });
});
