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
    masked = blocked(masked, start, end);
  }
  return masked;
}

/**
 * A text made from reports (a description, a speaker, raw words) without the names hidden at the level, however they are
 * cased, spaced and accented.
 */
export function maskNames(text: string, names: Masks["names"], level: Level): string {
  const hidden = names.filter(({ below }) => level < below);
  if (hidden.length === 0) return text;
  const { folded, starts } = foldedWithStarts(text);
  const startOf = (at: number): number => starts[at] ?? text.length;
  return hidden
    .flatMap((name) => [...folded.matchAll(patternOf(name.text))])
    .reduce((masked, { index, 0: found }) => blocked(masked, startOf(index), startOf(index + found.length)), text);
}

function blocked(text: string, start: number, end: number): string {
  return text.slice(0, start) + block.repeat(end - start) + text.slice(end);
}

/** An address from which a hidden name cannot be read: null where it is written in it. */
export function maskUrl(url: string | null, names: Masks["names"], level: Level): string | null {
  if (url === null) return null;
  const letters = lettersOf(decoded(url));
  return names.some(({ text, below }) => level < below && letters.includes(lettersOf(text))) ? null : url;
}

/** Percent escapes read as UTF-8; those that are none stay. */
function decoded(url: string): string {
  return url.replace(/(?:%[0-9a-f]{2})+/giu, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Letters without case and marks, and where in the text each comes from: a mark belongs to the letter before it. */
function foldedWithStarts(text: string): { readonly folded: string; readonly starts: readonly number[] } {
  let folded = "";
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = plainLetters(character);
    starts.push(...new Array<number>(plain.length).fill(at));
    folded += plain;
    at += character.length;
  }
  return { folded, starts };
}

function plainLetters(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const unseparated = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Tibetan}]/u;

/** A name as whole words, or anywhere where its script does not separate words. */
function patternOf(name: string): RegExp {
  const words = plainLetters(name)
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const pattern = words.join("\\s+");
  return new RegExp(unseparated.test(name) ? pattern : `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "gu");
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
