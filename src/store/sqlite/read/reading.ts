import type { Level } from "../../../model/vocabulary";
import type { StatementListener } from "../../graph-store";
import { Sql } from "./sql";
import type { Row, Statements } from "./statements";

/** One reading of a plan: at a level, through the prepared statements, each run told by name. */
export class Reading {
  constructor(
    private readonly statements: Statements,
    readonly level: Level,
    private readonly onStatement: StatementListener,
  ) {}

  /** Makes a statement and runs it. `make` adds its values to the `Sql` and gives the text. */
  run(name: string, make: (sql: Sql) => string): readonly Row[] {
    const sql = new Sql(this.level);
    return this.statements.all(name, make(sql), sql, this.onStatement);
  }
}
