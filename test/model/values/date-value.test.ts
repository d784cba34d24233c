import fc from "fast-check";
import { InvalidValue } from "../../../src/model/errors";
import { dateWithin, isWithin, parseDate, unknownDate, vagueDate, type DateValue } from "../../../src/model/values";
import { edtfTexts } from "./edtf-texts";

const bounds = (date: DateValue) => [date.earliestStart, date.latestStart, date.earliestEnd, date.latestEnd];

const boundsOrNull = (text: string) => {
  try {
    return bounds(parseDate(text));
  } catch {
    return null;
  }
};

describe("parseDate", () => {
  it.each([
    ["2020-12-14", ["2020-12-14", "2020-12-14", "2020-12-14", "2020-12-14"], "DAY"],
    ["2020-11", ["2020-11-01", "2020-11-30", "2020-11-01", "2020-11-30"], "MONTH"],
    ["2020-02", ["2020-02-01", "2020-02-29", "2020-02-01", "2020-02-29"], "MONTH"],
    ["1900-02", ["1900-02-01", "1900-02-28", "1900-02-01", "1900-02-28"], "MONTH"],
    ["2020", ["2020-01-01", "2020-12-31", "2020-01-01", "2020-12-31"], "YEAR"],
    ["0050", ["0050-01-01", "0050-12-31", "0050-01-01", "0050-12-31"], "YEAR"],
    ["0000-02-29", ["0000-02-29", "0000-02-29", "0000-02-29", "0000-02-29"], "DAY"],
    ["2020-12-11/2020-12-13", ["2020-12-11", "2020-12-11", "2020-12-13", "2020-12-13"], "DAY_RANGE"],
    ["2020-12-14/2020-12-14", ["2020-12-14", "2020-12-14", "2020-12-14", "2020-12-14"], "DAY_RANGE"],
    ["2020-11/2021-01-05", ["2020-11-01", "2020-11-30", "2021-01-05", "2021-01-05"], "MONTH"],
    ["2020-11-XX", ["2020-11-01", "2020-11-30", "2020-11-01", "2020-11-30"], "MONTH"],
    ["2020-XX", ["2020-01-01", "2020-12-31", "2020-01-01", "2020-12-31"], "YEAR"],
    ["201X", ["2010-01-01", "2019-12-31", "2010-01-01", "2019-12-31"], "VAGUE"],
    ["20XX", ["2000-01-01", "2099-12-31", "2000-01-01", "2099-12-31"], "VAGUE"],
    ["2023-08~", ["2023-08-01", "2023-08-31", "2023-08-01", "2023-08-31"], "MONTH"],
  ])("gives %s the bounds of its calendar days", (text, expected, precision) => {
    const date = parseDate(text);
    expect(bounds(date)).toEqual(expected);
    expect(date).toMatchObject({ raw: text, edtf: text, precision, open: false, unknown: null });
  });

  it("knows of an open interval when it began, not when it ends", () => {
    const date = parseDate("1999/..", "since 1999");
    expect(bounds(date)).toEqual(["1999-01-01", "1999-12-31", null, null]);
    expect(date).toMatchObject({ raw: "since 1999", open: true, precision: "YEAR" });
  });

  it("does not call an interval open whose end is only not known", () => {
    expect(parseDate("2020-09/")).toMatchObject({
      earliestEnd: null,
      latestEnd: null,
      open: false,
      precision: "MONTH",
    });
  });

  it.each(["/2020", "../2020"])("has no start for %s, in particular not 1970", (text) => {
    expect(bounds(parseDate(text))).toEqual([null, null, "2020-01-01", "2020-12-31"]);
    expect(parseDate(text).open).toBe(false);
  });

  it.each(["XXXX", "XXXX-XX-XX", "../.."])("has no bounds for %s", (text) => {
    expect(parseDate(text)).toMatchObject({ earliestStart: null, latestEnd: null, precision: "UNKNOWN" });
  });

  it("takes from a season its year, and lets winter last until March", () => {
    expect(bounds(parseDate("2020-21"))).toEqual(["2020-01-01", "2020-12-31", "2020-01-01", "2020-12-31"]);
    expect(parseDate("2020-24").latestEnd).toBe("2021-03-31");
    expect(parseDate("9999-24").latestEnd).toBe("9999-12-31");
  });

  it("keeps start and end in order where one is written less exactly", () => {
    expect(bounds(parseDate("2020/2020-06"))).toEqual(["2020-01-01", "2020-06-30", "2020-06-01", "2020-06-30"]);
    expect(bounds(parseDate("2020-06/2020"))).toEqual(["2020-06-01", "2020-06-30", "2020-06-01", "2020-12-31"]);
  });

  it("keeps the words, and the precision that only the words have", () => {
    const date = parseDate("2020-11", "late November 2020", "PART_OF_MONTH");
    expect(date).toMatchObject({ raw: "late November 2020", precision: "PART_OF_MONTH", latestEnd: "2020-11-30" });
  });

  it.each([
    ["a day that the calendar does not have", "2019-02-29"],
    ["an impossible day", "2020-02-30"],
    ["an interval that ends before it begins", "2020-09/2020-06"],
    ["a time of day", "2020-12-14T10:00:00Z"],
    ["a time of day in an interval", "2020-12-14T10:00:00Z/2020-12-15"],
    ["a list", "{2020,2021}"],
    ["one of a set", "[2020-12-11..2020-12-13]"],
    ["level 2: a day without a year", "XXXX-05-13"],
    ["level 2: a day without a month", "2020-XX-12"],
    ["a year before 0000", "-0050"],
    ["a year after 9999", "Y20200"],
    ["words", "May 13"],
    ["white space", " 2020"],
    ["nothing", ""],
    ["a very long text", "2020-12/".repeat(10_000)],
  ])("refuses %s", (_what, text) => {
    expect(() => parseDate(text)).toThrow(InvalidValue);
  });

  it("keeps every text it reads, and its bounds in order", () => {
    fc.assert(
      fc.property(edtfTexts, (text) => {
        const date = parseDate(text);
        expect(date.edtf).toBe(text);
        expect(parseDate(date.edtf ?? "", date.raw, date.precision)).toEqual(date);
        const { earliestStart, latestStart, earliestEnd, latestEnd } = date;
        const pairs = [[earliestStart, latestStart], [earliestEnd, latestEnd], [earliestStart, earliestEnd], [latestStart, latestEnd]]; // prettier-ignore
        for (const [a, b] of pairs) if (a && b) expect(a <= b).toBe(true);
      }),
    );
  });

  it("reads a plain date as the edtf package reads the same date with a mark", () => {
    const part = fc.nat(40).map((number) => String(number).padStart(2, "0"));
    fc.assert(
      fc.property(fc.nat(9999), fc.array(part, { maxLength: 2 }), (year, parts) => {
        const plain = [String(year).padStart(4, "0"), ...parts].join("-");
        const season = /^\d{4}-2[1-4]$/.test(plain);
        if (!season) expect(boundsOrNull(plain)).toEqual(boundsOrNull(`${plain}?`));
      }),
    );
  });

  it("reads any text to a date or throws InvalidValue", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9XT:?~%./-]{0,24}$/)), (text) => {
        try {
          expect(parseDate(text).edtf).toBe(text);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidValue);
        }
      }),
    );
  });
});

describe("a date within a period", () => {
  it("may have begun and ended on any of its days", () => {
    const date = dateWithin("2020-12-11/2020-12-13", "between December 11 and 13, 2020");
    expect(date).toEqual({
      ...parseDate("2020-12-11/2020-12-13", "between December 11 and 13, 2020"),
      latestStart: "2020-12-13",
      earliestEnd: "2020-12-11",
    });
    expect([isWithin(date), isWithin(parseDate("2020-12-11/2020-12-13"))]).toEqual([true, false]);
  });

  it("is no other than the period itself where that is one day, month or year", () => {
    for (const edtf of ["2020-12-14", "2020-12", "2020"]) expect(dateWithin(edtf)).toEqual(parseDate(edtf));
  });

  it.each(["2020-09/..", "../2020-09", "2020-09/", "XXXX"])("needs two known ends: not %s", (edtf) => {
    expect(() => dateWithin(edtf)).toThrow(InvalidValue);
  });
});

describe("a date without EDTF", () => {
  it("says why it is not known", () => {
    const date = unknownDate("It’s not clear when", "STATED_UNKNOWN");
    expect(bounds(date)).toEqual([null, null, null, null]);
    expect(date).toMatchObject({ edtf: null, precision: "UNKNOWN", unknown: "STATED_UNKNOWN" });
  });

  it("is vague, or relative to another event, without being unknown", () => {
    expect(vagueDate("recent")).toMatchObject({ raw: "recent", edtf: null, precision: "VAGUE", unknown: null });
    expect(vagueDate("the evening after", "RELATIVE").precision).toBe("RELATIVE");
  });
});
