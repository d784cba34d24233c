import type { ClaimValue } from "../evidence/records";
import { fold } from "../model/values";
import type { Level } from "../model/vocabulary";
import type { ReportFacts } from "./report-facts";

const block = "█";

type Masks = Pick<ReportFacts, "names" | "spans">;

/**
 * A report's text as a level may read it: names hidden there become blocks, one per UTF-16 code unit so that offsets
 * stay true; at the spans of mentions and wherever the same name is written in this report.
 */
export function maskText(text: string, masks: Masks, level: Level): string {
  const units = masks.spans.filter(({ below }) => level < below);
  let masked = maskNames(text, masks.names, level);
  for (const { start, end } of units) {
    masked = masked.slice(0, start) + block.repeat(end - start) + masked.slice(end);
  }
  return masked;
}

/**
 * A text made from reports (a description, a speaker, raw words) without the names hidden at the level, however they are
 * cased and spaced.
 */
export function maskNames(text: string, names: Masks["names"], level: Level): string {
  let masked = text;
  for (const name of names) {
    if (level < name.below) masked = masked.replace(patternOf(name.text), (found) => block.repeat(found.length));
  }
  return masked;
}

/** An address without which a hidden name cannot be read from it: null where it is written in it. */
export function maskUrl(url: string | null, names: Masks["names"], level: Level): string | null {
  if (url === null) return null;
  const folded = fold(url);
  return names.some(({ text, below }) => level < below && folded.includes(fold(text))) ? null : url;
}

/** A name as a whole word, or anywhere where its script does not separate words. */
function patternOf(name: string): RegExp {
  const words = name.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  const pattern = words.join("\\s+");
  const unseparated = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Tibetan}]/u.test(
    name,
  );
  return new RegExp(unseparated ? pattern : `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "giu");
}

/** The value of a claim with its words masked; numbers, bounds and terms as they are. */
export function maskValue(value: ClaimValue, names: Masks["names"], level: Level): ClaimValue {
  if (names.length === 0) return value;
  if ("raw" in value) return { ...value, raw: maskNames(value.raw, names, level) };
  if ("text" in value) return { ...value, text: maskNames(value.text, names, level) };
  return value;
}

/** The names hidden in any of some reports, for texts that were read from them. */
export function namesIn(reports: Iterable<ReportFacts | undefined>): Masks["names"] {
  const names: { readonly below: Level; readonly text: string }[] = [];
  for (const facts of reports) if (facts !== undefined) names.push(...facts.names);
  return names;
}
