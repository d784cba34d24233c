import { cite, findQuote } from "../../src/evidence/citation";
import { claimIdOf, mentionIdOf, reportIdOf, sha256, type ClaimContent } from "../../src/evidence/ids";
import { predicateOf, type ClaimPredicate } from "../../src/evidence/predicates";
import type {
  ClaimRecord,
  ClaimValue,
  EvidenceRecord,
  JudgementRecord,
  MentionRecord,
  PolicyRecord,
  ReportRecord,
  ReviewRecord,
} from "../../src/evidence/records";
import type { ClaimId, EntityId, Label } from "../../src/model/id";
import { nameOf, parseCount, parseDate } from "../../src/model/values";
import type { Kinship, Movement, NameKind, Role } from "../../src/model/vocabulary";

// Records in few words, as a person would say them. Ids are readable: nothing in a store may depend on how they look.

const at = "2026-01-01T00:00:00.000Z";
const stamp = { recordedAt: at, recordedBy: "tester" } as const;
const method = { kind: "HUMAN", name: "test", version: "1", score: null } as const;

/** "person:ana" and so on, made as long as ids are. Their order is that of the words. */
export function idOf(label: Label, word: string): EntityId {
  return `${label.toLowerCase()}:${word.padEnd(20, "a")}` as EntityId;
}

let count = 0;
/** Reviews, judgements and policies have random ids. */
function nextId(kind: string): string {
  count += 1;
  return `${kind}:${String(count).padStart(6, "0")}`;
}

export function reportOf(text: string, more: Partial<ReportRecord> = {}): ReportRecord {
  return {
    kind: "report",
    id: reportIdOf(text),
    type: "NEWS",
    title: null,
    url: null,
    publishedAt: null,
    language: "en",
    text,
    sha256: sha256(text),
    visibility: "PUBLIC",
    ...stamp,
    ...more,
  };
}

/** Where a claim is said: words that occur once in a report. */
export type Said = readonly [report: ReportRecord, ...quotes: string[]];

type More = Partial<Pick<ClaimRecord, "modality" | "basis" | "derivedFrom" | "speaker" | "visibility" | "recordedAt">>;

/** A claim on a link. `how`: role, kinship or movement, where the predicate has one. */
export function linkClaim(
  subject: EntityId,
  [predicate, how]: readonly [ClaimPredicate, string?],
  object: EntityId,
  said: Said,
  more: More = {},
): ClaimRecord {
  const rule = predicateOf(predicate);
  const qualifier = rule.joins === "entities" ? rule.qualifier : null;
  return claimOf(
    {
      subject,
      predicate,
      object,
      value: null,
      role: qualifier === "role" ? ((how ?? "AFFECTED") as Role) : null,
      kinship: qualifier === "kinship" ? ((how ?? "RELATIVE") as Kinship) : null,
      movement: qualifier === "movement" ? ((how ?? "KEPT_AT") as Movement) : null,
    },
    said,
    more,
  );
}

/** A claim on a property. */
export function valueClaim(
  subject: EntityId,
  predicate: ClaimPredicate,
  value: ClaimValue,
  said: Said,
  more: More = {},
): ClaimRecord {
  return claimOf({ subject, predicate, object: null, value, role: null, kinship: null, movement: null }, said, more);
}

function claimOf(
  what: Pick<ClaimContent, "subject" | "predicate" | "object" | "value" | "role" | "kinship" | "movement">,
  [report, ...quotes]: Said,
  { recordedAt = stamp.recordedAt, ...more }: More,
): ClaimRecord {
  const content: ClaimContent = {
    ...what,
    modality: "REPORTED",
    basis: "STATED",
    citations: quotes.length === 0 ? [cite(report, 0, firstLine(report))] : quotes.map((q) => findQuote(report, q)),
    derivedFrom: [],
    speaker: null,
    method,
    visibility: "PUBLIC",
    ...more,
  };
  return { kind: "claim", id: claimIdOf(content), ...content, ...stamp, recordedAt };
}

function firstLine({ text }: ReportRecord): number {
  const end = text.indexOf("\n");
  return end < 0 ? text.length : end;
}

export const value = {
  name: (text: string, kind?: NameKind): ClaimValue => ({ is: "name", ...nameOf(text, kind) }),
  term: (term: string): ClaimValue => ({ is: "term", term }),
  date: (edtf: string, raw?: string): ClaimValue => ({ is: "date", ...parseDate(edtf, raw) }),
  count: (text: string, raw?: string): ClaimValue => ({ is: "count", ...parseCount(text, raw) }),
  text: (text: string): ClaimValue => ({ is: "text", text }),
  age: (years: number): ClaimValue => ({ is: "age", years }),
} as const;

export function mentionOf(entity: EntityId, [report, quote = ""]: Said): MentionRecord {
  const { start, end } = findQuote(report, quote);
  const mention = { report: report.id, start, end, entity };
  return { kind: "mention", id: mentionIdOf(mention), ...mention, method, ...stamp };
}

export function reviewOf(
  claim: ClaimId,
  verdict: ReviewRecord["verdict"] = "ACCEPTED",
  supersededBy: ClaimId | null = null,
  reason: string | null = null,
): ReviewRecord {
  return { kind: "review", id: nextId("review"), claim, verdict, supersededBy, reason, ...stamp };
}

export function judgementOf(left: EntityId, right: EntityId, verdict: JudgementRecord["verdict"]): JudgementRecord {
  return { kind: "judgement", id: nextId("judgement"), left, right, verdict, reason: "because", ...stamp };
}

export function policyOf(target: EntityId, what: Partial<PolicyRecord>): PolicyRecord {
  const nothing = { visibility: null, publication: null, retracted: null, reason: "because" } as const;
  return { kind: "policy", id: nextId("policy"), target, ...nothing, ...stamp, ...what };
}

/** The claims with a review for each that accepts it. */
export function accepted(claims: readonly ClaimRecord[]): readonly EvidenceRecord[] {
  return claims.flatMap((claim) => [claim, reviewOf(claim.id)]);
}
