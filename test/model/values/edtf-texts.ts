import fc from "fast-check";

const two = (number: number) => String(number).padStart(2, "0");
const year = fc.integer({ min: 1990, max: 2030 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);

/** Days "YYYY-MM-DD" from 1990 to 2030. */
export const days = day;

const side = fc.oneof(year, month, day);
const mark = fc.constantFrom("", "", "", "?", "~", "%");
const marked = fc.tuple(side, mark).map(([date, sign]) => date + sign);
const rest = fc.oneof(
  fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, season]) => `${y}-${season}`),
  fc.constantFrom("199X", "20XX", "XXXX", "2020-XX", "2020-11-XX", "2020-XX-XX", "../..", "/.."),
);
const closed = fc.tuple(marked, marked).map(([a, b]) => (a.slice(0, 4) <= b.slice(0, 4) ? [a, b] : [b, a]));

/** Dates, seasons and intervals of EDTF level 0 and 1, none ending before it begins. */
export const edtfTexts = fc.oneof(
  marked,
  rest,
  marked.map((date) => `${date}/..`),
  marked.map((date) => `${date}/`),
  marked.map((date) => `../${date}`),
  marked.map((date) => `/${date}`),
  closed.filter(([a = "", b = ""]) => a.slice(0, 4) < b.slice(0, 4)).map((ends) => ends.join("/")),
);
