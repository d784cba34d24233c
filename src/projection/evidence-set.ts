import type {
  ClaimRecord,
  JudgementRecord,
  MentionRecord,
  PolicyRecord,
  ReportRecord,
  ReviewRecord,
  Sequenced,
} from "../evidence/records";
import type { ClaimId, EntityId } from "../model/id";
import type { Publication } from "../model/vocabulary";
import type { ReportFacts } from "./rows";

/** A report without its text, which only passages and the report's own node need. */
export type ReportHead = Omit<Sequenced<ReportRecord>, "text">;
export type Claim = Sequenced<ClaimRecord>;
export type Mention = Sequenced<MentionRecord>;
export type Judgement = Sequenced<JudgementRecord>;

/**
 * The evidence that some cells rest on, in memory: what the projection reads. Whoever fills it sees to it that it is
 * complete for these cells; the projection itself reads nothing else.
 */
export class EvidenceSet {
  /** Reports that are projected themselves. Of all others that are cited, `facts` is enough. */
  readonly reports = new Map<EntityId, ReportHead>();
  readonly facts = new Map<EntityId, ReportFacts>();
  readonly claims = new Map<ClaimId, Claim>();
  readonly mentions = new Map<string, Mention>();
  private readonly bySubject = new Map<EntityId, Claim[]>();
  private readonly byObject = new Map<EntityId, Claim[]>();
  private readonly byClaim = new Map<ClaimId, Sequenced<ReviewRecord>[]>();
  private readonly byTarget = new Map<EntityId, Sequenced<PolicyRecord>[]>();
  private readonly byEnd = new Map<EntityId, Judgement[]>();
  private readonly mentionsOf = new Map<EntityId, Mention[]>();
  private readonly publications = new Map<EntityId, Publication>();

  addReport(report: ReportHead): void {
    this.reports.set(report.id, report);
  }

  addClaim(claim: Claim): void {
    if (this.claims.has(claim.id)) return;
    this.claims.set(claim.id, claim);
    push(this.bySubject, claim.subject, claim);
    if (claim.object !== null) push(this.byObject, claim.object, claim);
  }

  addMention(mention: Mention): void {
    if (this.mentions.has(mention.id)) return;
    this.mentions.set(mention.id, mention);
    push(this.mentionsOf, mention.entity, mention);
  }

  addReview(review: Sequenced<ReviewRecord>): void {
    push(this.byClaim, review.claim, review);
  }

  addPolicy(policy: Sequenced<PolicyRecord>): void {
    this.publications.clear();
    push(this.byTarget, policy.target, policy);
  }

  addJudgement(judgement: Judgement): void {
    this.publications.clear();
    push(this.byEnd, judgement.left, judgement);
    push(this.byEnd, judgement.right, judgement);
  }

  /** Claims with this subject among those loaded, in order of recording. */
  claimsOf(subject: EntityId): readonly Claim[] {
    return sorted(this.bySubject.get(subject));
  }

  /** Claims with this object among those loaded, in order of recording. */
  claimsAbout(object: EntityId): readonly Claim[] {
    return sorted(this.byObject.get(object));
  }

  /** All mentions of an entity among those loaded, in order of recording. */
  mentionsOfEntity(entity: EntityId): readonly Mention[] {
    return sorted(this.mentionsOf.get(entity));
  }

  /** In order of recording. */
  reviewsOf(claim: ClaimId): readonly Sequenced<ReviewRecord>[] {
    return sorted(this.byClaim.get(claim));
  }

  /** In order of recording. */
  policiesOf(target: EntityId): readonly Sequenced<PolicyRecord>[] {
    return sorted(this.byTarget.get(target));
  }

  /** What was decided of a person, worked out once for the policies and judgements that are loaded. */
  publication(person: EntityId, decide: () => Publication): Publication {
    const known = this.publications.get(person) ?? decide();
    this.publications.set(person, known);
    return known;
  }

  /** Every judgement ever made about an entity, in order of recording. */
  judgementsOf(entity: EntityId): readonly Judgement[] {
    return sorted(this.byEnd.get(entity));
  }

  /** The verdict that holds between an entity and each other: the newest on the pair. */
  verdictsOf(entity: EntityId): ReadonlyMap<EntityId, Judgement> {
    return new Map(
      this.judgementsOf(entity).map((judgement) => [
        judgement.left === entity ? judgement.right : judgement.left,
        judgement,
      ]),
    );
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function sorted<T extends { readonly seq: number }>(list: T[] | undefined): readonly T[] {
  return list?.sort((a, b) => a.seq - b.seq) ?? [];
}
