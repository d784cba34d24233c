import type { EvidenceRecord, Sequenced } from "../../src/evidence/records";
import { qualifierOf } from "../../src/evidence/predicates";
import { labelOf, type EntityId, type ReportId } from "../../src/model/id";
import { linkCell } from "../../src/projection/cells";
import { citationRows, projectClaim } from "../../src/projection/claim-rows";
import { deepTypes, projectClosure, projectReach } from "../../src/projection/closure";
import { counted } from "../../src/projection/counters";
import { EvidenceSet, type Claim } from "../../src/projection/evidence-set";
import { clustersByLevel } from "../../src/projection/identity";
import { projectLinks, undated } from "../../src/projection/link";
import { asserts } from "../../src/projection/modality";
import { projectNode, type Sources } from "../../src/projection/node";
import { projectPassage, readableText } from "../../src/projection/passage";
import { ranged } from "../../src/projection/ranges";
import { rankingRows } from "../../src/projection/ranking";
import { reportFacts, reportHeadFacts } from "../../src/projection/report-facts";
import { projectReport } from "../../src/projection/report-node";
import type {
  ClosureRow,
  CounterRow,
  LinkRow,
  NodeRow,
  ProjectedRows,
  RankingRow,
  TableName,
} from "../../src/projection/rows";
import { searchRows } from "../../src/projection/search-rows";
import { Standings } from "../../src/projection/standing";

export type Rows = { readonly [T in Exclude<TableName, "counter" | "ranking">]: ProjectedRows[T][] };

export function noRows(): Rows {
  const [node, alias, link, attest, claim, citation] = [[], [], [], [], [], []];
  const [passage, closure, reach, search, fact] = [[], [], [], [], []];
  return { node, alias, link, attest, claim, citation, passage, closure, reach, search, fact };
}

const all = { lo: 0, hi: 2 } as const;

/**
 * Rows of evidence in which every link and property is attested by one report alone, nothing is hidden or merged, and
 * what a report links to was told by it or by reports before it: then each report is projected by itself, by the
 * functions that project any evidence, without a store to read from. (`record` reads and replaces for each report what
 * it touches: for 100,000 people that takes hours on a server.) Counters and rankings come at the end.
 */
export class ReportByReport {
  private readonly nodes = new Map<EntityId, NodeRow>();
  private readonly parents = new Map<EntityId, LinkRow[]>();
  private readonly closure = new Map<EntityId, readonly ClosureRow[]>();
  private readonly counters = new Map<EntityId, Map<string, CounterRow>>();
  private readonly firstDays = new Map<EntityId, string>();
  private seq = 0;

  /** The rows of one report, added to others. */
  project(records: readonly EvidenceRecord[], rows: Rows): void {
    const evidence = new EvidenceSet();
    let text = "";
    let report: ReportId | null = null;
    for (const record of records) {
      const sequenced = { ...record, seq: ++this.seq } as Sequenced<EvidenceRecord>;
      if (sequenced.kind === "report") {
        const { text: own, ...head } = sequenced;
        evidence.addReport(head);
        text = own;
        report = sequenced.id;
      } else if (sequenced.kind === "claim") evidence.addClaim(sequenced);
      else if (sequenced.kind === "review") evidence.addReview(sequenced);
    }
    if (report === null) throw new Error("A report is missing.");
    this.projectReport(evidence, report, text, rows);
  }

  private projectReport(evidence: EvidenceSet, report: ReportId, text: string, rows: Rows): void {
    const head = evidence.reports.get(report);
    const own = reportHeadFacts(evidence, report);
    if (head === undefined || own === undefined) throw new Error("A report is missing.");
    evidence.facts.set(report, own);
    const nobody = { entities: new Set<EntityId>(), mentions: [] };
    const claims = [...evidence.claims.values()];
    const facts = reportFacts(evidence, new Standings(evidence), report, nobody, (entity) => entity) ?? own;
    evidence.facts.set(report, facts);
    const sources: Sources = { evidence, standings: new Standings(evidence), facts: evidence.facts };
    rows.fact.push({ report, facts, ...all });
    const node = ranged((level) => {
      const found = projectReport(sources, head, text, level);
      return found === null ? [] : [{ ...found, cell: report }];
    });
    this.addNodes(node, rows);
    const told = new Set(claims.filter(({ object }) => object === null).map(({ subject }) => subject));
    told.delete(report);
    for (const isEvent of [false, true]) {
      for (const entity of told)
        if ((labelOf(entity) === "Event") === isEvent) this.projectEntity(sources, entity, rows);
    }
    this.projectLinks(sources, claims, rows);
    this.projectClaims(sources, claims, report, text, rows);
  }

  private projectEntity(sources: Sources, cell: EntityId, rows: Rows): void {
    const clusters = clustersByLevel(sources.evidence, sources.standings, [cell]);
    const nameOf = (entity: EntityId): string | null => this.nodes.get(entity)?.name ?? null;
    this.addNodes(
      ranged((level) => clusters[level].map((each) => ({ ...projectNode(sources, each, level, nameOf), cell }))),
      rows,
    );
  }

  private addNodes(nodes: readonly NodeRow[], rows: Rows): void {
    for (const node of nodes) {
      if (node.lo !== 0 || node.hi !== 2) throw new Error("Something is hidden.");
      this.nodes.set(node.id, node.text === null ? node : { ...node, text: null });
      rows.node.push(node);
      rows.alias.push({ member: node.id, canonical: node.id, cell: node.cell, ...all });
    }
    rows.search.push(...searchRows(nodes));
  }

  private projectLinks(sources: Sources, claims: readonly Claim[], rows: Rows): void {
    const cells = new Map<string, Claim[]>();
    for (const claim of claims) {
      if (claim.object === null) continue;
      const cell = linkCell(claim.predicate, claim.subject, claim.object, qualifierOf(claim));
      const own = cells.get(cell);
      if (own === undefined) cells.set(cell, [claim]);
      else own.push(claim);
    }
    const fresh: LinkRow[] = [];
    for (const [cell, own] of cells) {
      const projected = projectLinks(sources, cell, own, (entity) => this.nodes.get(entity) ?? null);
      fresh.push(...projected.links);
      rows.attest.push(...projected.attests);
    }
    rows.link.push(...fresh);
    const within = fresh.filter(({ type }) => type === "WITHIN");
    for (const link of within) this.parents.set(link.from, [link]);
    for (const { from, to } of within) {
      for (const place of [to, from]) {
        if (this.closure.has(place)) continue;
        const closure = projectClosure(place, (at) => this.parents.get(at) ?? []);
        this.closure.set(place, closure);
        rows.closure.push(...closure);
      }
    }
    for (const link of fresh) {
      const reach = deepTypes.has(link.type) ? projectReach(link, this.closure.get(link.to) ?? []) : [];
      rows.reach.push(...reach);
      this.tally(link, reach);
    }
  }

  private tally(link: LinkRow, reach: readonly { readonly place: EntityId }[]): void {
    for (const change of counted(link, 1)) {
      const own = this.counters.get(change.node) ?? new Map<string, CounterRow>();
      this.counters.set(change.node, own);
      const key = [change.type, change.outgoing, change.otherLabel, change.role, change.modality].join(" ");
      own.set(key, { ...change, count: change.count + (own.get(key)?.count ?? 0) });
    }
    if (!asserts(link.modality)) return;
    if (link.type === "INVOLVED_IN") this.seenOn(link.from, link.toSort);
    if (link.type === "OCCURRED_AT") this.seenOn(link.to, link.fromSort);
    if (link.type === "OCCURRED_IN") for (const { place } of reach) this.seenOn(place, link.fromSort);
  }

  private seenOn(entity: EntityId, day: string): void {
    const known = this.firstDays.get(entity);
    if (day !== undated && (known === undefined || day < known)) this.firstDays.set(entity, day);
  }

  private projectClaims(sources: Sources, claims: readonly Claim[], report: ReportId, text: string, rows: Rows): void {
    const spans = new Map<string, { readonly start: number; readonly end: number }>();
    for (const claim of claims) {
      rows.claim.push(...projectClaim(sources, claim, (entity) => entity));
      rows.citation.push(...citationRows(claim.id, claim.citations));
      for (const { start, end } of claim.citations) spans.set(`${start} ${end}`, { start, end });
    }
    const readable = readableText(report, text, sources.facts.get(report));
    for (const span of spans.values()) rows.passage.push(...projectPassage(readable, 0, span));
  }

  /** What is counted of all reports so far, node by node. */
  *counted(): Generator<readonly CounterRow[]> {
    for (const rows of this.counters.values()) yield [...rows.values()];
  }

  *ranked(): Generator<RankingRow> {
    for (const node of this.nodes.values()) {
      const { id } = node;
      const counters = [...(this.counters.get(id)?.values() ?? [])];
      const links = counters
        .filter(({ modality }) => asserts(modality) || modality === node.modality)
        .reduce((sum, { count }) => sum + count, 0);
      const firstDay = this.firstDays.get(id) ?? null;
      yield* rankingRows(
        [node],
        ([0, 1, 2] as const).map((level) => ({ id, level, links, firstDay })),
      );
    }
  }
}
