import type { Span } from "../sentences";

/** Scripts that put no space between words: there a name may begin and end inside a run of letters. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

// Made once: an expression with these classes takes a millisecond to make.
const letterBefore = /[\p{L}\p{N}\p{M}]$/u;
const letterAt = /^[\p{L}\p{N}\p{M}]/u;

/**
 * Where a name stands in a text as whole words: "Wang Yan" does not stand in "Wang Yanping". Letters must be equal;
 * any white space may stand between its words. In order, not overlapping.
 */
export function occurrencesOf(text: string, name: string): readonly Span[] {
  const words = name.split(/\s+/u).filter((word) => word !== "");
  const [firstWord] = words;
  if (firstWord === undefined || !text.includes(firstWord)) return [];
  const body = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")).join("\\s+");
  const opens = unspaced.test(/^./su.exec(name)?.[0] ?? "");
  const closes = unspaced.test(/.$/su.exec(name)?.[0] ?? "");
  const standing = new RegExp(body, "uy");
  const spans: Span[] = [];
  for (let start = text.indexOf(firstWord); start >= 0;) {
    standing.lastIndex = start;
    const end = start + (standing.exec(text)?.[0].length ?? 0);
    const isWhole =
      (opens || !letterBefore.test(text.slice(Math.max(0, start - 2), start))) &&
      (closes || !letterAt.test(text.slice(end, end + 2)));
    const isFound = end > start && isWhole;
    if (isFound) spans.push({ start, end });
    start = text.indexOf(firstWord, isFound ? end : start + 1);
  }
  return spans;
}
