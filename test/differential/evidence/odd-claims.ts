import type { Random } from "../../../bench/random";
import { claimIdOf, mentionIdOf, type ClaimContent } from "../../../src/evidence/ids";
import { predicateOf, type ClaimPredicate } from "../../../src/evidence/predicates";
import type { ClaimRecord, ClaimValue, EvidenceRecord, Method } from "../../../src/evidence/records";
import type { EntityId } from "../../../src/model/id";
import { valuesOf, type Modality } from "../../../src/model/vocabulary";
import type { OddReport } from "./odd-reports";
import { oddWords } from "./odd-texts";

/** What a claim says, beside where and how. */
export interface Said {
  readonly subject: EntityId;
  readonly predicate: ClaimPredicate;
  readonly object?: EntityId;
  readonly value?: ClaimValue;
  readonly modality?: Modality;
}

/** Records claims as sources of all sorts make them: cited once or twice, by any method, accepted or not, hidden or not. */
export class OddRecorder {
  readonly records: EvidenceRecord[] = [];
  private readonly claims: ClaimRecord[] = [];
  private reviews = 0;

  constructor(
    private readonly random: Random,
    private readonly reports: readonly OddReport[],
  ) {
    this.records.push(...reports.map(({ record }) => record));
  }

  /** Some moments are those of many records. */
  moment(): string {
    return `2026-01-0${String(1 + this.random.below(3))}T00:00:0${String(this.random.below(3))}.000Z`;
  }

  claim({ subject, predicate, object, value, modality = "REPORTED" }: Said): void {
    const { random } = this;
    const rule = predicateOf(predicate);
    const qualifier = rule.joins === "entities" ? rule.qualifier : null;
    const derived = this.claims.length > 0 && random.chance(0.06);
    const content: ClaimContent = {
      subject,
      predicate,
      object: object ?? null,
      value: value ?? null,
      role: qualifier === "role" ? random.pickSkewed(valuesOf("Role")) : null,
      kinship: qualifier === "kinship" ? random.pick(valuesOf("Kinship")) : null,
      movement: qualifier === "movement" ? random.pick(valuesOf("Movement")) : null,
      modality,
      basis: derived ? "INFERRED" : random.pick(["STATED", "STATED", "STATED", "CONTEXT", "BACKGROUND"]),
      citations: random.sample(random.pick(this.reports).sentences, random.chance(0.15) ? 2 : 1),
      derivedFrom: derived ? random.sample(this.claims, 2).map(({ id }) => id) : [],
      speaker: random.chance(0.2) ? random.pick(oddWords) : null,
      method: this.method(),
      visibility: random.pick(["PUBLIC", "PUBLIC", "PUBLIC", "PUBLIC", "PUBLIC", "PUBLIC", "RESTRICTED", "SEALED"]),
    };
    const claim: ClaimRecord = {
      kind: "claim",
      id: claimIdOf(content),
      ...content,
      recordedAt: this.moment(),
      recordedBy: "tester",
    };
    this.claims.push(claim);
    this.records.push(claim);
    if (random.chance(0.94)) this.review(claim, "ACCEPTED");
    if (random.chance(0.04)) this.review(claim, random.pick(["REJECTED", "RETRACTED"] as const));
    if (random.chance(0.02)) this.review(claim, "SUPERSEDED");
  }

  mention(entity: EntityId): void {
    const { report, start, end } = this.random.pick(this.random.pick(this.reports).names);
    const mention = { report, start, end, entity };
    const stamp = { recordedAt: this.moment(), recordedBy: "tester" };
    this.records.push({ kind: "mention", id: mentionIdOf(mention), ...mention, method: this.method(), ...stamp });
  }

  private method(): Method {
    const { random } = this;
    const score = random.pick([null, 0, 1, 0.5, 0.1, 1 / 3, 1e-7]);
    return { kind: random.pick(valuesOf("MethodKind")), name: random.pick(["test", "方法"]), version: "1", score };
  }

  private review(claim: ClaimRecord, verdict: "ACCEPTED" | "REJECTED" | "RETRACTED" | "SUPERSEDED"): void {
    this.reviews += 1;
    this.records.push({
      kind: "review",
      id: `review:odd${String(this.reviews)}`,
      claim: claim.id,
      verdict,
      supersededBy: verdict === "SUPERSEDED" ? this.random.pick(this.claims).id : null,
      reason: this.random.pick([null, ...oddWords]),
      recordedAt: this.moment(),
      recordedBy: this.random.pick(["tester", "评审"]),
    });
  }
}
