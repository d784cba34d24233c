import type { EntityId, ReportId } from "../model/id";
import { basisStrength } from "../model/vocabulary";
import type { Claim, Mention } from "./evidence-set";
import type { NodeOf } from "./link";
import { visibilityAt } from "./link";
import { maskNames, maskValue, namesIn } from "./mask";
import type { Sources } from "./node";
import { ranged } from "./ranges";
import type { CitationRow, ClaimRow } from "./rows";

/** A claim as each level sees it. A claim about an entity that has no node at a level keeps the entity's own id. */
export function projectClaim(
  { standings, facts }: Sources,
  claim: Claim,
  canonical: (entity: EntityId, level: 0 | 1 | 2) => EntityId,
): readonly ClaimRow[] {
  const hidden = namesIn(claim.citations.map(({ report }) => facts.get(report)));
  return ranged((level) => {
    if (!standings.isSeenAt(claim, level)) return [];
    return [
      {
        id: claim.id,
        subject: canonical(claim.subject, level),
        predicate: claim.predicate,
        object: claim.object === null ? null : canonical(claim.object, level),
        value: claim.value === null ? null : maskValue(claim.value, hidden, level),
        role: claim.role,
        kinship: claim.kinship,
        movement: claim.movement,
        modality: claim.modality,
        basis: claim.basis,
        speaker: claim.speaker === null ? null : maskNames(claim.speaker, hidden, level),
        method: claim.method,
        status: standings.statusAt(claim, level),
        reviews: standings.reviewsAt(claim, level).map((review) => ({
          verdict: review.verdict,
          by: review.recordedBy,
          at: review.recordedAt,
          reason: review.reason === null ? null : maskNames(review.reason, hidden, level),
        })),
        derivedFrom: claim.derivedFrom,
        recordedAt: claim.recordedAt,
        visibility: visibilityAt(standings.levelOfClaim(claim)),
        ord: claimOrder(claim),
      },
    ];
  });
}

/** Properties before links in order of their names, strongest basis first, then in order of the text. */
function claimOrder(claim: Claim): string {
  const [first] = claim.citations;
  return [
    claim.object === null ? "0" : "1",
    claim.predicate,
    String(basisStrength.indexOf(claim.basis)),
    first?.report ?? "",
    String(first?.start ?? 0).padStart(9, "0"),
    claim.id,
  ].join(" ");
}

/** A mention told as a claim: the report names the entity. Only where the entity has a node. */
export function projectMentionClaim({ standings }: Sources, mention: Mention, nodeOf: NodeOf): readonly ClaimRow[] {
  return ranged((level) => {
    const node = standings.levelOfMention(mention) > level ? null : nodeOf(mention.entity, level);
    if (node === null) return [];
    return [
      {
        id: mention.id,
        subject: node.id,
        predicate: "MENTION" as const,
        object: mention.report,
        value: null,
        role: null,
        kinship: null,
        movement: null,
        modality: "REPORTED" as const,
        basis: "STATED" as const,
        speaker: null,
        method: mention.method,
        status: "ACCEPTED" as const,
        reviews: [],
        derivedFrom: [],
        recordedAt: mention.recordedAt,
        visibility: visibilityAt(standings.levelOfMention(mention)),
        ord: mentionOrder(mention),
      },
    ];
  });
}

/** In order of the text. */
export function mentionOrder({ id, report, start }: Mention): string {
  return `2 MENTION 0 ${report} ${String(start).padStart(9, "0")} ${id}`;
}

/** The citations of a claim or mention, at all levels: they are only reached through their claim. */
export function citationRows(
  claim: string,
  citations: readonly { readonly report: ReportId; readonly start: number; readonly end: number }[],
): readonly CitationRow[] {
  return citations.map(({ report, start, end }, ordinal) => ({ claim, ordinal, report, start, end, lo: 0, hi: 2 }));
}
