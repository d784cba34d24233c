import { InvalidValue } from "../errors";
import type { CountKind, CountUnit, UnknownReason } from "../vocabulary";
import { unknownReason, unknownText } from "./unknown-text";

/**
 * How many, as exactly as the source says and no more. `min` and `max` are inclusive whole numbers from 0 to
 * 2 147 483 647, `min` never above `max`; null: no such bound is known.
 */
export interface CountValue {
  /** The words of the source, or the text form where none are given. */
  readonly raw: string;
  readonly kind: CountKind;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: CountUnit;
  /** Why there is no number. null: there is one, or the words give none. */
  readonly unknown: UnknownReason | null;
}

type Bounds = Pick<CountValue, "min" | "max">;

/** The greatest `Int` of GraphQL. */
export const greatestCount = 2 ** 31 - 1;

/** Kinds that the bounds alone do not show. They stand before the bounds. */
const prefixes = { VAGUE: "~", ALL: "all:", DERIVED: "derived:" } as const satisfies Partial<Record<CountKind, string>>;

/** Short forms of what is written most. */
const short: Readonly<Record<string, string>> = { "~": "~>=2", all: "all:?" };

/**
 * Reads the text form of a count:
 *
 * | Text | Kind | Bounds |
 * |---|---|---|
 * | `6` | EXACT | 6, 6 |
 * | `>=20` `>80` `<=5` `<4` | AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN | 20 and 81 up; up to 5 and 3 |
 * | `30..50` | RANGE | 30, 50 |
 * | `~` `~>=2000000` `~?` | VAGUE | a bare plural, 2 up; "millions"; no number |
 * | `~30` | VAGUE | none: "about 30" bounds nothing; 30 stays in `raw`, `countText` writes `~?` |
 * | `all` | ALL | none; `all:>=81` where they are known |
 * | `derived:51` `derived:>=51` `derived:<=5` `derived:30..50` `derived:?` | DERIVED | as after the colon |
 * | `unknown:STATED_UNKNOWN` | VAGUE | none |
 *
 * Throws `InvalidValue`.
 */
export function parseCount(text: string, raw: string = text, unit: CountUnit = "PERSON"): CountValue {
  const unknown = unknownReason(text);
  if (unknown !== null) return { raw, kind: "VAGUE", min: null, max: null, unit, unknown };
  const { kind, min, max } = readPrefixed(short[text] ?? text) ?? fail(text);
  const tooGreat = (min ?? 0) > greatestCount || (max ?? 0) > greatestCount;
  if (tooGreat || (max ?? 0) < 0 || (min !== null && max !== null && min > max)) return fail(text);
  return { raw, kind, min, max, unit, unknown: null };
}

/** The text form, `parseCount`'s inverse but for raw words and unit. */
export function countText({ kind, min, max, unknown }: CountValue): string {
  if (unknown !== null) return unknownText(unknown);
  if (kind === "MORE_THAN" && min !== null && max === null) return `>${min - 1}`;
  if (kind === "LESS_THAN" && max !== null && min === null) return `<${max + 1}`;
  if (kind === "RANGE" && min !== null && max !== null) return `${min}..${max}`;
  const text = (isPrefixed(kind) ? prefixes[kind] : "") + boundsText({ min, max });
  return Object.entries(short).find(([, long]) => long === text)?.[0] ?? text;
}

function fail(text: string): never {
  throw new InvalidValue("count", text, "a count such as 6, >=20, >80, <=5, 30..50, ~ or all");
}

function isPrefixed(kind: CountKind): kind is keyof typeof prefixes {
  return Object.hasOwn(prefixes, kind);
}

function readPrefixed(text: string): (Bounds & { kind: CountKind }) | null {
  for (const kind of ["VAGUE", "ALL", "DERIVED"] as const) {
    if (!text.startsWith(prefixes[kind])) continue;
    const rest = text.slice(prefixes[kind].length);
    if (rest === "?") return { kind, min: null, max: null };
    const read = readBounds(rest);
    if (read === null || read.kind === "MORE_THAN" || read.kind === "LESS_THAN") return null;
    return kind === "VAGUE" && read.kind === "EXACT" ? { kind, min: null, max: null } : { ...read, kind };
  }
  return readBounds(text);
}

function readBounds(text: string): (Bounds & { kind: CountKind }) | null {
  const [, sign = "", first = "", second] = /^(|>=|>|<=|<)(0|[1-9]\d{0,9})(?:\.\.(0|[1-9]\d{0,9}))?$/.exec(text) ?? [];
  if (first === "" || (sign !== "" && second !== undefined)) return null;
  const number = Number(first);
  if (second !== undefined) return { kind: "RANGE", min: number, max: Number(second) };
  if (sign === ">=") return { kind: "AT_LEAST", min: number, max: null };
  if (sign === ">") return { kind: "MORE_THAN", min: number + 1, max: null };
  if (sign === "<=") return { kind: "AT_MOST", min: null, max: number };
  if (sign === "<") return { kind: "LESS_THAN", min: null, max: number - 1 };
  return { kind: "EXACT", min: number, max: number };
}

function boundsText({ min, max }: Bounds): string {
  if (min !== null && max !== null) return min === max ? String(min) : `${min}..${max}`;
  if (min !== null) return `>=${min}`;
  return max !== null ? `<=${max}` : "?";
}
