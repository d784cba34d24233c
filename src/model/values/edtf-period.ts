import { parse, type ParsedDate } from "edtf";
import type { DatePrecision } from "../vocabulary";

/** The first and the last day that a date written in EDTF may mean, both inclusive. null: not known. */
interface Days {
  readonly first: string | null;
  readonly last: string | null;
  readonly precision: DatePrecision;
}

/** What a text in EDTF says. null: that end is not written. `open`: it ends in `..`. */
export interface EdtfPeriod {
  readonly start: Days | null;
  readonly end: Days | null;
  readonly interval: boolean;
  readonly open: boolean;
}

/** Bits of `unspecified`: the digits written X. */
const xDecade = 8;
const xCentury = 12;
const xYear = 15;
const xMonth = 48;
const xDay = 192;

/** No text of level 1 is longer; the parser is not asked to read more. */
const longest = 32;

/** Year, month, day as most claims write them: read here, for the parser takes 0.2 ms a text. */
const plainDate = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * Reads a date, season or interval of EDTF level 0 or 1, years 0000 to 9999, without time of day.
 * null: the text is none of these.
 *
 * The `edtf` package says what is well formed; the days are computed here, for it takes 29 February 2019 for 1 March,
 * an unknown start for 1970, and spring for January to March.
 *
 * Source: Library of Congress, Extended Date/Time Format (EDTF) Specification, 2019.
 */
export function readEdtf(text: string): EdtfPeriod | null {
  const parsed = parseOrNull(text);
  if (parsed === null) return null;
  if (parsed.type !== "Interval") {
    const days = daysOf(parsed);
    return days && { start: days, end: days, interval: false, open: false };
  }
  const [from, to] = parsed.values;
  const start = isDate(from) ? daysOf(from) : null;
  const end = isDate(to) ? daysOf(to) : null;
  if ((isDate(from) && start === null) || (isDate(to) && end === null)) return null;
  return { start, end, interval: true, open: to === Infinity };
}

function parseOrNull(text: string): ReturnType<typeof parse> | null {
  if (text.length > longest) return null;
  if (plainDate.test(text)) {
    const [year = 0, month, ...day] = text.split("-").map(Number);
    return { type: "Date", values: month === undefined ? [year] : [year, month - 1, ...day] };
  }
  try {
    return parse(text, { level: 1, types: ["Date", "Season", "Interval"] });
  } catch {
    return null;
  }
}

function isDate(end: ParsedDate | number | null | undefined): end is ParsedDate {
  return typeof end === "object" && end !== null;
}

function daysOf({ type, values, unspecified = 0 }: ParsedDate): Days | null {
  const [year, month, day] = values;
  if (year === undefined || year < 0 || values.length > 3) return null;
  if (type === "Season") return seasonDays(year, month === 24);
  if ((unspecified & xYear) === xYear) return { first: null, last: null, precision: "UNKNOWN" };
  if ((unspecified & xCentury) === xCentury) return yearDays(year, year + 99, "VAGUE");
  if ((unspecified & xDecade) === xDecade) return yearDays(year, year + 9, "VAGUE");
  if (month === undefined || (unspecified & xMonth) !== 0) return yearDays(year, year, "YEAR");
  const length = monthLength(year, month);
  if (day === undefined || (unspecified & xDay) !== 0) {
    return { first: isoDay(year, month, 1), last: isoDay(year, month, length), precision: "MONTH" };
  }
  if (day > length) return null;
  return { first: isoDay(year, month, day), last: isoDay(year, month, day), precision: "DAY" };
}

/** Which months a season has depends on the hemisphere, so it sets its year only; a winter may last until March. */
function seasonDays(year: number, winter: boolean): Days {
  const days = yearDays(year, year, "YEAR");
  return winter && year < 9999 ? { ...days, last: isoDay(year + 1, 2, 31) } : days;
}

function yearDays(from: number, to: number, precision: DatePrecision): Days {
  return { first: isoDay(from, 0, 1), last: isoDay(to, 11, 31), precision };
}

/** Days of the month (from 0) in the Gregorian calendar, extended backwards to the year 0. */
function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 31;
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
