import type { AccessRole } from "../../src/model/vocabulary";

// A generated operation, as data that can be made smaller part by part; `render` writes it as a document.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * How a value is given: in the document, as a variable, as a variable that only has a default, or with a variable for
 * each of its parts.
 */
export type Passing = "literal" | "variable" | "default" | "parts";

export interface Argument {
  readonly name: string;
  readonly value: Json;
  readonly passing: Passing;
}

/** @skip or @include. */
export interface Condition {
  readonly directive: "skip" | "include";
  readonly value: boolean;
  readonly byVariable: boolean;
}

export interface FieldAsked {
  readonly is: "field";
  readonly name: string;
  /** null: none, unless another field already stands under its name. */
  readonly alias: string | null;
  readonly args: readonly Argument[];
  /** Of a connection: whether pages behind cursors of its answer are asked for. */
  readonly paged: boolean;
  readonly condition: Condition | null;
  readonly selections: readonly Selection[];
}

export interface FragmentAsked {
  readonly is: "fragment";
  /** null: without a type condition. */
  readonly on: string | null;
  readonly condition: Condition | null;
  readonly selections: readonly Selection[];
}

/** One of the operation's named fragments, by number among those that apply; nothing where none does. */
export interface SpreadAsked {
  readonly is: "spread";
  readonly number: number;
  readonly condition: Condition | null;
}

export type Selection = FieldAsked | FragmentAsked | SpreadAsked;

export interface NamedFragment {
  readonly on: string;
  readonly selections: readonly Selection[];
}

export interface Operation {
  readonly roots: readonly Selection[];
  readonly fragments: readonly NamedFragment[];
}

/** What is asked of two stores, by whom in turn, and how it goes on from page to page. */
export interface Case {
  readonly operation: Operation;
  readonly roles: readonly AccessRole[];
  /** Which cursor of the last answer each further page begins behind, by number. */
  readonly turns: readonly number[];
  /** Whether pages are then turned to the last, as a client does. */
  readonly toEnd: boolean;
}
