import { createHash } from "node:crypto";
import { base32, type EntityId } from "../model/id";

/** A stable name for a person who is to be shown without one. It comes from the id, which is random, never from a name. */
export function pseudonym(person: EntityId): string {
  const code = base32(createHash("sha256").update(`pseudonym ${person}`).digest())
    .slice(0, 8)
    .toUpperCase();
  return `Person ${code}`;
}
