import type { Label } from "../../../model/id";
import type { Level } from "../../../model/vocabulary";
import type { EntitySelection } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import type { StatementListener } from "../../graph-store";
import { AnswerTooLarge } from "../../../model/errors";
import { mostObjects } from "../../../plan/answer-size";
import { Sql } from "./sql";
import type { Row, Statements } from "./statements";

/** Nodes met at one step of a plan: by id their label, and their object for each selection on them. */
export type Met = Map<string, { readonly label: Label; readonly trees: readonly Tree[] }>;

/** How what leads to nodes goes on with them: given from above, since nodes in turn lead to all the rest. */
export interface Onward {
  /**
   * Nodes by canonical ids, expanded: an object for each selection. Ids that have no node at the level are left out, or
   * stand with nothing known of them (`evenAbsent`: what a claim that is not accepted speaks of need not be there).
   */
  nodesById(
    reading: Reading,
    selections: readonly EntitySelection[],
    ids: Iterable<string>,
    evenAbsent?: boolean,
  ): ReadonlyMap<string, readonly Tree[]>;
  /** Adds to nodes all that leads further. */
  expand(reading: Reading, selections: readonly EntitySelection[], met: Met): void;
}

/**
 * One reading of a plan: at a level, through the prepared statements, each run told by name.
 * Throws `AnswerTooLarge` once it has read more rows than an answer may hold objects.
 */
export class Reading {
  constructor(
    private readonly statements: Statements,
    readonly level: Level,
    private readonly onStatement: StatementListener,
    private readonly onward: Onward,
  ) {}

  private rows = 0;

  /** Makes a statement and runs it. `make` adds its values to the `Sql` and gives the text. */
  run(name: string, make: (sql: Sql) => string): readonly Row[] {
    const sql = new Sql(this.level);
    const rows = this.statements.all(name, make(sql), sql, this.onStatement);
    this.rows += rows.length;
    if (this.rows > mostObjects) throw new AnswerTooLarge(mostObjects);
    return rows;
  }

  /** As `Onward.nodesById`. */
  nodes(selections: readonly EntitySelection[], ids: Iterable<string>, evenAbsent = false) {
    return this.onward.nodesById(this, selections, ids, evenAbsent);
  }

  /** As `Onward.expand`. */
  expand(selections: readonly EntitySelection[], met: Met): void {
    this.onward.expand(this, selections, met);
  }
}
