import { InvalidValue } from "../errors";
import type { DatePrecision, UnknownReason } from "../vocabulary";
import { readEdtf, type EdtfPeriod } from "./edtf-period";

/**
 * When something happened, as exactly as the source says and no more.
 *
 * The four bounds are days "YYYY-MM-DD" of the Gregorian calendar, inclusive. It began between `earliestStart` and
 * `latestStart` and ended between `earliestEnd` and `latestEnd`; bounds that are there are in this order, except that
 * `latestStart` may lie after `earliestEnd`. null: open or not known. The EDTF marks `?`, `~` and `%` do not widen them.
 *
 * Source: ISO 8601-2 (EDTF); CIDOC CRM P82a, P81a, P81b and P82b for the four bounds.
 */
export interface DateValue {
  /** The words of the source, or `edtf` where none are given. */
  readonly raw: string;
  /** Level 0 or 1; of some time within a period that of the period. null: EDTF cannot say it. */
  readonly edtf: string | null;
  readonly earliestStart: string | null;
  readonly latestStart: string | null;
  readonly earliestEnd: string | null;
  readonly latestEnd: string | null;
  /** Still going on when reported. */
  readonly open: boolean;
  readonly precision: DatePrecision;
  /** Why there is no date. null: there is one, or it is vague. */
  readonly unknown: UnknownReason | null;
}

/** The bounds of a DateValue, without its words. */
export type DateBounds = Pick<DateValue, "earliestStart" | "latestStart" | "earliestEnd" | "latestEnd" | "open">;

const noBounds: DateBounds = {
  earliestStart: null,
  latestStart: null,
  earliestEnd: null,
  latestEnd: null,
  open: false,
};

/**
 * Reads EDTF of level 0 or 1: a date, a season or an interval, without time of day, years 0000 to 9999.
 *
 * `raw` are the source's words; `precision` replaces the one that follows from the text, as PART_OF_MONTH does for
 * "late November 2020" written 2020-11. Throws `InvalidValue` also for a day that the calendar does not have and for an
 * interval that ends before it begins.
 */
export function parseDate(edtf: string, raw: string = edtf, precision?: DatePrecision): DateValue {
  const period = readEdtf(edtf);
  const bounds = period && boundsOf(period);
  if (period === null || bounds === null) {
    throw new InvalidValue("date", edtf, "an EDTF date such as 2020-12-14, 2020-11 or 2020-09/..");
  }
  return { raw, edtf, ...bounds, precision: precision ?? precisionOf(period), unknown: null };
}

/**
 * Some time within a period, not all of it: "between 11 and 13 December" may have begun and ended on any of these days.
 * `edtf` stays that of the period. Throws `InvalidValue`, also where either end is open or not known.
 */
export function dateWithin(edtf: string, raw: string = edtf, precision?: DatePrecision): DateValue {
  const date = parseDate(edtf, raw, precision);
  const { earliestStart, latestEnd } = date;
  if (earliestStart === null || latestEnd === null) {
    throw new InvalidValue("date", edtf, "within a period of two known ends such as 2020-12-11/2020-12-13");
  }
  return { ...date, latestStart: latestEnd, earliestEnd: earliestStart };
}

/** Whether a date lies somewhere within the period that its EDTF names, and does not span it. */
export function isWithin({ edtf, latestStart, earliestEnd }: DateValue): boolean {
  if (edtf === null) return false;
  const whole = parseDate(edtf);
  return whole.latestStart !== latestStart || whole.earliestEnd !== earliestEnd;
}

/** A date that is not known, and why. */
export function unknownDate(raw: string, reason: UnknownReason): DateValue {
  return { raw, edtf: null, ...noBounds, precision: "UNKNOWN", unknown: reason };
}

/** Words that set no calendar bound: "recent", or RELATIVE "the evening after". */
export function vagueDate(raw: string, precision: "VAGUE" | "RELATIVE" = "VAGUE"): DateValue {
  return { raw, edtf: null, ...noBounds, precision, unknown: null };
}

/** Makes each bound as narrow as the others allow. null: it would end before it begins. */
export function orderedBounds(bounds: DateBounds): DateBounds | null {
  const { earliestStart, latestStart, earliestEnd, latestEnd, open } = bounds;
  if (earliestStart !== null && latestEnd !== null && latestEnd < earliestStart) return null;
  return {
    earliestStart,
    latestStart: latestStart !== null && latestEnd !== null && latestEnd < latestStart ? latestEnd : latestStart,
    earliestEnd:
      earliestStart !== null && earliestEnd !== null && earliestEnd < earliestStart ? earliestStart : earliestEnd,
    latestEnd,
    open,
  };
}

/** The coarser of two precisions of a calendar date. */
export function coarser(a: DatePrecision, b: DatePrecision): DatePrecision {
  const order: readonly DatePrecision[] = ["DAY", "DAY_RANGE", "PART_OF_MONTH", "MONTH", "YEAR", "RELATIVE", "VAGUE"];
  const rank = (precision: DatePrecision) => (order.includes(precision) ? order.indexOf(precision) : order.length);
  return rank(a) >= rank(b) ? a : b;
}

function boundsOf({ start, end, open }: EdtfPeriod): DateBounds | null {
  return orderedBounds({
    earliestStart: start?.first ?? null,
    latestStart: start?.last ?? null,
    earliestEnd: end?.first ?? null,
    latestEnd: end?.last ?? null,
    open,
  });
}

function precisionOf({ start, end, interval }: EdtfPeriod): DatePrecision {
  if (start === null || end === null) return (start ?? end)?.precision ?? "UNKNOWN";
  const precision = coarser(start.precision, end.precision);
  return interval && precision === "DAY" ? "DAY_RANGE" : precision;
}
