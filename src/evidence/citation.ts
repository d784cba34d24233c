import { CitationOutOfRange, QuoteAmbiguous, QuoteMismatch, QuoteNotFound } from "../model/errors";
import type { ReportId } from "../model/id";
import type { Citation } from "./records";

interface CitedText {
  readonly id: ReportId;
  readonly text: string;
}

/** Cites part of a report. Throws `CitationOutOfRange` if empty or outside it. */
export function cite(report: CitedText, start: number, end: number): Citation {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > report.text.length) {
    throw new CitationOutOfRange(report.id, start, end);
  }
  return { report: report.id, start, end, quote: report.text.slice(start, end) };
}

/** Throws `CitationOutOfRange` or `QuoteMismatch` unless the characters cited are those of the quote. */
export function checkCitation(report: CitedText, citation: Citation): void {
  if (cite(report, citation.start, citation.end).quote !== citation.quote) {
    throw new QuoteMismatch(report.id, citation.start, citation.quote);
  }
}

/** Where a quote may stand: at a start, or inside a longer passage that itself occurs once. */
export interface QuotePlace {
  readonly start?: number;
  readonly within?: string;
}

/**
 * Finds a quote in a report. Without a place the quote must occur exactly once.
 * Throws `QuoteNotFound`, `QuoteAmbiguous` (also when `within` itself is), or `QuoteMismatch` at a given start.
 */
export function findQuote(report: CitedText, quote: string, place: QuotePlace = {}): Citation {
  if (place.start !== undefined) {
    const citation = { report: report.id, start: place.start, end: place.start + quote.length, quote };
    checkCitation(report, citation);
    return citation;
  }
  if (place.within !== undefined) {
    const outer = findQuote(report, place.within);
    const inner = only(quote, startsOf(outer.quote, quote));
    return cite(report, outer.start + inner, outer.start + inner + quote.length);
  }
  const start = only(quote, startsOf(report.text, quote));
  return cite(report, start, start + quote.length);
}

function only(quote: string, starts: readonly number[]): number {
  const [first] = starts;
  if (first === undefined) throw new QuoteNotFound(quote);
  if (starts.length > 1) throw new QuoteAmbiguous(quote, starts);
  return first;
}

/** Every start of a piece in a text, overlapping ones too, in order. An empty piece occurs nowhere. */
function startsOf(text: string, piece: string): readonly number[] {
  const starts: number[] = [];
  if (piece === "") return starts;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) starts.push(at);
  return starts;
}
