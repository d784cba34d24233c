import { labelOf, type ClaimId, type EntityId, type ReportId } from "../model/id";
import { levels, type Level } from "../model/vocabulary";
import { EvidenceSet, type Claim, type Mention } from "../projection/evidence-set";
import { cellMembers } from "../projection/joined";
import { isMasked, levelOf } from "../projection/policy";
import { reportFacts, reportHeadFacts, type ReportFacts } from "../projection/report-facts";
import { Standings } from "../projection/standing";
import type { EvidenceKeys, RecordKind, RecordOf, StoreTransaction } from "../store/graph-store";
import { nodesOf } from "./current";

/**
 * Reads the evidence that some cells rest on, each key once, and completes it: reviews and successors of claims, what
 * they are derived from, the facts of the reports they cite, the policies of all that they name,
 * judgements and the members of cells. Cost: what the cells rest on, whatever the size of the graph.
 */
export class Gathering {
  readonly evidence = new EvidenceSet();
  readonly texts = new Map<EntityId, string>();
  /** By report, who in it is hidden at some level. */
  private readonly hidden = new Map<EntityId, { entities: Set<EntityId>; mentions: Mention[] }>();
  private readonly asked = new Map<string, Set<string>>();
  private readonly judged = new Set<string>();
  private readonly factless = new Set<EntityId>();

  constructor(private readonly transaction: StoreTransaction) {}

  /** Records by key that were not read before for this purpose. */
  private async load<K extends RecordKind>(
    kind: K,
    by: EvidenceKeys[K],
    keys: Iterable<string>,
    purpose = "",
  ): Promise<readonly RecordOf<K>[]> {
    const name = `${kind} ${by} ${purpose}`;
    const asked = this.asked.get(name) ?? new Set<string>();
    this.asked.set(name, asked);
    const fresh = [...new Set(keys)].filter((key) => !asked.has(key));
    if (fresh.length === 0) return [];
    for (const key of fresh) asked.add(key);
    return this.transaction.evidence(kind, by, fresh);
  }

  /** Adds claims to the evidence. Gives those that were not read before; all of them stand in the evidence. */
  async claims(by: EvidenceKeys["claim"], keys: Iterable<string>): Promise<readonly Claim[]> {
    const claims = await this.load("claim", by, keys);
    for (const claim of claims) this.evidence.addClaim(claim);
    return claims;
  }

  async mentions(by: EvidenceKeys["mention"], keys: Iterable<string>): Promise<void> {
    for (const mention of await this.load("mention", by, keys)) this.evidence.addMention(mention);
  }

  async policies(targets: Iterable<EntityId>): Promise<void> {
    for (const policy of await this.load("policy", "target", targets)) this.evidence.addPolicy(policy);
  }

  /**
   * Reports that are themselves projected: their heads and texts, publishers, and who in them is hidden. Of all others
   * that are cited, the facts stand in rows.
   */
  async reports(ids: ReadonlySet<EntityId>): Promise<void> {
    await this.policies(ids);
    for (const report of await this.load("report", "id", ids)) {
      const { text, ...head } = report;
      this.evidence.addReport(head);
      this.texts.set(report.id, text);
      const facts = reportHeadFacts(this.evidence, report.id);
      if (facts !== undefined) this.evidence.facts.set(report.id, facts);
    }
    await this.claims("subject", ids);
    await this.masks(ids);
    await this.settle();
    const own = [...ids].flatMap((id) => this.evidence.claimsOf(id));
    const publishers = own.flatMap(({ predicate, object }) => (predicate === "PUBLISHED_BY" ? (object ?? []) : []));
    const nodeOf = await nodesOf(this.transaction, publishers);
    const standings = new Standings(this.evidence);
    for (const id of ids) {
      const canonical = (entity: EntityId, level: Level) => nodeOf(entity, level)?.id ?? null;
      const facts = reportFacts(this.evidence, standings, id as ReportId, this.hiddenIn(id), canonical);
      if (facts !== undefined) this.evidence.facts.set(id, facts);
    }
  }

  /** The texts of reports, projected themselves or not. */
  async textsOf(ids: Iterable<EntityId>): Promise<ReadonlyMap<EntityId, string>> {
    const fresh = [...ids].filter((id) => !this.texts.has(id));
    for (const { id, text } of await this.load("report", "id", fresh, "text")) this.texts.set(id, text);
    return this.texts;
  }

  /** Judgements about entities, and about all that these join to them. Gives every member of their cells. */
  async cells(entities: Iterable<EntityId>): Promise<ReadonlySet<EntityId>> {
    const members = new Set(entities);
    for (let open = [...members]; open.length > 0;) {
      for (const judgement of await this.load("judgement", "entity", open)) {
        if (this.judged.has(judgement.id)) continue;
        this.judged.add(judgement.id);
        this.evidence.addJudgement(judgement);
      }
      const joined = new Set(open.flatMap((entity) => cellMembers(this.evidence, entity)));
      open = [...joined].filter((entity) => !members.has(entity));
      for (const entity of open) members.add(entity);
    }
    return members;
  }

  /** Entities with all members of their cells: as the rows have them, and as the judgements now do. */
  async cellsBeforeAndAfter(entities: ReadonlySet<EntityId>): Promise<ReadonlySet<EntityId>> {
    const members = new Set(entities);
    for (let before = -1; before !== members.size;) {
      before = members.size;
      const rows = await this.transaction.rows(
        "alias",
        "member",
        [...members].map((member) => [member]),
      );
      const cells = [...new Set(rows.map(({ cell }) => cell))].map((cell) => [cell]);
      for (const { member } of await this.transaction.rows("alias", "cell", cells)) members.add(member);
      for (const member of await this.cells(members)) members.add(member);
    }
    return members;
  }

  /**
   * All claims that decide whether entities are there and what they are: those on properties, and those on links where
   * no property is in force at some level. Of events all, since their names tell where. Settles the evidence.
   */
  async nodes(members: Iterable<EntityId>): Promise<void> {
    const all = [...members];
    await this.claims("property", all);
    await this.settle();
    const standings = new Standings(this.evidence);
    const needLinks = all.filter((entity) => {
      if (labelOf(entity) === "Event") return true;
      const properties = this.evidence.claimsOf(entity).filter(({ object }) => object === null);
      const lowest = levelOf(this.evidence, entity);
      return levels.some(
        (level) => level >= lowest && !properties.some((claim) => standings.isInForceAt(claim, level)),
      );
    });
    await this.claims("subject", needLinks);
    await this.settle();
  }

  /** Completes the evidence: every claim read so far can be judged, every report cited has its facts. */
  async settle(): Promise<void> {
    for (let before = -1; before !== this.size();) {
      before = this.size();
      const claims = [...this.evidence.claims.values()];
      const reviews = await this.load(
        "review",
        "claim",
        claims.map(({ id }) => id),
      );
      for (const review of reviews) this.evidence.addReview(review);
      await this.claims(
        "id",
        claims.flatMap((claim) => this.restsOn(claim)),
      );
      const named = [...this.named()];
      await this.facts(named.filter((id) => labelOf(id) === "Report"));
      await this.policies(await this.cells(named.filter((id) => labelOf(id) !== "Report")));
    }
  }

  /** The facts of reports as their rows have them. */
  private async facts(reports: readonly EntityId[]): Promise<void> {
    const fresh = [...new Set(reports)].filter((id) => !this.evidence.facts.has(id) && !this.factless.has(id));
    for (const id of fresh) this.factless.add(id);
    const rows = await this.transaction.rows(
      "fact",
      "report",
      fresh.map((id) => [id]),
    );
    for (const { report, facts } of rows) this.evidence.facts.set(report, facts);
  }

  /** Claims that some reviews replace by one of these. */
  async supersededBy(claims: Iterable<ClaimId>): Promise<readonly ClaimId[]> {
    return (await this.load("review", "supersededBy", claims, "expand")).map(({ claim }) => claim);
  }

  /** Claims that decide on another: its successors, and what it is derived from. */
  private restsOn(claim: Claim): readonly ClaimId[] {
    const successors = this.evidence.reviewsOf(claim.id).flatMap(({ supersededBy }) => supersededBy ?? []);
    return [...successors, ...claim.derivedFrom];
  }

  /** Every entity and report that the evidence names, for its policies and heads. */
  private *named(): Generator<EntityId> {
    yield* this.evidence.reports.keys();
    for (const { subject, object, citations } of this.evidence.claims.values()) {
      yield subject;
      if (object !== null) yield object;
      for (const { report } of citations) yield report;
    }
    for (const { entity, report } of this.evidence.mentions.values()) {
      yield entity;
      yield report;
    }
  }

  /** Who is hidden at some level of those that reports mention, and of those that claims citing them are about. */
  private async masks(reports: Iterable<EntityId>): Promise<void> {
    const all = [...reports];
    const mentions = await this.load("mention", "report", all, "masks");
    const claims = await this.load("claim", "report", all, "masks");
    const about = claims.flatMap(({ subject, object, citations }) =>
      citations.flatMap(({ report }) => [subject, object ?? subject].map((entity) => ({ report, entity }))),
    );
    const entities = [...mentions, ...about].map(({ entity }) => entity).filter((id) => labelOf(id) !== "Report");
    await this.policies(await this.cells(entities));
    const hidden = new Set<EntityId>();
    for (const { report, entity } of [...mentions, ...about]) {
      if (labelOf(entity) === "Report" || !isMasked(this.evidence, entity)) continue;
      hidden.add(entity);
      this.hiddenIn(report).entities.add(entity);
    }
    for (const mention of mentions) {
      if (hidden.has(mention.entity)) this.hiddenIn(mention.report).mentions.push(mention);
    }
    await this.claims("property", await this.cells(hidden));
  }

  private hiddenIn(report: EntityId) {
    const known = this.hidden.get(report) ?? { entities: new Set<EntityId>(), mentions: [] };
    this.hidden.set(report, known);
    return known;
  }

  private size(): number {
    const { claims, reports, mentions } = this.evidence;
    return claims.size + reports.size + mentions.size;
  }

  /** What is known once the evidence is settled. */
  sources(): Settled {
    return { evidence: this.evidence, standings: new Standings(this.evidence), facts: this.evidence.facts };
  }
}

export interface Settled {
  readonly evidence: EvidenceSet;
  readonly standings: Standings;
  readonly facts: ReadonlyMap<EntityId, ReportFacts>;
}
