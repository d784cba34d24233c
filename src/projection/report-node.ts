import { sha256 } from "../evidence/ids";
import { formatDate, nameOf, reach, sortKey } from "../model/values";
import { term, type Level } from "../model/vocabulary";
import type { ReportHead } from "./evidence-set";
import { maskNames, maskText, maskUrl } from "./mask";
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
  const masked = maskText(text, masks, level);
  const name = title ?? composedTitle(head, masked);
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
    url: maskUrl(head.url, masks.names, level),
    language: head.language,
    // Of what is shown: the hash of the whole text would confirm a guess at a masked name.
    sha256: masked === text ? head.sha256 : sha256(masked),
    text: masked,
    retracted: isRetracted(evidence, head.id),
  });
}

/** "News report, 22 January 2021"; where no date is known with the first words as the level may read them. */
function composedTitle({ type, publishedAt }: ReportHead, masked: string): string {
  const { label } = term("ReportType", type);
  const date = publishedAt === null ? "" : formatDate(publishedAt);
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}${date === "" ? `: “${firstWords(masked)}”` : `, ${date}`}`;
}

const wordsKept = 60;

function firstWords(text: string): string {
  const line = text.trimStart().split(/[\r\n]/u, 1)[0] ?? "";
  if (line.length <= wordsKept) return line.trimEnd();
  const cut = line.slice(0, wordsKept);
  const space = cut.lastIndexOf(" ");
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}
