/** A stretch of a text: UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Abbreviations after which a full stop ends no sentence. Compared in lower case, without the stop. */
const abbreviations = new Set(
  [
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "st",
    "no",
    "vs",
    "etc",
    "e.g",
    "i.e",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
  ].concat([
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "col",
    "gen",
    "lt",
    "sgt",
    "capt",
    "rev",
    "hon",
    "jr",
    "sr",
    "art",
  ]),
);

const closing = "[”’\"'»)\\]）」』]*";
const boundary = new RegExp(`[.!?…]+${closing}(?=\\s)|[。！？]+${closing}`, "gu");

/**
 * The sentences of a text in order: they do not overlap, none is empty or begins or ends with white space, and every
 * character that is not white space is in one. A line break always ends a sentence (headings have no full stop).
 */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const line of text.matchAll(/[^\r\n]+/gu)) {
    let start = line.index;
    const end = start + line[0].length;
    for (const stop of line[0].matchAll(boundary)) {
      const at = line.index + stop.index + stop[0].length;
      if (isAbbreviation(text.slice(start, line.index + stop.index), stop[0])) continue;
      push(spans, text, start, at);
      start = at;
    }
    push(spans, text, start, end);
  }
  return spans;
}

function isAbbreviation(before: string, stop: string): boolean {
  if (stop !== ".") return false;
  const word = /(?:^|[\s(“"'])([\p{L}.]+)$/u.exec(before)?.[1];
  return word !== undefined && (abbreviations.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word));
}

function push(spans: Span[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const end = from + piece.trimEnd().length;
  if (start < end) spans.push({ start, end });
}

/**
 * The whole sentence or sentences around a stretch: from the start of the first that it touches to the end of the last.
 * The stretch itself where it touches none. `sentences` as `sentencesOf` gives them. Cost: log of their number.
 */
export function sentenceAround(sentences: readonly Span[], start: number, end: number): Span {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? Infinity) > start) high = middle;
    else low = middle + 1;
  }
  const first = sentences[low];
  if (first === undefined || first.start >= end) return { start, end };
  let last = first;
  for (let at = low + 1; at < sentences.length; at++) {
    const next = sentences[at];
    if (next === undefined || next.start >= end) break;
    last = next;
  }
  return { start: Math.min(start, first.start), end: Math.max(end, last.end) };
}
