import neo4j, { type Integer } from "neo4j-driver";
import type { ColumnKind } from "../tables";
import { sortable, unsortable } from "./sortable";

/** A value that a statement takes or gives. Whole numbers go in as `Integer` (a JS number would be a FLOAT) and come out as numbers. */
export type Value = string | number | boolean | null | Integer | readonly Value[] | { readonly [key: string]: Value };

/** A value of a row as it is stored. Lists and objects as JSON, unless they are lists of texts. */
export function stored(value: unknown, kind: ColumnKind): Value {
  if (kind === "keyText") return (value as string | null) ?? "";
  if (value === null || value === undefined) return null;
  switch (kind) {
    case "json":
      return JSON.stringify(value);
    case "integer":
      return neo4j.int(value as number);
    case "sortText":
      return sortable(value as string);
    case "text":
    case "texts":
    case "boolean":
      return value as Value;
  }
}

/** A stored value as rows hold it. */
export function loaded(value: unknown, kind: ColumnKind): unknown {
  if (kind === "keyText") return value === "" ? null : value;
  if (value === null || value === undefined) return null;
  if (kind === "json") return JSON.parse(value as string) as unknown;
  if (kind === "sortText") return unsortable(value as string);
  return value;
}
