import type { StatementListener } from "../../graph-store";
import type { Connection } from "../database";
import type { Sql, Value } from "./sql";

type Statement = ReturnType<Connection["prepare"]>;

const kept = 512;

/** A row as the engine gives it: values in the order of the columns. */
export type Row = readonly Value[];

/** Prepared statements by text, the most recently used kept; each run tells its name to the listener. */
export class Statements {
  private readonly prepared = new Map<string, Statement>();

  constructor(private readonly connection: Connection) {}

  all(name: string, text: string, sql: Sql, onStatement: StatementListener): readonly Row[] {
    onStatement(name);
    return this.prepare(text).all(sql.parameters) as readonly Row[];
  }

  private prepare(text: string): Statement {
    const known = this.prepared.get(text);
    if (known !== undefined) {
      this.prepared.delete(text);
      this.prepared.set(text, known);
      return known;
    }
    const fresh = this.connection.prepare(text).raw();
    this.prepared.set(text, fresh);
    const [oldest] = this.prepared.keys();
    if (this.prepared.size > kept && oldest !== undefined) this.prepared.delete(oldest);
    return fresh;
  }
}

/** A text out of a row. */
export function textOf(value: Value | undefined): string {
  return typeof value === "string" ? value : String(value ?? "");
}

/** A whole number out of a row. */
export function numberOf(value: Value | undefined): number {
  return typeof value === "number" ? value : Number(value ?? 0);
}
