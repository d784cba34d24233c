import type { CountKind, CountUnit } from "../vocabulary";
import { countText, greatestCount, type CountValue } from "./count-value";

/** A group to be summed. `subsetOf`: ids of groups that contain it, whether or not they are summed too. */
export interface CountPart {
  readonly id: string;
  /** null: the source gives no count. */
  readonly count: CountValue | null;
  readonly subsetOf: readonly string[];
}

/** `sum` null: no part has a number. `omitted`: ids of the parts that are neither summed nor inside another part. */
export interface CountSum {
  readonly sum: CountValue | null;
  readonly omitted: readonly string[];
}

/**
 * Bounds for how many there are in all the parts together, nobody counted twice through a subset: a part inside a
 * summed part, directly or through others, is left out. Parts not related by `subsetOf` are taken to share nobody.
 *
 * A part without numbers is omitted, the parts inside it are summed in its place, and the sum has no maximum. A part in
 * another unit than the first one with numbers is omitted and does not change the sum. Groups that contain each other
 * are one group; the first with numbers stands for it. A second part with the same id is ignored.
 */
export function sumCounts(given: readonly CountPart[]): CountSum {
  const parts = [...new Map([...given].reverse().map((part) => [part.id, part])).values()].reverse();
  const unit = parts.map((part) => part.count).find(hasNumbers)?.unit ?? "PERSON";
  const above = supersetsOf(parts);
  const summable = parts.filter(({ count }) => hasNumbers(count) && count.unit === unit);
  const others = parts.filter((part) => !summable.includes(part));
  const summed = outermost(summable, summable, above);
  const omitted = outermost(others, [...summable, ...others], above);
  const unbounded = omitted.some(({ count }) => count === null || (count.unit === unit && !hasNumbers(count)));
  return {
    sum: sumOf(summed.map((part) => part.count).filter(hasNumbers), unit, unbounded),
    omitted: parts.filter((part) => omitted.includes(part)).map((part) => part.id),
  };
}

/**
 * "The rest": the whole without the part, DERIVED, with as narrow bounds as both allow. Over 80 without 30 is at least
 * 51. Without any bound if the two differ in unit. `raw` are the source's words, else the text form.
 */
export function remainder(whole: CountValue, part: CountValue, raw?: string): CountValue {
  const comparable = whole.unit === part.unit;
  const least = comparable && part.max !== null ? Math.max(0, (whole.min ?? 0) - part.max) : 0;
  const most = comparable && whole.max !== null ? Math.max(0, whole.max - (part.min ?? 0)) : null;
  return counted("DERIVED", least, most, whole.unit, raw);
}

function sumOf(counts: readonly CountValue[], unit: CountUnit, unbounded: boolean): CountValue | null {
  const [only] = counts;
  if (only === undefined) return null;
  if (counts.length === 1 && !(unbounded && only.max !== null)) return only;
  const least = Math.min(
    greatestCount,
    counts.reduce((total, { min }) => total + (min ?? 0), 0),
  );
  const total = unbounded ? null : counts.reduce<number | null>((sum, { max }) => add(sum, max), 0);
  const most = total !== null && total > greatestCount ? null : total;
  const kind = most === null ? "AT_LEAST" : most === least ? "EXACT" : least === 0 ? "AT_MOST" : "RANGE";
  return counted(kind, least, most, unit);
}

/** A minimum of 0 says nothing, and is null, unless the maximum is 0 as well. */
function counted(kind: CountKind, least: number, max: number | null, unit: CountUnit, raw?: string): CountValue {
  const min = least > 0 || max === 0 ? least : null;
  const count: CountValue = { raw: "", kind, min, max, unit, unknown: null };
  return { ...count, raw: raw ?? countText(count) };
}

function add(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function hasNumbers(count: CountValue | null): count is CountValue {
  return count !== null && (count.min !== null || count.max !== null);
}

/** For each part the ids of all that contain it, through any number of steps. */
function supersetsOf(parts: readonly CountPart[]): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = new Map(parts.map((part) => [part.id, part.subsetOf]));
  return new Map(
    parts.map(({ id, subsetOf }) => {
      const found = new Set(subsetOf);
      for (const step of found) for (const next of direct.get(step) ?? []) found.add(next);
      return [id, found];
    }),
  );
}

/** The parts that none of `all` contains; of parts that contain each other the one that comes first in `all`. */
function outermost(
  parts: readonly CountPart[],
  all: readonly CountPart[],
  above: ReadonlyMap<string, ReadonlySet<string>>,
): readonly CountPart[] {
  const inside = (inner: CountPart, outer: CountPart) => above.get(inner.id)?.has(outer.id) === true;
  const place = new Map(all.map((part, index) => [part, index]));
  const before = (a: CountPart, b: CountPart) => (place.get(a) ?? 0) < (place.get(b) ?? 0);
  return parts.filter(
    (part) =>
      !all.some((other) => other !== part && inside(part, other) && (!inside(other, part) || before(other, part))),
  );
}
