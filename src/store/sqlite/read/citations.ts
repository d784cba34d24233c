import { surroundings } from "../../../projection/passage";
import type { CitationField } from "../../../plan/columns";
import type { CitationSelection } from "../../../plan/plan";
import { typeName, type Tree } from "../../../plan/result";
import type { Reading } from "./reading";
import { visible } from "./sql";
import { numberOf, textOf, type Row } from "./statements";

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
    const citation: Tree = { [typeName]: "Citation" };
    for (const { key: name, field } of selection.fields) citation[name] = fieldOf(field, row);
    selection.reports.forEach((report, at) => {
      citation[report.key] = reports.get(textOf(row[1]))?.[at] ?? null;
    });
    list.push(citation);
  }
}

function fieldOf(field: CitationField, row: Row): string | number {
  const start = numberOf(row[2]);
  const end = numberOf(row[3]);
  const contextStart = numberOf(row[4]);
  const context = textOf(row[7]);
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
      return slice(numberOf(row[5]), numberOf(row[6]));
  }
}
