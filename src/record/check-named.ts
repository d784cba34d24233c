import type { ClaimFile } from "../evidence/claim-file/file";
import type { EvidenceRecord } from "../evidence/records";
import { ClaimFileInvalid } from "../model/errors";
import { labelOf, type EntityId } from "../model/id";
import type { GraphStore } from "../store/graph-store";

interface Named {
  readonly file: string;
  readonly line: number;
  readonly id: EntityId;
}

/**
 * Whatever claim files judge, decree or join by its id alone must be named by one of them or by what is stored: other
 * reports, and the targets of judgements and policies. Rejects with `ClaimFileInvalid`, which tells the line.
 */
export async function checkNamed(
  store: GraphStore,
  files: readonly { readonly claimFile: ClaimFile; readonly records: readonly EvidenceRecord[] }[],
): Promise<void> {
  const known = new Set(files.flatMap(({ records }) => records.flatMap(namedIn)));
  const asked = files.flatMap(({ claimFile }) => askedOf(claimFile)).filter(({ id }) => !known.has(id));
  if (asked.length === 0) return;
  const unknown = (): readonly EntityId[] => asked.map(({ id }) => id).filter((id) => !known.has(id));
  for (const { id } of await store.evidence("report", "id", unknown())) known.add(id);
  for (const { entity } of await store.evidence("mention", "entity", unknown())) known.add(entity);
  for (const by of ["subject", "object"] as const) {
    for (const claim of await store.evidence("claim", by, unknown())) for (const id of namedIn(claim)) known.add(id);
  }
  const missing = asked.find(({ id }) => !known.has(id));
  if (missing === undefined) return;
  const { file, line, id } = missing;
  throw new ClaimFileInvalid(file, line, `nothing has the id ${id}. Ingest the file that names it too, or before.`);
}

/** What a record names without resting on it being there. */
function namedIn(record: EvidenceRecord): readonly EntityId[] {
  if (record.kind === "report") return [record.id];
  if (record.kind === "mention") return [record.entity];
  if (record.kind !== "claim") return [];
  return [record.subject, ...(record.object === null ? [] : [record.object])].filter((id) => labelOf(id) !== "Report");
}

function askedOf({ file, entities, judgements, policies }: ClaimFile): readonly Named[] {
  const ids = new Map(entities.map(({ key, id }) => [key, id]));
  const idOf = (target: string): EntityId => ids.get(target) ?? (target as EntityId);
  const reports = entities.filter(({ id }) => labelOf(id) === "Report");
  return [
    ...reports.map(({ id, line }) => ({ file, line, id })),
    ...judgements.flatMap(({ left, right, line }) => [left, right].map((end) => ({ file, line, id: idOf(end) }))),
    // `report` is the key of the file's own report.
    ...policies.flatMap(({ target, line }) => (target === "report" ? [] : [{ file, line, id: idOf(target) }])),
  ];
}
