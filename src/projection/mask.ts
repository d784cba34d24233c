import type { ClaimValue } from "../evidence/records";
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

/** A text made from reports (a description, a speaker, raw words) without the names hidden at the level. */
export function maskNames(text: string, names: Masks["names"], level: Level): string {
  let masked = text;
  for (const name of names) {
    if (level < name.below) masked = masked.replaceAll(name.text, block.repeat(name.text.length));
  }
  return masked;
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
