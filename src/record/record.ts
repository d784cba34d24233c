import { checkClaim } from "../evidence/check-claim";
import { checkCitation } from "../evidence/citation";
import type { EvidenceRecord, JudgementRecord } from "../evidence/records";
import { UnknownId } from "../model/errors";
import { labelOf, type EntityId } from "../model/id";
import { cellsOf } from "../projection/cells";
import type { GraphStore, StoreTransaction } from "../store/graph-store";
import { Gathering } from "./gather";
import { checkRecord, entitiesIn } from "./check-record";
import { refuseContradiction } from "./judge";
import { projectTouched, type ProjectionStep } from "./project";

/** What recording is at. */
export type RecordingStep = "checks" | "evidence" | ProjectionStep;

export interface Recorded {
  /** The records that the evidence did not have, in order. Empty: recording changed nothing. */
  readonly added: readonly EvidenceRecord[];
}

/**
 * The one way in: adds records to the evidence and brings the graph to what it then says, in one transaction, all or
 * nothing. Records may rest on one another in the order given. A record that is there already changes nothing.
 *
 * Rejects with `UnknownId` (also for what was erased), `InvalidRecord`, `InvalidClaim`, `CitationOutOfRange`, `QuoteMismatch`, `IdentityContradiction`, or as the
 * store does.
 */
export async function record(
  store: GraphStore,
  records: readonly EvidenceRecord[],
  onStep: (step: RecordingStep) => void = () => undefined,
): Promise<Recorded> {
  return store.write(async (transaction) => {
    onStep("checks");
    await checkRecords(transaction, await unknownOf(transaction, records));
    onStep("evidence");
    const added = await transaction.append(records);
    if (added.length > 0) await projectTouched(transaction, cellsOf(added), onStep);
    return { added };
  });
}

/** Records that are not there yet. Those that are, or that were erased, are passed over whatever they say. */
async function unknownOf(
  transaction: StoreTransaction,
  records: readonly EvidenceRecord[],
): Promise<readonly EvidenceRecord[]> {
  const ids = records.map(({ id }) => id);
  const known = new Set(await transaction.tombstones(ids));
  for (const kind of new Set(records.map((each) => each.kind))) {
    for (const { id } of await transaction.evidence(kind, "id", ids)) known.add(id);
  }
  return records.filter(({ id }) => !known.has(id));
}

/** Throws unless everything that the records name exists, or comes before them, and every quote stands where it says. */
async function checkRecords(transaction: StoreTransaction, records: readonly EvidenceRecord[]): Promise<void> {
  const texts = await reportTexts(transaction, records);
  const claims = await knownClaims(transaction, records);
  const entities = await knownEntities(transaction, records);
  const judgements: JudgementRecord[] = [];
  const erased = await transaction.tombstones(records.flatMap(entitiesIn));
  for (const record of records) {
    checkRecord(record);
    for (const id of entitiesIn(record)) if (erased.has(id)) throw new UnknownId(id);
    switch (record.kind) {
      case "report":
        texts.set(record.id, record.text);
        break;
      case "claim":
        checkClaim(record);
        for (const citation of record.citations) checkCitation(textOf(texts, citation.report), citation);
        for (const base of record.derivedFrom) if (!claims.has(base)) throw new UnknownId(base);
        claims.add(record.id);
        entities.add(record.subject);
        if (record.object !== null) entities.add(record.object);
        break;
      case "mention": {
        const { report, start, end } = record;
        const { text } = textOf(texts, report);
        checkCitation({ id: report, text }, { report, start, end, quote: text.slice(start, end) });
        entities.add(record.entity);
        break;
      }
      case "review":
        for (const id of [record.claim, record.supersededBy]) {
          if (id !== null && !claims.has(id)) throw new UnknownId(id);
        }
        break;
      case "judgement":
        for (const end of [record.left, record.right]) if (!entities.has(end)) throw new UnknownId(end);
        judgements.push(record);
        break;
      case "policy":
        if (!entities.has(record.target) && !texts.has(record.target)) throw new UnknownId(record.target);
        break;
    }
  }
  await refuseContradiction(new Gathering(transaction), judgements);
}

function textOf(texts: ReadonlyMap<EntityId, string>, report: EntityId) {
  const text = texts.get(report);
  if (text === undefined) throw new UnknownId(report);
  return { id: report as Parameters<typeof checkCitation>[0]["id"], text };
}

async function reportTexts(
  transaction: StoreTransaction,
  records: readonly EvidenceRecord[],
): Promise<Map<EntityId, string>> {
  const ids = new Set<EntityId>();
  for (const record of records) {
    if (record.kind === "claim") for (const { report } of record.citations) ids.add(report);
    if (record.kind === "mention") ids.add(record.report);
    if (record.kind === "policy" && labelOf(record.target) === "Report") ids.add(record.target);
  }
  const reports = await transaction.evidence("report", "id", [...ids]);
  return new Map(reports.map(({ id, text }) => [id, text]));
}

async function knownClaims(transaction: StoreTransaction, records: readonly EvidenceRecord[]): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const record of records) {
    if (record.kind === "claim") for (const base of record.derivedFrom) ids.add(base);
    if (record.kind === "review") ids.add(record.claim).add(record.supersededBy ?? record.claim);
  }
  return new Set((await transaction.evidence("claim", "id", [...ids])).map(({ id }) => id));
}

/** Those that a judgement or policy is about and that some claim or mention names. */
async function knownEntities(transaction: StoreTransaction, records: readonly EvidenceRecord[]): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const record of records) {
    if (record.kind === "judgement") ids.add(record.left).add(record.right);
    if (record.kind === "policy") ids.add(record.target);
  }
  const keys = [...ids];
  const claims = [
    ...(await transaction.evidence("claim", "subject", keys)),
    ...(await transaction.evidence("claim", "object", keys)),
  ];
  const mentions = await transaction.evidence("mention", "entity", keys);
  const named = [
    ...claims.flatMap(({ subject, object }) => [subject, object]),
    ...mentions.map(({ entity }) => entity),
  ];
  return new Set(named.filter((id) => id !== null && ids.has(id)) as string[]);
}
