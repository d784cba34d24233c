import type { Position } from "../../../plan/plan";
import { unsortable } from "../sortable";
import { textOf } from "./part";

/** The position of an item where nobody asks for it. */
export const nowhere: Position = { sort: "", id: "" };

/** A position out of a row: text as it was before it was stored for sorting. */
export function positionOf(sort: unknown, id: unknown): Position {
  return { sort: typeof sort === "number" ? sort : unsortable(textOf(sort)), id: textOf(id) };
}
