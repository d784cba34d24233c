import type { Span } from "../sentences";

/** Scripts that put no space between words: there a name may begin and end inside a run of letters. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/**
 * Where a name stands in a text as whole words: "Wang Yan" does not stand in "Wang Yanping". Letters must be equal;
 * any white space may stand between its words. In order, not overlapping.
 */
export function occurrencesOf(text: string, name: string): readonly Span[] {
  const words = name.split(/\s+/u).filter((word) => word !== "");
  const [firstWord] = words;
  if (firstWord === undefined || !text.includes(firstWord)) return [];
  const body = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")).join("\\s+");
  const letter = "[\\p{L}\\p{N}\\p{M}]";
  const before = unspaced.test(/^./su.exec(name)?.[0] ?? "") ? "" : `(?<!${letter})`;
  const after = unspaced.test(/.$/su.exec(name)?.[0] ?? "") ? "" : `(?!${letter})`;
  return [...text.matchAll(new RegExp(before + body + after, "gu"))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
