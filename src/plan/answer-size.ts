import { AnswerTooLarge } from "../model/errors";
import type { PlanResult } from "./result";

/** Objects and list items that one answer may hold, each counted as often as it would be written out. */
export const mostObjects = 100_000;

/**
 * Throws `AnswerTooLarge` for a result that would be too much to write out. A node met twice is one object of a result
 * but stands twice in the answer, and all below it: nested selections multiply although little was read.
 * Cost: the objects of the result, each looked at once.
 */
export function refuseLargeAnswer(result: PlanResult): void {
  if (sizeOf(result) > mostObjects) throw new AnswerTooLarge(mostObjects);
}

/** How many objects and lists are written out for a value of a result or of an answer. */
export function sizeOf(value: unknown, known = new Map<object, number>()): number {
  if (typeof value !== "object" || value === null) return 0;
  const counted = known.get(value);
  if (counted !== undefined) return counted;
  let size = 1;
  for (const part of Object.values(value)) size += sizeOf(part, known);
  known.set(value, size);
  return size;
}
