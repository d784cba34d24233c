import type { EntityId } from "../model/id";
import type { Level } from "../model/vocabulary";
import { undated } from "./link";
import { ranged, rowAt } from "./ranges";
import type { NodeRow, RankingRow } from "./rows";

/** What a store counts about a node at one level: links and the first day of its events. */
export interface Tally {
  readonly id: EntityId;
  readonly level: Level;
  /** Links that are reported or alleged, and below an event those of its own modality. */
  readonly links: number;
  /** null: no dated event that is reported or alleged. */
  readonly firstDay: string | null;
}

/**
 * By what a node is ordered. Date: of an event its first day, of a report that of its publication, else the first day
 * of its events (of a place, of events within it). `rows`: all rows of one id.
 */
export function rankingRows(rows: readonly NodeRow[], tallies: readonly Tally[]): readonly RankingRow[] {
  return ranged((level) => {
    const row = rowAt(rows, level);
    if (row === undefined) return [];
    const tally = tallies.find((each) => each.id === row.id && each.level === level);
    const own = row.label === "Event" || row.label === "Report";
    const day = own ? row.dateFrom : (tally?.firstDay ?? null);
    return [
      {
        id: row.id,
        label: row.label,
        nameKey: row.nameKey,
        dateAscending: day ?? undated,
        dateDescending: day ?? "",
        links: tally?.links ?? 0,
        sources: row.sources,
      },
    ];
  });
}
