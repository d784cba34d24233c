import type { CitationSelection } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { citationTree } from "../../answer/citation-tree";
import type { Reading } from "./reading";
import { visible } from "./sql";
import { numberOf, textOf } from "./statements";

/** The citations of claims under a key: in the claim's order, with the passage as the level may read it. */
export function readCitations(
  reading: Reading,
  { key, selection }: { readonly key: string; readonly selection: CitationSelection },
  trees: ReadonlyMap<string, Tree>,
): void {
  const rows = reading.run("claimCitations", (sql) => {
    return /* sql */ `
      SELECT citation.claim, citation.report, citation.start, citation."end",
        passage.context_start, passage.sentence_start, passage.sentence_end, passage.context
      FROM json_each(${sql.value(JSON.stringify([...trees.keys()]))}) AS asked
      CROSS JOIN citation ON citation.claim = asked.value AND ${visible("citation")}
      CROSS JOIN passage ON passage.report = citation.report AND passage.start = citation.start
        AND passage."end" = citation."end" AND ${visible("passage")}
      ORDER BY asked.key, citation.ordinal`;
  });
  const reports = reading.nodes(
    selection.reports.map((report) => report.selection),
    selection.reports.length > 0 ? rows.map((row) => textOf(row[1])) : [],
  );
  for (const tree of trees.values()) tree[key] = [];
  for (const row of rows) {
    const list = trees.get(textOf(row[0]))?.[key];
    if (!Array.isArray(list)) continue;
    const citation = citationTree(selection, {
      start: numberOf(row[2]),
      end: numberOf(row[3]),
      contextStart: numberOf(row[4]),
      sentenceStart: numberOf(row[5]),
      sentenceEnd: numberOf(row[6]),
      context: textOf(row[7]),
    });
    selection.reports.forEach((report, at) => {
      citation[report.key] = reports.get(textOf(row[1]))?.[at] ?? null;
    });
    list.push(citation);
  }
}
