import { base32, type ClaimId } from "../../model/id";
import { canonicalJson, sha256 } from "../ids";

/** A record's id from what it says: 128 bits, so that recording it twice changes nothing. */
export function recordIdOf(kind: "review" | "judgement" | "policy", content: object): string {
  return `${kind}:${base32(Buffer.from(sha256(canonicalJson(content)), "hex").subarray(0, 16))}`;
}

/**
 * The id of the acceptance that a claim file gives a claim. Neither author nor time is in it: loading a file again must
 * not undo what a reviewer decided meanwhile.
 */
export function acceptanceIdOf(claim: ClaimId): string {
  return recordIdOf("review", { claim, verdict: "ACCEPTED", supersededBy: null, reason: null });
}
