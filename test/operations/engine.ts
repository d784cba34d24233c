import { openStore } from "../../src/store/open-store";
import type { GraphStore } from "../../src/store/graph-store";
import { keepsGolden, type Golden } from "./golden";

/** What runs golden operations: they ask the same of every engine. */
export interface Engine {
  /** A store that holds nothing. One at a time. */
  readonly openEmpty: () => Promise<GraphStore>;
  /** The names of the statements that the engine runs where SQLite runs these. */
  readonly ran: (embedded: readonly string[]) => readonly string[];
  readonly golden: Golden;
}

/** Its statements are named in the tests, its answers are the snapshots. */
export const sqlite: Engine = {
  openEmpty: () => openStore("sqlite::memory:"),
  ran: (embedded) => embedded,
  golden: keepsGolden,
};

/** A plan is one statement, whatever is asked. */
export function onePlan(embedded: readonly string[]): readonly string[] {
  return embedded.length === 0 ? [] : ["plan"];
}
