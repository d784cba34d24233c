import type { Level } from "../../../model/vocabulary";

export type Value = string | number | null;

/**
 * A statement in the making: values go in as parameters only. The text depends on the order and number of calls,
 * never on the values, so the same shape of a plan gives the same text.
 */
export class Sql {
  readonly parameters: Record<string, Value> = {};
  private count = 0;
  private names = 0;

  constructor(level: Level) {
    this.parameters["level"] = level;
  }

  /** A parameter for a value. */
  value(value: Value): string {
    const name = `p${String(this.count++)}`;
    this.parameters[name] = value;
    return `:${name}`;
  }

  /** A name that no other table of the statement has. */
  name(kind: string): string {
    return `${kind}_${String(this.names++)}`;
  }

  /** A parameter for a number after LIMIT. The plus keeps SQLite from making the statement anew for each value. */
  limit(value: number): string {
    return `+${this.value(value)}`;
  }

  /** A parameter for a list, to stand after IN. */
  list(values: readonly Value[]): string {
    return `(SELECT value FROM json_each(${this.value(JSON.stringify(values))}))`;
  }
}

/** The rows of a table that are true at the level. */
export function visible(alias: string): string {
  return `${alias}.lo <= :level AND ${alias}.hi >= :level`;
}

/** What the ids of entities, old ones too, have become at the level: to stand after IN. */
export function canonicalIds(sql: Sql, ids: readonly string[]): string {
  return `(SELECT alias.canonical FROM json_each(${sql.value(JSON.stringify(ids))}) AS old
    CROSS JOIN alias ON alias.member = old.value AND ${visible("alias")})`;
}
