import { sentenceAround, sentencesOf, type Span } from "../evidence/sentences";
import type { ReportId } from "../model/id";
import type { Level } from "../model/vocabulary";
import { maskText } from "./mask";
import { ranged } from "./ranges";
import type { ReportFacts } from "./report-facts";
import type { PassageRow } from "./rows";

/** How much of the text before and after a quote is kept for W3C text quote selectors, in UTF-16 code units. */
export const surroundings = 32;

/** A report's text as each level may read it, masked once for all its passages. */
export interface ReadableText {
  readonly id: ReportId;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly masked: Readonly<Record<Level, string>>;
}

export function readableText(id: ReportId, text: string, facts: ReportFacts | undefined): ReadableText {
  const masked = (level: Level): string => (facts === undefined ? text : maskText(text, facts, level));
  return { id, text, sentences: sentencesOf(text), masked: { 0: masked(0), 1: masked(1), 2: masked(2) } };
}

/** A cited stretch with its sentence and surroundings. `lowest`: the lowest level at which the report shows. */
export function projectPassage(report: ReadableText, lowest: Level, { start, end }: Span): readonly PassageRow[] {
  const sentence = sentenceAround(report.sentences, start, end);
  const contextStart = wholeCharacter(report.text, Math.max(0, Math.min(sentence.start, start - surroundings)));
  const contextEnd = wholeCharacter(
    report.text,
    Math.min(report.text.length, Math.max(sentence.end, end + surroundings)),
  );
  return ranged((level) => {
    if (level < lowest) return [];
    return [
      {
        report: report.id,
        start,
        end,
        contextStart,
        sentenceStart: sentence.start,
        sentenceEnd: sentence.end,
        context: report.masked[level].slice(contextStart, contextEnd),
      },
    ];
  });
}

/** The offset itself, or one less where it would split a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
