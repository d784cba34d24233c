import { canonicalJson } from "../evidence/ids";
import type { EntityId } from "../model/id";
import { levels } from "../model/vocabulary";
import { rowAt } from "../projection/ranges";
import type { AliasRow, LinkRow, NodeRow, Ranged } from "../projection/rows";

/** Whether two sets of rows say the same. */
export function sameRows(before: readonly Ranged[], after: readonly Ranged[]): boolean {
  if (before.length !== after.length) return false;
  if (before.length === 0) return true;
  const texts = new Set(before.map((row) => canonicalJson(row)));
  return after.every((row) => texts.has(canonicalJson(row)));
}

/** Rows of one side that the other does not have. */
export function onlyIn<T extends Ranged>(rows: readonly T[], others: readonly T[]): readonly T[] {
  if (rows.length === 0 || others.length === 0) return rows;
  const texts = new Set(others.map((row) => canonicalJson(row)));
  return rows.filter((row) => !texts.has(canonicalJson(row)));
}

/** The rows of a cell of nodes. */
export interface NodeCell {
  readonly rows: readonly NodeRow[];
  readonly aliases: readonly AliasRow[];
}

/** What a write has changed so far, for what is computed from rows after them. */
export class Changes {
  /** Members of cells whose links must be projected anew: ids, presence, sort keys, modality changed. */
  readonly relinked = new Set<EntityId>();
  /** Members whose canonical id changed at some level. */
  readonly renumbered = new Set<EntityId>();
  /** Node ids, old and new, of events whose rows changed. */
  readonly events = new Set<EntityId>();
  /** Node ids of facilities that hold people before or after and changed in that, or in name. */
  readonly facilities = new Set<EntityId>();
  /** Node ids to be ranked anew. */
  readonly ranked = new Set<EntityId>();
  readonly removedLinks: LinkRow[] = [];
  readonly addedLinks: LinkRow[] = [];
  /** Links of cells in which other claims now attest them: what is computed from these is attested anew. */
  readonly reattestedLinks: LinkRow[] = [];

  /** Notes what has changed of the members of one cell. */
  note(group: readonly EntityId[], before: NodeCell, after: NodeCell): void {
    const rows = [...before.rows, ...after.rows];
    for (const { id, label } of rows) {
      this.ranked.add(id);
      if (label === "Event") this.events.add(id);
    }
    if (linkFacts(before) !== linkFacts(after)) {
      for (const member of group) this.relinked.add(member);
      for (const { id, label } of rows) if (label === "Facility") this.facilities.add(id);
    }
    if (!sameRows(before.aliases, after.aliases)) for (const member of group) this.renumbered.add(member);
  }
}

/** What links take from a node, at every level: when this is the same, its links are. */
function linkFacts({ rows, aliases }: NodeCell): string {
  return canonicalJson([
    aliases,
    levels.map((level) =>
      rows
        .filter(({ lo, hi }) => lo <= level && hi >= level)
        .map((row) => [
          row.id,
          row.nameKey,
          row.label === "Event" ? [row.dateFrom, row.dateTo, row.reachFrom, row.reachTo] : null,
          row.modality,
          row.label === "Facility" ? row.term : null,
        ]),
    ),
  ]);
}

/** What the names of events take from a place or facility. */
export function nameFacts({ rows, aliases }: NodeCell): string {
  return canonicalJson([
    aliases,
    levels.map((level) => rowAt(rows, level)?.name ?? null),
    rows.map(({ id, name }) => [id, name]),
  ]);
}
