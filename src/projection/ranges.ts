import { canonicalJson } from "../evidence/ids";
import { levels, type Level } from "../model/vocabulary";
import type { Ranged } from "./rows";

/**
 * Joins what is true at each level into rows with ranges. `at` gives the rows of a level; rows are the same row when
 * their content is equal. One that returns after a gap starts a new row. Order: of first appearance.
 */
export function ranged<T extends object>(at: (level: Level) => readonly T[]): readonly (T & Ranged)[] {
  const open = new Map<string, { row: T; lo: Level; hi: Level }>();
  // Mostly a row is written the same at all levels, and then its key is made once.
  const keys = new Map<string, string>();
  const done: { row: T; lo: Level; hi: Level }[] = [];
  for (const level of levels) {
    for (const row of at(level)) {
      const text = JSON.stringify(row);
      const key = keys.get(text) ?? canonicalJson(row);
      keys.set(text, key);
      const before = open.get(key);
      if (before?.hi === level) continue;
      if (before?.hi === level - 1) before.hi = level;
      else {
        const fresh = { row, lo: level, hi: level };
        open.set(key, fresh);
        done.push(fresh);
      }
    }
  }
  return done.map(({ row, lo, hi }) => ({ ...row, lo, hi }));
}

/** The row of a level among rows with ranges. undefined: none is true there. */
export function rowAt<T extends Ranged>(rows: Iterable<T>, level: Level): T | undefined {
  for (const row of rows) if (row.lo <= level && row.hi >= level) return row;
  return undefined;
}
