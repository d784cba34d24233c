import { readEdtf } from "./edtf-period";
import { coarser, isWithin, orderedBounds, parseDate, type DateBounds, type DateValue } from "./date-value";
import { formatDate } from "./date-format";

/**
 * The smallest date that covers both: it begins with the earlier and ends with the later of them, and is open if one
 * is. A date without any bound adds nothing; one without an end (or start) leaves the whole without. Where one of them
 * covers the other it is the result, with its words; else `raw` is made from both.
 */
export function hull(a: DateValue, b: DateValue): DateValue {
  if (!hasBounds(b)) return a;
  if (!hasBounds(a)) return b;
  const bounds: DateBounds = {
    earliestStart: bothKnown(a.earliestStart, b.earliestStart, earlier),
    latestStart: bothKnown(a.latestStart, b.latestStart, earlier),
    earliestEnd: bothKnown(a.earliestEnd, b.earliestEnd, later),
    latestEnd: bothKnown(a.latestEnd, b.latestEnd, later),
    open: a.open || b.open,
  };
  const whole = [a, b].find((date) => sameBounds(date, bounds));
  if (whole !== undefined) return whole;
  const first = [a, b].find((d) => d.earliestStart === bounds.earliestStart && d.latestStart === bounds.latestStart);
  const last = [a, b].find((d) => d.earliestEnd === bounds.earliestEnd && d.latestEnd === bounds.latestEnd);
  const edtf = first && last ? interval(startText(first), bounds.open ? ".." : endText(last)) : null;
  return composed(bounds, edtf, `${a.raw}; ${b.raw}`, a, b);
}

/**
 * The period that begins when `start` begins and ends when `end` ends. null: neither is given.
 *
 * Without `end`, or if `end` would lie before `start` (then one of them is wrong), the end is not known: both of its
 * bounds are null, and it is open only if `start` is. Without `start` the same for the start.
 */
export function closePeriod(start: DateValue | null, end: DateValue | null): DateValue | null {
  if (start === null || end === null) return start ? from(start) : end && until(end);
  if (!hasBounds(end)) return from(start);
  if (!hasBounds(start)) return until(end);
  const bounds = orderedBounds({
    earliestStart: start.earliestStart,
    latestStart: start.latestStart,
    earliestEnd: end.earliestEnd,
    latestEnd: end.latestEnd,
    open: end.open,
  });
  if (bounds === null) return from(start);
  if (sameBounds(start, bounds)) return start;
  return composed(bounds, interval(startText(start), endText(end)), `${start.raw} to ${end.raw}`, start, end);
}

function from(start: DateValue): DateValue {
  if (!hasBounds(start)) return start;
  const edtf = interval(startText(start), start.open ? ".." : "");
  return { ...start, edtf, earliestEnd: null, latestEnd: null };
}

function until(end: DateValue): DateValue {
  if (!hasBounds(end)) return end;
  return { ...end, edtf: interval("", endText(end)), earliestStart: null, latestStart: null };
}

/** The text is kept only if it says exactly these bounds. */
function composed(bounds: DateBounds, edtf: string | null, raw: string, a: DateValue, b: DateValue): DateValue {
  const parsed = edtf === null ? null : parseDate(edtf);
  if (parsed !== null && sameBounds(parsed, bounds)) return { ...parsed, raw: formatDate(parsed) };
  return { raw, edtf: null, ...bounds, precision: coarser(a.precision, b.precision), unknown: null };
}

/** null: EDTF level 1 has no such interval (seasons, digits written X, an end before the start). */
function interval(start: string | null, end: string | null): string | null {
  if (start === null || end === null) return null;
  const text = `${start}/${end}`;
  const period = readEdtf(text);
  if (period?.start?.first && period.end?.last && period.end.last < period.start.first) return null;
  return period && text;
}

/** null: EDTF cannot say it, as where the start lies anywhere within a period. */
function startText(date: DateValue): string | null {
  return isWithin(date) ? null : (date.edtf?.split("/")[0] ?? null);
}

/** null: as of `startText`. */
function endText(date: DateValue): string | null {
  return isWithin(date) ? null : (date.edtf?.split("/").at(-1) ?? null);
}

function hasBounds({ earliestStart, latestStart, earliestEnd, latestEnd }: DateValue): boolean {
  return [earliestStart, latestStart, earliestEnd, latestEnd].some((day) => day !== null);
}

function sameBounds(a: DateBounds, b: DateBounds): boolean {
  const keys = ["earliestStart", "latestStart", "earliestEnd", "latestEnd", "open"] as const;
  return keys.every((key) => a[key] === b[key]);
}

type Choice = (a: string, b: string) => string;
const earlier: Choice = (a, b) => (a < b ? a : b);
const later: Choice = (a, b) => (a > b ? a : b);

function bothKnown(a: string | null, b: string | null, pick: Choice): string | null {
  return a === null || b === null ? null : pick(a, b);
}
