import type { CitationField } from "../../plan/columns";
import type { CitationSelection } from "../../plan/plan";
import { typeName, type Tree } from "../../plan/result";
import { surroundings } from "../../projection/passage";

/** A citation with the passage that it cites, as the level may read it. Offsets as in the report. */
export interface CitedPassage {
  readonly start: number;
  readonly end: number;
  readonly contextStart: number;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly context: string;
}

/** A citation with the fields asked for under their keys; its reports are added by whoever reads them. */
export function citationTree({ fields }: CitationSelection, passage: CitedPassage): Tree {
  const citation: Tree = { [typeName]: "Citation" };
  for (const { key, field } of fields) citation[key] = fieldOf(field, passage);
  return citation;
}

function fieldOf(field: CitationField, passage: CitedPassage): string | number {
  const { start, end, contextStart, context } = passage;
  const slice = (from: number, to: number): string =>
    context.slice(Math.max(0, from - contextStart), Math.max(0, to - contextStart));
  switch (field) {
    case "start":
      return start;
    case "end":
      return end;
    case "quote":
      return slice(start, end);
    case "prefix":
      return slice(start - surroundings, start);
    case "suffix":
      return slice(end, end + surroundings);
    case "sentence":
      return slice(passage.sentenceStart, passage.sentenceEnd);
  }
}
