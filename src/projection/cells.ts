import type { EvidenceRecord } from "../evidence/records";
import { labelOf, type ClaimId, type EntityId } from "../model/id";

/** What records touch, before it is known what rests on it in turn. */
export interface Touched {
  readonly claims: ReadonlySet<ClaimId>;
  /** Ids of mention records. */
  readonly mentions: ReadonlySet<string>;
  /** Entities that a judgement or policy is about. */
  readonly entities: ReadonlySet<EntityId>;
  /** Entities whose visibility or publication may have changed: everything said of them is touched. */
  readonly governed: ReadonlySet<EntityId>;
  readonly reports: ReadonlySet<EntityId>;
  /** Cells of links whose evidence is gone. */
  readonly links: ReadonlySet<string>;
}

/** The cells that new evidence touches by itself: pure, by what each kind of record is about. */
export function cellsOf(records: readonly EvidenceRecord[]): Touched {
  const claims = new Set<ClaimId>();
  const mentions = new Set<string>();
  const entities = new Set<EntityId>();
  const governed = new Set<EntityId>();
  const reports = new Set<EntityId>();
  for (const record of records) {
    switch (record.kind) {
      case "report":
        reports.add(record.id);
        break;
      case "claim":
        claims.add(record.id);
        break;
      case "review":
        claims.add(record.claim);
        break;
      case "mention":
        mentions.add(record.id);
        break;
      case "judgement":
        entities.add(record.left).add(record.right);
        break;
      case "policy":
        (labelOf(record.target) === "Report" ? reports : entities).add(record.target);
        governed.add(record.target);
        break;
    }
  }
  return { claims, mentions, entities, governed, reports, links: new Set() };
}

/** The name of a link's cell: its type, the cells of both ends, its qualifier. */
export function linkCell(type: string, fromCell: EntityId, toCell: EntityId, qualifier: string): string {
  return `${type} ${fromCell} ${toCell} ${qualifier}`;
}
