import { BadCursor, FirstOutOfRange } from "../../model/errors";
import { decodeCursor, sealOf } from "../../plan/cursor";
import type { Order } from "../../plan/filter";
import type { Page, Position } from "../../plan/plan";

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
  return {
    first,
    seal,
    after: typeof after === "string" ? ofKind(sortKind(field, args), decodeCursor(seal, after)) : null,
  };
}

/** What places in the order are; null: either, since claims stand in a report by number and elsewhere by text. */
function sortKind(field: string, { orderBy }: Readonly<Record<string, unknown>>): "number" | "string" | null {
  if (field.endsWith(".claims")) return null;
  const by = (orderBy as Order | null | undefined)?.field;
  return by === "LINKS" || by === "SOURCES" ? "number" : "string";
}

/** A seal is no secret: in a cursor that was tampered with stores would compare numbers with text, each in its way. */
function ofKind(kind: "number" | "string" | null, position: Position): Position {
  if (kind !== null && typeof position.sort !== kind) throw new BadCursor();
  return position;
}
