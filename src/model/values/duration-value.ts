import { InvalidValue } from "../errors";
import type { UnknownReason } from "../vocabulary";
import { unknownReason, unknownText } from "./unknown-text";

/**
 * How long, in ISO 8601 durations of whole numbers: P15D, PT12H, P3Y6M. Equal bounds: exactly that long.
 * null: no such bound is known. "Nearly four years" has the maximum P4Y.
 */
export interface DurationValue {
  /** The words of the source, or the text form where none are given. */
  readonly raw: string;
  readonly min: string | null;
  readonly max: string | null;
  /** Why there is no duration. null: there is one. */
  readonly unknown: UnknownReason | null;
}

/** Seconds in each unit, least and most: a month has 28 to 31 days, a year 365 or 366. */
const day = 86_400;
const units = [
  ["years", 365 * day, 366 * day],
  ["months", 28 * day, 31 * day],
  ["weeks", 7 * day, 7 * day],
  ["days", day, day],
  ["hours", 3600, 3600],
  ["minutes", 60, 60],
  ["seconds", 1, 1],
] as const;

const duration =
  /^P(?=[\dT])(?:(?<years>\d{1,6})Y)?(?:(?<months>\d{1,6})M)?(?:(?<weeks>\d{1,6})W)?(?:(?<days>\d{1,6})D)?(?:T(?=\d)(?:(?<hours>\d{1,6})H)?(?:(?<minutes>\d{1,6})M)?(?:(?<seconds>\d{1,6})S)?)?$/;

/**
 * Reads `P15D`, `P5D..P15D`, `<P4Y` (maximum only), `>=P1Y` (minimum only) or `unknown:STATED_UNKNOWN`.
 * Throws `InvalidValue`, also if the first of two is certainly the longer.
 */
export function parseDuration(text: string, raw: string = text): DurationValue {
  const unknown = unknownReason(text);
  if (unknown !== null) return { raw, min: null, max: null, unknown };
  const [min, max] = readBounds(text);
  const shortest = min === null ? 0 : (seconds(min, "least") ?? fail(text));
  const longest = max === null ? Infinity : (seconds(max, "most") ?? fail(text));
  if (longest < shortest) return fail(text);
  return { raw, min, max, unknown: null };
}

/** The text form, `parseDuration`'s inverse but for raw words; "?" if there is neither bound nor reason. */
export function durationText({ min, max, unknown }: DurationValue): string {
  if (unknown !== null) return unknownText(unknown);
  if (min !== null && max !== null) return min === max ? min : `${min}..${max}`;
  if (min !== null) return `>=${min}`;
  return max !== null ? `<${max}` : "?";
}

function fail(text: string): never {
  throw new InvalidValue("duration", text, "an ISO 8601 duration such as P15D, P5D..P15D, <P4Y or >=P1Y");
}

function readBounds(text: string): readonly [string | null, string | null] {
  if (text === "?") return [null, null];
  if (text.startsWith(">=")) return [text.slice(2), null];
  if (text.startsWith("<")) return [null, text.slice(1)];
  const [first = "", second = first] = text.split("..", 2);
  return text === first || text === `${first}..${second}` ? [first, second] : ["", ""];
}

/** null: not a duration. */
function seconds(text: string, bound: "least" | "most"): number | null {
  const groups = duration.exec(text)?.groups;
  if (groups === undefined) return null;
  return units.reduce(
    (sum, [unit, least, most]) => sum + Number(groups[unit] ?? 0) * (bound === "least" ? least : most),
    0,
  );
}
