import type { ClaimId } from "../../model/id";
import { canonicalJson } from "../ids";
import { predicateOf, qualifierOf } from "../predicates";
import type { ClaimRecord, EvidenceRecord, ReportRecord, ReviewRecord, ReviewVerdict } from "../records";
import { acceptanceIdOf, recordIdOf } from "./record-ids";
import { claimFileMethod } from "./records";

/** What the store holds of a claim file's report: claims that cite it, and all reviews of these in order of recording. */
export interface StoredClaims {
  readonly claims: readonly ClaimRecord[];
  readonly reviews: readonly ReviewRecord[];
}

const corrected = "corrected in the claim file";
const dropped = "no longer in the claim file";
const returned = "in the claim file again";

/**
 * The reviews by which the claims of a report become those of its corrected file, beside the file's own `records`:
 * a claim in force that the file no longer has is SUPERSEDED by the new one that says otherwise of the same thing, else
 * REJECTED; one that left in this way and is back is ACCEPTED. Claims that others recorded, and claims whose newest
 * review is another's, are left as they are. None if the file is unchanged.
 */
export function supersede(records: readonly EvidenceRecord[], stored: StoredClaims): readonly ReviewRecord[] {
  const report = records.find((record): record is ReportRecord => record.kind === "report");
  if (report === undefined) return [];
  const stamp = { recordedAt: report.recordedAt, recordedBy: report.recordedBy };
  const newest = new Map<ClaimId, ReviewRecord>(stored.reviews.map((review) => [review.claim, review]));
  const inFile = records.filter((record): record is ClaimRecord => record.kind === "claim");
  const inStore = new Set(stored.claims.map(({ id }) => id));
  const kept = new Set(inFile.map(({ id }) => id));

  const review = (claim: ClaimId, verdict: ReviewVerdict, reason: string, supersededBy: ClaimId | null) => {
    const own = { claim, verdict, supersededBy, reason };
    // With the review before it: a claim may leave and return more than once.
    const id = recordIdOf("review", { ...own, after: newest.get(claim)?.id ?? null });
    return { kind: "review" as const, id, ...own, ...stamp };
  };
  const isAcceptedByFile = ({ id }: ClaimRecord) => {
    const last = newest.get(id);
    return last?.verdict === "ACCEPTED" && (last.id === acceptanceIdOf(id) || last.reason === returned);
  };
  const isBack = ({ id }: ClaimRecord) => {
    const last = newest.get(id);
    return last !== undefined && last.verdict !== "ACCEPTED" && (last.reason === corrected || last.reason === dropped);
  };

  const back = inFile.filter((claim) => inStore.has(claim.id) && isBack(claim));
  const gone = stored.claims.filter(
    (claim) =>
      claim.method.name === claimFileMethod.name &&
      claim.citations[0]?.report === report.id &&
      isAcceptedByFile(claim) &&
      !kept.has(claim.id),
  );
  const free = inFile.filter((claim) => !inStore.has(claim.id) || back.includes(claim));
  return [
    ...back.map(({ id }) => review(id, "ACCEPTED", returned, null)),
    ...gone.map((claim) => {
      const successor = takeSuccessor(claim, free);
      return successor === null
        ? review(claim.id, "REJECTED", dropped, null)
        : review(claim.id, "SUPERSEDED", corrected, successor.id);
    }),
  ];
}

/** The claim that takes another's place, of the same value if there is one. Where several may hold, each takes one. */
function takeSuccessor(claim: ClaimRecord, free: ClaimRecord[]): ClaimRecord | null {
  const alike = free.filter((other) => aboutOf(other) === aboutOf(claim));
  const value = canonicalJson(claim.value);
  const successor = alike.find((other) => canonicalJson(other.value) === value) ?? alike[0] ?? null;
  const rule = claim.predicate === "MENTION" ? null : predicateOf(claim.predicate);
  if (successor !== null && rule?.joins === "value" && rule.many) free.splice(free.indexOf(successor), 1);
  return successor;
}

/** What a claim speaks of, whatever it says about it. */
function aboutOf(claim: ClaimRecord): string {
  const { subject, predicate, object, value } = claim;
  const kind = value?.is === "name" || value?.is === "circumstance" ? value.kind : null;
  return canonicalJson([subject, predicate, object, qualifierOf(claim), kind]);
}
