import { FirstOutOfRange } from "../../model/errors";
import { decodeCursor, sealOf } from "../../plan/cursor";
import type { Page } from "../../plan/plan";

const most = 100;

/**
 * The page that the arguments of a connection field ask for. `field`: "Person.events", part of the seal of its cursors.
 * Throws `FirstOutOfRange`, `BadCursor`.
 */
export function pageOf(field: string, args: Readonly<Record<string, unknown>>): Page {
  const first = args["first"];
  const seal = sealOf(field, args);
  if (typeof first !== "number" || first < 1 || first > most) throw new FirstOutOfRange(Number(first), most);
  const after = args["after"];
  return { first, seal, after: typeof after === "string" ? decodeCursor(seal, after) : null };
}
