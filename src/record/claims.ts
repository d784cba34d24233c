import type { ReportId, EntityId } from "../model/id";
import type { Level } from "../model/vocabulary";
import { citationRows, projectClaim, projectMentionClaim } from "../projection/claim-rows";
import { projectPassage, readableText, type ReadableText } from "../projection/passage";
import { levelOf } from "../projection/policy";
import type { StoreTransaction } from "../store/graph-store";
import type { Changes } from "./changes";
import type { Expanded } from "./expand";
import type { Gathering } from "./gather";
import { nodesOf } from "./current";

/** Projects touched claims and mentions as they show, their citations, and the passages that these are. */
export async function projectTouchedClaims(
  transaction: StoreTransaction,
  gathering: Gathering,
  expanded: Expanded,
  changes: Changes,
): Promise<void> {
  const { evidence } = gathering;
  await gathering.claims("subject", changes.renumbered);
  await gathering.claims("object", changes.renumbered);
  await gathering.mentions("entity", changes.renumbered);
  await gathering.settle();
  const claims = [...evidence.claims.values()].filter(
    ({ id, subject, object }) =>
      expanded.claims.has(id) || changes.renumbered.has(subject) || (object !== null && changes.renumbered.has(object)),
  );
  const mentions = [...evidence.mentions.values()].filter(
    ({ id, entity }) => expanded.mentions.has(id) || changes.renumbered.has(entity),
  );
  const sources = gathering.sources();
  const ends = [...claims.flatMap(({ subject, object }) => [subject, object]), ...mentions.map(({ entity }) => entity)];
  const nodeOf = await nodesOf(
    transaction,
    ends.filter((end): end is EntityId => end !== null),
  );
  const canonical = (entity: EntityId, level: Level): EntityId => nodeOf(entity, level)?.id ?? entity;
  const shown = [...claims, ...mentions].map(({ id }) => id);
  const ids = [...new Set<string>([...expanded.claims, ...expanded.mentions, ...shown])].map((id) => [id]);
  await transaction.replace("claim", "id", ids, [
    ...claims.flatMap((claim) => projectClaim(sources, claim, canonical)),
    ...mentions.flatMap((mention) => projectMentionClaim(sources, mention, nodeOf)),
  ]);
  await transaction.replace("citation", "claim", ids, [
    ...claims.flatMap(({ id, citations }) => citationRows(id, citations)),
    ...mentions.flatMap((mention) => citationRows(mention.id, [mention])),
  ]);
  await projectPassages(transaction, gathering, expanded, [
    ...claims.flatMap(({ citations }) => citations),
    ...mentions,
  ]);
}

/** Passages that are not there yet, and all of reports that are projected anew: what they show may have changed. */
async function projectPassages(
  transaction: StoreTransaction,
  gathering: Gathering,
  expanded: Expanded,
  cited: readonly { readonly report: ReportId; readonly start: number; readonly end: number }[],
): Promise<void> {
  const spans = new Map(cited.map((span) => [keyOf(span).join(" "), span]));
  const known = await transaction.rows("passage", "report start end", [...spans.values()].map(keyOf));
  for (const passage of known) if (!expanded.reports.has(passage.report)) spans.delete(keyOf(passage).join(" "));
  const wanted = [...spans.values()];
  const texts = await gathering.textsOf(wanted.map(({ report }) => report));
  const { facts, evidence } = gathering.sources();
  const readable = new Map<ReportId, ReadableText>();
  const rows = wanted.flatMap((span) => {
    const { report } = span;
    const text = readable.get(report) ?? readableText(report, texts.get(report) ?? "", facts.get(report));
    readable.set(report, text);
    return projectPassage(text, levelOf(evidence, report), span);
  });
  await transaction.replace("passage", "report start end", wanted.map(keyOf), rows);
}

function keyOf({ report, start, end }: { readonly report: ReportId; readonly start: number; readonly end: number }) {
  return [report, start, end] as const;
}
