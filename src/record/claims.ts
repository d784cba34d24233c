import type { ReportId, EntityId } from "../model/id";
import type { Level } from "../model/vocabulary";
import { citationRows, projectClaim, projectMentionClaim } from "../projection/claim-rows";
import type { Claim, Mention } from "../projection/evidence-set";
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
  await projectPassages(transaction, gathering, claims, mentions);
}

async function projectPassages(
  transaction: StoreTransaction,
  gathering: Gathering,
  claims: readonly Claim[],
  mentions: readonly Mention[],
): Promise<void> {
  const spans = new Map<string, { report: ReportId; start: number; end: number }>();
  for (const { report, start, end } of [...claims.flatMap(({ citations }) => citations), ...mentions]) {
    spans.set(`${report} ${String(start)} ${String(end)}`, { report, start, end });
  }
  const { facts, evidence } = gathering.sources();
  const texts = new Map<ReportId, ReadableText>();
  const rows = [...spans.values()].flatMap((span) => {
    const text =
      texts.get(span.report) ??
      readableText(span.report, gathering.texts.get(span.report) ?? "", facts.get(span.report));
    texts.set(span.report, text);
    return projectPassage(text, levelOf(evidence, span.report), span);
  });
  const keys = [...spans.values()].map(({ report, start, end }) => [report, start, end]);
  await transaction.replace("passage", "report start end", keys, rows);
}
