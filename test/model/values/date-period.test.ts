import fc from "fast-check";
import {
  closePeriod,
  comesWithin,
  dateWithin,
  formatDate,
  hull,
  parseDate,
  reach,
  unknownDate,
  vagueDate,
} from "../../../src/model/values";
import { days, edtfTexts } from "./edtf-texts";

const dates = edtfTexts.map((text) => parseDate(text));
const inYear = { from: "2020-01-01", to: "2020-12-31" };

describe("comesWithin", () => {
  it("is certain only if every day the date may mean is inside", () => {
    expect(comesWithin(parseDate("2020-11"), inYear, "CERTAIN", null)).toBe(true);
    expect(comesWithin(parseDate("2020-11"), { from: "2020-11-02", to: null }, "CERTAIN", null)).toBe(false);
    expect(comesWithin(parseDate("2020-11"), { from: "2020-11-02", to: null }, "POSSIBLE", null)).toBe(true);
  });

  it("lets an open end possibly reach the day of the report and no later", () => {
    const date = parseDate("2020-09/..");
    expect(comesWithin(date, { from: "2021-01-15", to: null }, "POSSIBLE", "2021-01-15")).toBe(true);
    expect(comesWithin(date, { from: "2021-01-16", to: null }, "POSSIBLE", "2021-01-15")).toBe(false);
    expect(comesWithin(date, { from: "2030-01-01", to: null }, "POSSIBLE", null)).toBe(true);
  });

  it("is never certain where a bound is not known, unless the range has no limit there", () => {
    const date = parseDate("2020-09/..");
    expect(comesWithin(date, { from: "2020-01-01", to: "2021-12-31" }, "CERTAIN", "2021-01-15")).toBe(false);
    expect(comesWithin(date, { from: "2020-01-01", to: null }, "CERTAIN", "2021-01-15")).toBe(true);
    expect(comesWithin(parseDate("../2020"), { from: null, to: "2020-12-31" }, "CERTAIN", null)).toBe(true);
  });

  it("matches nothing without a bound", () => {
    for (const date of [unknownDate("…", "CUT_OFF"), vagueDate("recent"), parseDate("../..")]) {
      expect(comesWithin(date, { from: null, to: null }, "POSSIBLE", null)).toBe(false);
      expect(comesWithin(date, { from: null, to: null }, "CERTAIN", null)).toBe(false);
      expect(reach(date, "2021-01-15")).toBeNull();
    }
  });

  it("matches nothing in a range that ends before it begins", () => {
    expect(comesWithin(parseDate("2020"), { from: "2020-06-02", to: "2020-06-01" }, "POSSIBLE", null)).toBe(false);
  });

  it("reaches no further back than the start of what was announced", () => {
    expect(reach(parseDate("2025/.."), "2021-01-15")).toEqual({ min: "2025-01-01", max: "2025-12-31" });
    expect(reach(parseDate("/2020"), null)).toEqual({ min: "0000-01-01", max: "2020-12-31" });
  });

  it("is possible wherever it is certain", () => {
    const limit = fc.option(days, { nil: null });
    fc.assert(
      fc.property(dates, limit, limit, limit, (date, from, to, reportedAt) => {
        const certain = comesWithin(date, { from, to }, "CERTAIN", reportedAt);
        if (certain) expect(comesWithin(date, { from, to }, "POSSIBLE", reportedAt)).toBe(true);
      }),
    );
  });
});

describe("hull", () => {
  it("begins with the earlier and ends with the later", () => {
    const stay = hull(parseDate("2020-12-14"), parseDate("2021-01"));
    expect(stay).toMatchObject({ edtf: "2020-12-14/2021-01", earliestStart: "2020-12-14", latestEnd: "2021-01-31" });
    expect(stay.raw).toBe("14 December 2020 to January 2021");
  });

  it("keeps the words of a date that covers the other", () => {
    const december = parseDate("2020-12", "in December 2020");
    expect(hull(december, december)).toBe(december);
    expect(hull(december, vagueDate("recent"))).toBe(december);
    expect(hull(vagueDate("recent"), december)).toBe(december);
  });

  it("stays open where one of the two is", () => {
    const stay = hull(parseDate("2020-12-14"), parseDate("2020-09/.."));
    expect(stay).toEqual(parseDate("2020-09/..", "2020-09/.."));
    expect(hull(parseDate("2020-08-01"), parseDate("2020-09/.."))).toEqual(
      parseDate("2020-08-01/..", "since 1 August 2020"),
    );
  });

  it("has no EDTF where EDTF cannot say it", () => {
    const both = hull(parseDate("2020-11", "in November"), parseDate("2020-11-05", "on the 5th"));
    expect(both).toMatchObject({
      edtf: null,
      raw: "in November; on the 5th",
      latestStart: "2020-11-05",
      precision: "MONTH",
    });
  });

  it("covers both, in either order, and says in EDTF what its bounds say", () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const whole = hull(a, b);
        const [inner, outer] = [reach(a, "2100-01-01"), reach(whole, "2100-01-01")];
        if (inner && outer) expect(outer.min <= inner.min && inner.max <= outer.max).toBe(true);
        const { raw: _raw, edtf: _edtf, precision: _precision, ...bounds } = whole;
        if (whole.edtf !== null) expect(parseDate(whole.edtf)).toMatchObject(bounds);
        expect(hull(b, a)).toMatchObject(reach(a, null) && reach(b, null) ? bounds : {});
      }),
    );
  });
});

describe("closePeriod", () => {
  const december = parseDate("2020-12");

  it("runs from the start of one to the end of the other", () => {
    const stay = closePeriod(december, parseDate("2021-01"));
    expect(stay).toEqual(parseDate("2020-12/2021-01", "December 2020 to January 2021"));
  });

  it("has an unknown end without an end, or with one that comes before the start", () => {
    const unended = { edtf: "2020-12/", latestStart: "2020-12-31", earliestEnd: null, latestEnd: null, open: false };
    expect(closePeriod(december, null)).toMatchObject(unended);
    expect(closePeriod(december, unknownDate("…", "CUT_OFF"))).toMatchObject(unended);
    expect(closePeriod(december, parseDate("2020-11"))).toMatchObject(unended);
  });

  it("has no EDTF where the start lies within a period: EDTF would say that it began on its first day", () => {
    const between = dateWithin("2020-12-11/2020-12-13");
    const bounds = { edtf: null, earliestStart: "2020-12-11", latestStart: "2020-12-13" };
    expect(closePeriod(between, null)).toMatchObject({ ...bounds, earliestEnd: null, latestEnd: null });
    expect(closePeriod(between, parseDate("2021-01-05"))).toMatchObject({ ...bounds, earliestEnd: "2021-01-05" });
  });

  it("has an unknown start without a start", () => {
    expect(closePeriod(null, december)).toMatchObject({
      edtf: "/2020-12",
      earliestStart: null,
      latestEnd: "2020-12-31",
    });
    expect(closePeriod(vagueDate("recent"), december)).toMatchObject({ edtf: "/2020-12", earliestStart: null });
    expect(closePeriod(null, null)).toBeNull();
  });

  it("keeps its bounds in order and takes them from its ends", () => {
    fc.assert(
      fc.property(dates, dates, (start, end) => {
        const stay = closePeriod(start, end);
        if (stay?.earliestStart && stay.latestEnd) expect(stay.earliestStart <= stay.latestEnd).toBe(true);
        if (start.earliestStart && end.latestEnd) expect(stay?.earliestStart).toBe(start.earliestStart);
      }),
    );
  });
});

describe("formatDate", () => {
  it.each([
    ["2020-12-14", "14 December 2020"],
    ["2020-11", "November 2020"],
    ["2020", "2020"],
    ["2020-12-11/2020-12-13", "11 to 13 December 2020"],
    ["2020-11-30/2020-12-02", "30 November to 2 December 2020"],
    ["2020-12-30/2021-01-02", "30 December 2020 to 2 January 2021"],
    ["2020-11/2020-12", "November to December 2020"],
    ["2019/2020", "2019 to 2020"],
    ["2020-11/2020-12-02", "November 2020 to 2 December 2020"],
    ["2020-12-14/2020-12-14", "14 December 2020"],
    ["1999/..", "since 1999"],
    ["2020-09/", "from September 2020"],
    ["../2020", "until 2020"],
    ["2020-22", "summer 2020"],
    ["2020-11-XX", "November 2020"],
    ["201X", "2010 to 2019"],
    ["2023-08~", "about August 2023"],
    ["2023-08%", "perhaps about August 2023"],
    ["XXXX", ""],
    ["../..", ""],
  ])("names %s “%s”", (edtf, words) => {
    expect(formatDate(parseDate(edtf))).toBe(words);
  });

  it("is empty without EDTF", () => {
    expect(formatDate(vagueDate("recent"))).toBe("");
  });
});
