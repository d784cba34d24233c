import { qualifierOf } from "../evidence/predicates";
import type { EvidenceRecord } from "../evidence/records";
import { labelOf, type ClaimId, type EntityId } from "../model/id";
import { linkCell, type Touched } from "../projection/cells";
import type { EvidenceReader, GraphStore, StoreTransaction, Tombstone } from "../store/graph-store";
import type { Missing } from "./copy-compare";
import { grouped } from "../model/grouped";
import { projectTouched } from "./project";

/** How many ids are erased by one statement. */
const atOnce = 1000;

/** Makes tombstones of ids of which there is no record. */
export async function buryCopied(target: GraphStore, tombstones: readonly Tombstone[]): Promise<void> {
  if (tombstones.length > 0) await target.write((transaction) => bury(transaction, tombstones));
}

/**
 * Erases in a copy what was erased in its source since: the same records, whatever they were erased with, and the same
 * words in texts, titles, addresses and quotes. Brings the graph to what is left, in the same transaction.
 */
export async function eraseCopied(
  source: Pick<EvidenceReader, "evidence">,
  target: GraphStore,
  { tombstones, held, overwritten }: Missing,
): Promise<void> {
  if (held.size === 0 && overwritten.size === 0) return;
  await target.write(async (transaction) => {
    const touched = await touchedBy(transaction, await recordsWith(transaction, [...held]), overwritten);
    for (const id of overwritten) {
      for (const report of await source.evidence("report", "id", [id])) await transaction.overwrite(id, report);
    }
    await bury(
      transaction,
      tombstones.filter(({ id }) => held.has(id)),
    );
    // Those that something still cites come back when their reports are projected.
    const reports = [...touched.reports].map((id) => [id]);
    await transaction.replace("passage", "report", reports, []);
    await projectTouched(transaction, touched);
  });
}

async function bury(transaction: StoreTransaction, tombstones: readonly Tombstone[]): Promise<void> {
  for (const [at, together] of grouped(tombstones, (tombstone) => tombstone.at)) {
    const ids = together.map(({ id }) => id);
    for (let from = 0; from < ids.length; from += atOnce) await transaction.erase(ids.slice(from, from + atOnce), at);
  }
}

async function recordsWith(transaction: StoreTransaction, ids: readonly string[]): Promise<readonly EvidenceRecord[]> {
  return [
    ...(await transaction.evidence("report", "id", ids)),
    ...(await transaction.evidence("mention", "id", ids)),
    ...(await transaction.evidence("claim", "id", ids)),
    ...(await transaction.evidence("review", "id", ids)),
    ...(await transaction.evidence("judgement", "id", ids)),
    ...(await transaction.evidence("policy", "id", ids)),
  ];
}

/** What rests on records that go: to be found while the rows still tell of them. */
async function touchedBy(
  transaction: StoreTransaction,
  records: readonly EvidenceRecord[],
  overwritten: Iterable<EntityId>,
): Promise<Touched> {
  const named = new Set<EntityId>(overwritten);
  for (const record of records) for (const id of namedIn(record)) named.add(id);
  const links = await linkCellsOf(transaction, records);
  // Links that other claims attest, too, are made anew from these.
  const attests = await transaction.rows(
    "attest",
    "cell",
    [...links].map((cell) => [cell]),
  );
  const claims = new Set<ClaimId>(attests.map(({ claim }) => claim as ClaimId));
  const mentions = new Set<string>();
  for (const { kind, id } of records) {
    if (kind === "claim") claims.add(id);
    if (kind === "mention") mentions.add(id);
  }
  const reports = new Set([...named].filter((id) => labelOf(id) === "Report"));
  const entities = new Set([...named].filter((id) => !reports.has(id)));
  return { claims, mentions, entities, governed: new Set(), reports, links };
}

/** The entities and reports that a record is about, or of. */
function namedIn(record: EvidenceRecord): readonly EntityId[] {
  switch (record.kind) {
    case "report":
      return [record.id];
    case "mention":
      return [record.entity, record.report];
    case "claim":
      return [record.subject, record.object ?? record.subject, ...record.citations.map(({ report }) => report)];
    case "judgement":
      return [record.left, record.right];
    case "policy":
      return [record.target];
    case "review":
      return [];
  }
}

/** The cells of the links that records attest, as the rows name them now. */
async function linkCellsOf(
  transaction: StoreTransaction,
  records: readonly EvidenceRecord[],
): Promise<ReadonlySet<string>> {
  const ends = new Set<EntityId>(records.flatMap(namedIn));
  const aliases = await transaction.rows(
    "alias",
    "member",
    [...ends].map((end) => [end]),
  );
  const cells = new Map(aliases.map(({ member, cell }) => [member, cell]));
  const cellOf = (entity: EntityId): EntityId => cells.get(entity) ?? entity;
  return new Set(
    records.flatMap((record) => {
      if (record.kind === "mention") {
        return [linkCell("MENTIONED_IN", cellOf(record.entity), record.report, "")];
      }
      if (record.kind !== "claim" || record.object === null) return [];
      return [linkCell(record.predicate, cellOf(record.subject), cellOf(record.object), qualifierOf(record))];
    }),
  );
}
