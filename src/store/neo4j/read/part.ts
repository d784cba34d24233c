import type { Label } from "../../../model/id";
import type { ClaimSelection, EntitySelection, LinkSelection } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import type { Cypher } from "./cypher";

/** A row as a statement gives it: a list, since maps cost more than twice as much to decode (measured). */
export type Row = readonly unknown[];

/** An expression of a statement, and how its value becomes a part of the answer. */
export interface Part<T> {
  readonly cypher: string;
  readonly decode: (value: unknown) => T;
}

/** The expressions of a row in the making, each once. */
export class Columns {
  private readonly places = new Map<string, number>();

  /** Where the value of an expression stands in the row. */
  add(expression: string): number {
    const known = this.places.get(expression);
    if (known !== undefined) return known;
    const at = this.places.size;
    this.places.set(expression, at);
    return at;
  }

  get cypher(): string {
    return `[${[...this.places.keys()].join(", ")}]`;
  }
}

/** A node of which something is asked. */
export interface NodeAt {
  readonly variable: string;
  /** The expression of its id: stands where the node is absent, too. */
  readonly id: string;
  /** The labels that it may have. */
  readonly labels: readonly Label[];
  /** Whether it may be that there is no such node at the level, of which then nothing is known but its id. */
  readonly mayBeAbsent: boolean;
}

/** How what leads to nodes, links and claims goes on with them: given from above, since each leads to the others. */
export interface Parts {
  node(compiling: Compiling, selection: EntitySelection, at: NodeAt): Part<Tree | null>;
  link(compiling: Compiling, selection: LinkSelection, variable: string): Part<Tree>;
  claim(compiling: Compiling, selection: ClaimSelection, variable: string): Part<Tree>;
}

/** One plan on its way to a statement. */
export class Compiling {
  constructor(
    readonly cypher: Cypher,
    private readonly parts: Parts,
  ) {}

  node(selection: EntitySelection, at: NodeAt): Part<Tree | null> {
    return this.parts.node(this, selection, at);
  }

  link(selection: LinkSelection, variable: string): Part<Tree> {
    return this.parts.link(this, selection, variable);
  }

  claim(selection: ClaimSelection, variable: string): Part<Tree> {
    return this.parts.claim(this, selection, variable);
  }
}

/** A value of a row that is a list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/**
 * What a subquery of at most one row gives; null where it gives none. Taken here: an index into the list keeps the
 * engine from planning the subquery along with the rest.
 */
export function onlyOf(value: unknown): unknown {
  return listOf(value)[0] ?? null;
}

/** A value of a row that is text. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
