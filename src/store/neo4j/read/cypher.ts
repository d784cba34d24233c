import neo4j from "neo4j-driver";
import type { Level } from "../../../model/vocabulary";
import { sortable } from "../sortable";
import type { Value } from "../values";

/**
 * A statement in the making: values go in as parameters only, all in one map `$p` (the planner knows a statement again
 * whatever the types and sizes of what is in it). The text depends on the shape of a plan, never on its values.
 */
export class Cypher {
  readonly p: Record<string, Value> = {};
  private values = 0;
  private names = 0;

  constructor(level: Level) {
    this.p["level"] = neo4j.int(level);
  }

  /** A parameter for a value; whole numbers become integers. */
  value(value: string | number | boolean | null | readonly (string | number | boolean)[]): string {
    const name = `v${String(this.values++)}`;
    this.p[name] = typeof value === "object" && value !== null ? value.map(integers) : integers(value);
    return `$p.${name}`;
  }

  /** A parameter for a place in an order: text as it is stored for sorting. */
  sort(value: string | number): string {
    return this.value(typeof value === "string" ? sortable(value) : value);
  }

  /** A variable that nothing else in the statement has. */
  name(kind: string): string {
    return `${kind}${String(this.names++)}`;
  }
}

function integers(value: string | number | boolean | null): Value {
  return typeof value === "number" && Number.isInteger(value) ? neo4j.int(value) : value;
}

/** What is true at the level. */
export function visible(variable: string): string {
  return `${variable}.lo <= $p.level AND ${variable}.hi >= $p.level`;
}

/** Conditions as they stand after WHERE; empty ones left out. Empty: there are none. */
export function where(conditions: readonly (string | null)[]): string {
  const held = conditions.filter((condition) => condition !== null && condition !== "");
  return held.length === 0 ? "" : `WHERE ${held.join(" AND ")}`;
}
