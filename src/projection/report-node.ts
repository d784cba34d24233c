import type { ReportId } from "../model/id";
import { formatDate, nameOf, reach, sortKey } from "../model/values";
import { term, type Level } from "../model/vocabulary";
import type { ReportHead } from "./evidence-set";
import { maskNames, maskText } from "./mask";
import { emptyColumns, withVersion, type NodeContent, type Sources } from "./node";
import { isRetracted, levelOf, visibilityOf } from "./policy";

/** The node of a report at a level, its text masked. null: the report may not be seen there. */
export function projectReport(
  { evidence, facts }: Sources,
  head: ReportHead,
  text: string,
  level: Level,
): NodeContent | null {
  if (levelOf(evidence, head.id) > level) return null;
  const masks = facts.get(head.id) ?? { names: [], spans: [] };
  const title = head.title === null ? null : maskNames(head.title, masks.names, level);
  const name = title ?? composedTitle(head);
  const reached = head.publishedAt === null ? null : reach(head.publishedAt, null);
  return withVersion({
    ...emptyColumns,
    id: head.id,
    label: "Report",
    name,
    nameKey: sortKey(name),
    named: title !== null,
    names: title === null ? [] : [nameOf(title)],
    formerIds: [],
    visibility: visibilityOf(evidence, head.id),
    sources: 0,
    term: head.type,
    date: head.publishedAt,
    dateFrom: head.publishedAt?.earliestStart ?? null,
    dateTo: head.publishedAt?.latestEnd ?? null,
    reachFrom: reached?.min ?? null,
    reachTo: reached?.max ?? null,
    title,
    url: head.url,
    language: head.language,
    sha256: head.sha256,
    text: maskText(text, masks, level),
    retracted: isRetracted(evidence, head.id),
  });
}

/** "News report, 22 January 2021", or with the last digits of its id where no date is known. */
function composedTitle(head: ReportHead & { readonly id: ReportId }): string {
  const { label } = term("ReportType", head.type);
  const date = head.publishedAt === null ? "" : formatDate(head.publishedAt);
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}, ${date === "" ? head.id.slice(-6) : date}`;
}
