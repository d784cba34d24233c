import type { ReviewRecord, Sequenced } from "../evidence/records";
import type { ClaimStatus, Level } from "../model/vocabulary";
import { visibilityLevel } from "../model/vocabulary";
import type { Claim, EvidenceSet, Mention } from "./evidence-set";
import { isRetracted, levelOf, nameLevelOf } from "./policy";

/** What becomes of each claim at each level: whether it may be seen, its status, whether the graph rests on it. */
export class Standings {
  private readonly levels = new Map<string, Level>();

  constructor(private readonly evidence: EvidenceSet) {}

  /**
   * The lowest level at which the claim may be seen: the most hidden of itself, the reports cited, both ends, and the
   * claims that it is derived from. The name of a person who has a pseudonym is as hidden as can be.
   */
  levelOfClaim(claim: Claim, chain: ReadonlySet<string> = new Set()): Level {
    const known = this.levels.get(claim.id);
    if (known !== undefined) return known;
    const { evidence } = this;
    let level = Math.max(
      visibilityLevel[claim.visibility],
      claim.predicate === "NAME" ? nameLevelOf(evidence, claim.subject) : levelOf(evidence, claim.subject),
      claim.object === null ? 0 : levelOf(evidence, claim.object),
      ...claim.citations.map(({ report }) => levelOf(evidence, report)),
    );
    const within = new Set(chain).add(claim.id);
    for (const base of claim.derivedFrom) {
      const from = evidence.claims.get(base);
      if (from !== undefined && !within.has(base)) level = Math.max(level, this.levelOfClaim(from, within));
    }
    this.levels.set(claim.id, level as Level);
    return level as Level;
  }

  /** The lowest level at which a mention may be seen. */
  levelOfMention(mention: Mention): Level {
    return Math.max(levelOf(this.evidence, mention.report), levelOf(this.evidence, mention.entity)) as Level;
  }

  /** Reviews that may be seen at a level, in order. One that names a hidden claim as successor is hidden with it. */
  reviewsAt(claim: Claim, level: Level): readonly Sequenced<ReviewRecord>[] {
    return this.evidence.reviewsOf(claim.id).filter(({ supersededBy }) => {
      if (supersededBy === null) return true;
      const successor = this.evidence.claims.get(supersededBy);
      // An erased successor still took the claim's place: what was wrong does not come back.
      return successor === undefined || this.levelOfClaim(successor) <= level;
    });
  }

  /** By the newest review seen at the level; what rests on a retracted report is retracted. */
  statusAt(claim: Claim, level: Level): ClaimStatus {
    const status = this.reviewsAt(claim, level).at(-1)?.verdict ?? "PROPOSED";
    const withdrawn = status === "ACCEPTED" && claim.citations.some(({ report }) => isRetracted(this.evidence, report));
    return withdrawn ? "RETRACTED" : status;
  }

  /** Whether it was ever accepted by a review that the level sees: correcting it later does not change what came first. */
  wasAcceptedAt(claim: Claim, level: Level): boolean {
    if (this.levelOfClaim(claim) > level) return false;
    return this.reviewsAt(claim, level).some(({ verdict }) => verdict === "ACCEPTED");
  }

  /** Whether a reader at the level may see the claim: what is not accepted is never public. */
  isSeenAt(claim: Claim, level: Level): boolean {
    if (this.levelOfClaim(claim) > level) return false;
    return level > visibilityLevel.PUBLIC || this.statusAt(claim, level) === "ACCEPTED";
  }

  /** Whether the graph at the level rests on the claim: accepted, and so is all that it is derived from. */
  isInForceAt(claim: Claim, level: Level, chain: ReadonlySet<string> = new Set()): boolean {
    if (this.levelOfClaim(claim) > level || this.statusAt(claim, level) !== "ACCEPTED") return false;
    const within = new Set(chain).add(claim.id);
    return claim.derivedFrom.every((base) => {
      if (within.has(base)) return false;
      const from = this.evidence.claims.get(base);
      return from !== undefined && this.isInForceAt(from, level, within);
    });
  }
}
