import { createHash } from "node:crypto";
import { base32, type ClaimId, type ReportId } from "../model/id";
import type { ClaimRecord, MentionRecord } from "./records";

/** SHA-256 of the UTF-8 bytes of a text, 64 hex digits. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** 128 bits of a SHA-256 as 26 base32 digits: enough that two different contents never meet. */
function digest(text: string): string {
  return base32(createHash("sha256").update(text, "utf8").digest().subarray(0, 16));
}

/** A report's id: the same text is the same report. */
export function reportIdOf(text: string): ReportId {
  return `report:${digest(text)}` as ReportId;
}

/** What a claim says, without when and by whom it was recorded. */
export type ClaimContent = Omit<ClaimRecord, "id" | "kind" | "recordedAt" | "recordedBy">;

/**
 * A claim's id: the hash of what it says, so that recording it twice changes nothing.
 * Quotes are left out: the offsets determine them, and erasing masks them.
 */
export function claimIdOf(claim: ClaimContent): ClaimId {
  const content = {
    subject: claim.subject,
    predicate: claim.predicate,
    object: claim.object,
    value: claim.value,
    role: claim.role,
    kinship: claim.kinship,
    movement: claim.movement,
    modality: claim.modality,
    basis: claim.basis,
    citations: claim.citations.map(({ report, start, end }) => [report, start, end]),
    derivedFrom: [...claim.derivedFrom].sort(),
    speaker: claim.speaker,
    method: claim.method,
    visibility: claim.visibility,
  };
  return `claim:${digest(canonicalJson(content))}` as ClaimId;
}

/** A mention's id: the same characters naming the same entity are the same mention. */
export function mentionIdOf(mention: Pick<MentionRecord, "report" | "start" | "end" | "entity">): string {
  return `mention:${digest([mention.report, mention.start, mention.end, mention.entity].join("\n"))}`;
}

/** JSON with the keys of every object in code-unit order and `undefined` left out: equal contents, equal text. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}
