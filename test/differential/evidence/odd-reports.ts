import type { Random } from "../../../bench/random";
import { reportIdOf, sha256 } from "../../../src/evidence/ids";
import type { Citation, ReportRecord } from "../../../src/evidence/records";
import { valuesOf } from "../../../src/model/vocabulary";
import { oddNames, oddTitles, oddWords } from "./odd-texts";
import { oddDate } from "./odd-values";

/** A report with the places of its sentences and of the names in them. */
export interface OddReport {
  readonly record: ReportRecord;
  readonly sentences: readonly Citation[];
  readonly names: readonly Citation[];
}

const sentencesEach = 40;

/** A report of sentences that are full of names, so that names to be masked stand in what other claims cite. */
export function oddReport(random: Random, number: number, recordedAt: string): OddReport {
  let text = random.chance(0.5) ? `报告 ${String(number)} 😀\n` : `Report ${String(number)}\n`;
  const places: { readonly start: number; readonly end: number; readonly of: "name" | "sentence" }[] = [];
  for (let at = 0; at < sentencesEach; at++) {
    const start = text.length;
    text += `No. ${String(at)}: `;
    const name = random.pick(oddNames);
    places.push({ start: text.length, end: text.length + name.length, of: "name" });
    text += `${name} was seen with ${random.pick(oddNames)}.`;
    places.push({ start, end: text.length, of: "sentence" });
    text += random.pick([" ", "\n", "\n\n"]);
  }
  const id = reportIdOf(text);
  const cited = (of: "name" | "sentence"): readonly Citation[] =>
    places
      .filter((place) => place.of === of)
      .map(({ start, end }) => ({ report: id, start, end, quote: text.slice(start, end) }));
  const record: ReportRecord = {
    kind: "report",
    id,
    type: random.pickSkewed(valuesOf("ReportType")),
    title: random.pick(oddTitles),
    url: random.pick([null, "", "https://example.org/王", "https://example.org/1"]),
    publishedAt: random.chance(0.3) ? null : oddDate(random),
    language: random.pick(["en", "en", "zh", "zh-Hant", "", null]),
    text,
    sha256: sha256(text),
    visibility: random.pick(["PUBLIC", "PUBLIC", "PUBLIC", "PUBLIC", "RESTRICTED", "SEALED"]),
    recordedAt,
    recordedBy: random.pick(["tester", ...oddWords.filter((word) => word.trim() !== "")]),
  };
  return { record, sentences: cited("sentence"), names: cited("name") };
}
