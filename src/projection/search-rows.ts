import { fold } from "../model/values";
import { ranged, rowAt } from "./ranges";
import type { NodeRow, SearchRow } from "./rows";

/** What a node is found by: each of its names, folded, and what it is called in lists. Of the rows of one cell. */
export function searchRows(rows: readonly NodeRow[]): readonly SearchRow[] {
  const ids = new Set(rows.map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const own = rows.filter((row) => row.id === id);
    return ranged((level) => {
      const row = rowAt(own, level);
      if (row === undefined) return [];
      const texts = new Set([row.name, ...row.names.map(({ text }) => text)].map(fold));
      return [...texts].map((folded) => ({ id, cell: row.cell, label: row.label, folded }));
    });
  });
}
