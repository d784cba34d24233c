import { createHash } from "node:crypto";
import { canonicalJson } from "../evidence/ids";
import { BadCursor } from "../model/errors";
import type { Position } from "./plan";

/** What ties a cursor to where it was given: the field and all its arguments but `first` and `after`. */
export function sealOf(field: string, args: Readonly<Record<string, unknown>>): string {
  const { first: _first, after: _after, ...rest } = args;
  return createHash("sha256")
    .update(canonicalJson([field, rest]))
    .digest("base64url")
    .slice(0, 8);
}

/** A cursor after an item: opaque to clients, good only where it was given. */
export function encodeCursor(seal: string, { sort, id }: Position): string {
  return Buffer.from(JSON.stringify([seal, sort, id]), "utf8").toString("base64url");
}

/** The position in a cursor. Throws `BadCursor` when it is none of ours, or was given elsewhere. */
export function decodeCursor(seal: string, cursor: string): Position {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw new BadCursor();
  }
  if (!Array.isArray(parsed) || parsed.length !== 3) throw new BadCursor();
  const [given, sort, id] = parsed as readonly unknown[];
  if (given !== seal || typeof id !== "string") throw new BadCursor();
  if (typeof sort !== "string" && !(typeof sort === "number" && Number.isSafeInteger(sort))) throw new BadCursor();
  return { sort, id };
}
