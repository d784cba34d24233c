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
  // Tried only where the first word stands: what a letter is, is costly to ask at every place of a long text.
  const standing = new RegExp(before + body + after, "uy");
  const spans: Span[] = [];
  for (let start = text.indexOf(firstWord); start >= 0;) {
    standing.lastIndex = start;
    const found = standing.exec(text);
    const end = start + (found?.[0].length ?? 1);
    if (found !== null) spans.push({ start, end });
    start = text.indexOf(firstWord, end);
  }
  return spans;
}
