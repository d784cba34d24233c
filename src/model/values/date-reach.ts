import type { DateMatch } from "../vocabulary";
import type { DateValue } from "./date-value";

/** Days, inclusive. null: no limit on that side. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Stand for "unbounded"; text order is day order between them. */
const firstDay = "0000-01-01";
const lastDay = "9999-12-31";

/**
 * The first and last day that the date may touch, inclusive; "0000-01-01" and "9999-12-31" stand for unbounded.
 * null: the date has no bound at all.
 *
 * An end that is open or not known reaches to the day of the report, `reportedAt` ("YYYY-MM-DD"; null: no limit), but
 * never back before the days when the date must have begun: a report may announce what is to come.
 */
export function reach(
  date: DateValue,
  reportedAt: string | null,
): { readonly min: string; readonly max: string } | null {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = date;
  const known = [earliestStart, latestStart, earliestEnd, latestEnd].filter((day) => day !== null);
  if (known.length === 0) return null;
  const min = earliestStart ?? firstDay;
  return { min, max: latestEnd ?? latestOf(reportedAt === null ? [lastDay] : [reportedAt, ...known]) };
}

/**
 * Whether the date falls in the range.
 *
 * CERTAIN: every day that it may touch lies in the range, so a bound that is not known fails unless the range has no
 * limit there; the report's day does not help. POSSIBLE: some day of its `reach` does. CERTAIN implies POSSIBLE.
 * A date with no bound, or a range that ends before it begins, matches neither.
 */
export function comesWithin(date: DateValue, range: DayRange, match: DateMatch, reportedAt: string | null): boolean {
  const days = reach(date, match === "CERTAIN" ? null : reportedAt);
  if (days === null) return false;
  const from = range.from ?? firstDay;
  const to = range.to ?? lastDay;
  return match === "CERTAIN" ? from <= days.min && days.max <= to : from <= to && days.min <= to && from <= days.max;
}

function latestOf(days: readonly string[]): string {
  return days.reduce((latest, day) => (day > latest ? day : latest), firstDay);
}
