import { linkClaimKey, qualifierOf } from "../evidence/predicates";
import { UnknownId } from "../model/errors";
import { labelOf, type EntityId } from "../model/id";
import { linkCell } from "../projection/cells";
import type { Claim, Mention } from "../projection/evidence-set";
import { cellMembers } from "../projection/joined";
import { maskNames, maskText, maskUrl } from "../projection/mask";
import type { GraphStore, StoreTransaction } from "../store/graph-store";
import { Gathering } from "./gather";
import { projectTouched } from "./project";

interface Doomed {
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
}

/**
 * Destroys what the evidence holds of an entity or report: its claims, values, mentions, quotes and, of a report, its
 * text; in other reports its names become blocks. Tombstones without data stay. `at`: RFC 3339.
 * Rejects with `UnknownId` if there is nothing of that id.
 */
export async function erase(store: GraphStore, id: EntityId, at: string): Promise<void> {
  await store.write(async (transaction) => {
    const doomed = await doomedWith(transaction, id);
    const isReport = labelOf(id) === "Report";
    if (doomed.claims.length + doomed.mentions.length === 0 && !isReport) throw new UnknownId(id);
    const links = await linkCellsOf(transaction, doomed.claims, doomed.mentions);
    const named = new Set<EntityId>();
    for (const { subject, object } of doomed.claims) named.add(subject).add(object ?? subject);
    for (const { entity } of doomed.mentions) named.add(entity);
    // Who was judged to be one with it is a cell by itself from now on.
    for (const { left, right } of await transaction.evidence("judgement", "entity", [id])) named.add(left).add(right);
    const reports = new Set<EntityId>(isReport ? [id] : reportsOf(id, doomed));
    for (const { predicate, subject } of doomed.claims) if (predicate === "PUBLISHED_BY") reports.add(subject);
    if (!isReport) await maskReports(transaction, id, doomed);
    await eraseRecords(transaction, id, doomed, at);
    const left = await claimsLeft(transaction, doomed.claims);
    await projectTouched(transaction, {
      claims: new Set([...doomed.claims, ...left].map((claim) => claim.id)),
      mentions: new Set(doomed.mentions.map((mention) => mention.id)),
      entities: new Set([...named].filter((entity) => labelOf(entity) !== "Report")),
      governed: new Set(),
      reports,
      links,
    });
    await dropPassages(transaction, doomed);
  });
}

/** All claims and mentions that go: about the entity or citing the report, and texts in which its names are written. */
async function doomedWith(transaction: StoreTransaction, id: EntityId): Promise<Doomed> {
  const by = labelOf(id) === "Report" ? "report" : "entity";
  const claims = new Map<string, Claim>();
  const add = (found: readonly Claim[]): void => {
    for (const claim of found) claims.set(claim.id, claim);
  };
  add(await transaction.evidence("claim", "subject", [id]));
  add(await transaction.evidence("claim", "object", [id]));
  if (by === "report") add(await transaction.evidence("claim", "report", [id]));
  const mentions = await transaction.evidence("mention", by, [id]);
  if (by === "entity") {
    const names = namesIn([...claims.values()]);
    const citing = await transaction.evidence("claim", "report", [...new Set(mentions.map(({ report }) => report))]);
    add(citing.filter((claim) => names.some((name) => wordsOf(claim).includes(name))));
  }
  return { claims: [...claims.values()], mentions };
}

function namesIn(claims: readonly Claim[]): readonly string[] {
  return claims.flatMap(({ value }) => (value?.is === "name" ? [value.text] : []));
}

/** The words that a claim itself holds, beside its quotes. */
function wordsOf({ value, speaker }: Claim): string {
  const own = value !== null && "text" in value ? value.text : value !== null && "raw" in value ? value.raw : "";
  return `${own}\n${speaker ?? ""}`;
}

/** Reports that mention an entity, or that claims about it cite. */
function reportsOf(id: EntityId, { claims, mentions }: Doomed): readonly EntityId[] {
  const about = claims.filter(({ subject, object }) => subject === id || object === id);
  return [...mentions, ...about.flatMap(({ citations }) => citations)].map(({ report }) => report);
}

/** In every such report, blocks in the place of its names and mentions. */
async function maskReports(transaction: StoreTransaction, id: EntityId, { claims, mentions }: Doomed): Promise<void> {
  const own = claims.filter(({ subject }) => subject === id);
  const names = namesIn(own).map((text) => ({ text, below: 2 as const }));
  const reports = await transaction.evidence("report", "id", [...new Set(reportsOf(id, { claims, mentions }))]);
  for (const report of reports) {
    const spans = mentions
      .filter((mention) => mention.report === report.id)
      .map((mention) => ({ ...mention, below: 2 as const }));
    await transaction.overwrite(report.id, {
      text: maskText(report.text, { names, spans }, 0),
      title: report.title === null ? null : maskNames(report.title, names, 0),
      url: maskUrl(report.url, names, 0),
    });
  }
}

/** The entity's or report's own id becomes a tombstone too: nothing more is recorded about it. */
async function eraseRecords(
  transaction: StoreTransaction,
  id: EntityId,
  { claims, mentions }: Doomed,
  at: string,
): Promise<void> {
  const gone = [...claims, ...mentions].map((record) => record.id);
  const about = [
    ...(await transaction.evidence("review", "claim", gone)),
    ...(await transaction.evidence("policy", "target", [id])),
    ...(await transaction.evidence("judgement", "entity", [id])),
  ];
  await transaction.erase([...gone, ...about.map((record) => record.id), id], at);
}

/** The cells of the links that go, as the rows name them now. */
async function linkCellsOf(
  transaction: StoreTransaction,
  claims: readonly Claim[],
  mentions: readonly Mention[],
): Promise<ReadonlySet<string>> {
  const ends = new Set<EntityId>();
  for (const { subject, object } of claims) ends.add(subject).add(object ?? subject);
  for (const { entity } of mentions) ends.add(entity);
  const aliases = await transaction.rows(
    "alias",
    "member",
    [...ends].map((end) => [end]),
  );
  const cells = new Map(aliases.map(({ member, cell }) => [member, cell]));
  const cellOf = (entity: EntityId): EntityId => cells.get(entity) ?? entity;
  return new Set([
    ...claims.flatMap((claim) =>
      claim.object === null
        ? []
        : [linkCell(claim.predicate, cellOf(claim.subject), cellOf(claim.object), qualifierOf(claim))],
    ),
    ...mentions.map(({ entity, report }) => linkCell("MENTIONED_IN", cellOf(entity), report, "")),
  ]);
}

/** Claims that still attest one of the same links: between any members of the same cells. */
async function claimsLeft(transaction: StoreTransaction, erased: readonly Claim[]): Promise<readonly Claim[]> {
  const gathering = new Gathering(transaction);
  const links = erased.filter(({ object }) => object !== null);
  await gathering.cells(links.flatMap(({ subject, object }) => [subject, object ?? subject]));
  const keys = links.flatMap((claim) =>
    cellMembers(gathering.evidence, claim.subject).flatMap((subject) =>
      cellMembers(gathering.evidence, claim.object ?? claim.subject).map((object) =>
        linkClaimKey(claim.predicate, subject, object, qualifierOf(claim)),
      ),
    ),
  );
  return transaction.evidence("claim", "link", [...new Set(keys)]);
}

/** Passages that nothing cites any more. */
async function dropPassages(transaction: StoreTransaction, { claims, mentions }: Doomed): Promise<void> {
  const spans = [...claims.flatMap(({ citations }) => citations), ...mentions];
  const reports = [...new Set(spans.map(({ report }) => report))];
  const key = ({ report, start, end }: (typeof spans)[number]): string => `${report} ${String(start)} ${String(end)}`;
  const cited = new Set([
    ...(await transaction.evidence("claim", "report", reports)).flatMap(({ citations }) => citations.map(key)),
    ...(await transaction.evidence("mention", "report", reports)).map(key),
  ]);
  const gone = spans.filter((span) => !cited.has(key(span)));
  await transaction.replace(
    "passage",
    "report start end",
    gone.map(({ report, start, end }) => [report, start, end]),
    [],
  );
}
