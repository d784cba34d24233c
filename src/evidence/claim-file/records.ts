import { ClaimFileInvalid, WitnessgraphError } from "../../model/errors";
import { labelOf, entityId, type ClaimId, type EntityId, type ReportId } from "../../model/id";
import { checkClaim } from "../check-claim";
import { cite, findQuote } from "../citation";
import { claimIdOf, mentionIdOf, reportIdOf, sha256, type ClaimContent } from "../ids";
import type {
  Citation,
  ClaimRecord,
  EvidenceRecord,
  JudgementRecord,
  MentionRecord,
  Method,
  PolicyRecord,
  ReportRecord,
  ReviewRecord,
} from "../records";
import type { Span } from "../sentences";
import { type ClaimFile, type FileEvidence, type FileQuote, ownReport } from "./file";
import { mentionsOf, type Mentions } from "./mentions";
import { acceptanceIdOf, recordIdOf } from "./record-ids";

/** A claim file and the texts that it names, by the names that it gives them. */
export interface ClaimFileWithTexts {
  readonly claimFile: ClaimFile;
  readonly texts: ReadonlyMap<string, string>;
}

/** By this name the claims of claim files are known from all others. */
export const claimFileMethod = { name: "claim file", version: "1" } as const;

/**
 * The records of a claim file: its report, its claims (what they are derived from first), the mentions, an acceptance of
 * every claim, judgements, policies. The same file gives the same records with the same ids.
 *
 * Throws `ClaimFileInvalid` where a quote does not stand in its text or a claim joins what it cannot join.
 */
export function recordsOf({ claimFile, texts }: ClaimFileWithTexts): readonly EvidenceRecord[] {
  return new FileRecords(claimFile, texts).all();
}

/** What the claims of one file are made from, before the ids of those that they rest on are known. */
interface Draft {
  readonly content: Omit<ClaimContent, "derivedFrom">;
  readonly evidence: FileEvidence;
}

type Parts = Pick<ClaimContent, "subject" | "predicate"> & Partial<ClaimContent>;

class FileRecords {
  private readonly report: { readonly id: ReportId; readonly text: string };
  private readonly ids: ReadonlyMap<string, EntityId>;
  private readonly method: Method;
  private readonly stamp: { readonly recordedAt: string; readonly recordedBy: string };

  constructor(
    private readonly file: ClaimFile,
    private readonly texts: ReadonlyMap<string, string>,
  ) {
    this.report = this.textOf(file.report.text, file.report.line);
    this.ids = new Map<string, EntityId>([
      [ownReport, this.report.id],
      ...file.entities.map(({ key, id }) => [key, id] as const),
    ]);
    const kind = file.report.type === "REFERENCE" ? "GAZETTEER" : "HUMAN";
    this.method = { kind, ...claimFileMethod, score: null };
    this.stamp = { recordedAt: file.recordedAt, recordedBy: file.by };
  }

  all(): readonly EvidenceRecord[] {
    const mentions = mentionsOf(this.file, this.report.text, (quote) => this.ownSpan(quote));
    const claims = this.claims(this.drafts(mentions));
    return [
      this.reportRecord(),
      ...claims,
      ...this.mentionRecords(mentions),
      ...claims.map((claim) => this.acceptance(claim)),
      ...this.judgements(),
      ...this.policies(),
    ];
  }

  private reportRecord(): ReportRecord {
    const { type, title, url, publishedAt, language, visibility } = this.file.report;
    const { id, text } = this.report;
    const own = { type, title, url, publishedAt, language, text, sha256: sha256(text), visibility };
    return { kind: "report", id, ...own, ...this.stamp };
  }

  private drafts(mentions: Mentions): readonly Draft[] {
    const { entities, links } = this.file;
    return [
      ...entities.flatMap(({ id, properties }) =>
        properties.map((property) => {
          const { predicate, value } = property;
          const stands = mentions.ofName.get(property);
          const citations = stands === undefined ? this.citations(property) : [this.cited(stands)];
          return this.draft(property, citations, { subject: id, predicate, value });
        }),
      ),
      ...links.flatMap((link) => {
        const { subjects, predicate, objects, role, kinship, movement } = link;
        const citations = this.citations(link);
        return subjects.flatMap((from) =>
          objects.map((to) => {
            const ends = { subject: this.idOf(from, link.line), object: this.idOf(to, link.line) };
            return this.draft(link, citations, { ...ends, predicate, role, kinship, movement });
          }),
        );
      }),
    ];
  }

  private draft(evidence: FileEvidence, citations: readonly Citation[], parts: Parts): Draft {
    const { modality, basis, speaker, visibility } = evidence;
    const empty = { object: null, value: null, role: null, kinship: null, movement: null };
    const said = { modality, basis, citations, speaker, method: this.method, visibility };
    const content = { ...empty, ...parts, ...said };
    this.at(evidence.line, () => {
      checkClaim(content);
    });
    return { content, evidence };
  }

  /** In the file's order, but what a claim is derived from before it. */
  private claims(drafts: readonly Draft[]): readonly ClaimRecord[] {
    const named = new Map<string, Draft[]>();
    for (const draft of drafts) {
      const name = draft.evidence.as;
      if (name === null) continue;
      const group = named.get(name);
      if (group === undefined) named.set(name, [draft]);
      else if (group[0]?.evidence === draft.evidence) group.push(draft);
      else this.fail(draft.evidence.line, `another claim is already called “${name}”.`);
    }
    const records = new Map<ClaimId, { readonly record: ClaimRecord; readonly line: number }>();
    const done = new Map<Draft, ClaimId>();
    const make = (draft: Draft, within: readonly Draft[]): ClaimId => {
      const known = done.get(draft);
      if (known !== undefined) return known;
      const { line } = draft.evidence;
      if (within.includes(draft)) this.fail(line, "this claim is derived from itself.");
      const derivedFrom = draft.evidence.derivedFrom.flatMap(({ name, line: at }) => {
        const bases = named.get(name) ?? this.fail(at, `no claim is called “${name}”. Give one \`as: ${name}\`.`);
        return bases.map((base) => make(base, [...within, draft]));
      });
      const content: ClaimContent = { ...draft.content, derivedFrom: [...new Set(derivedFrom)].sort() };
      const id = claimIdOf(content);
      const twin = records.get(id);
      if (twin !== undefined) this.fail(line, `this claim is the same as one of line ${twin.line}. Leave one out.`);
      records.set(id, { record: { kind: "claim", id, ...content, ...this.stamp }, line });
      done.set(draft, id);
      return id;
    };
    for (const draft of drafts) make(draft, []);
    return [...records.values()].map(({ record }) => record);
  }

  private mentionRecords({ ofEntity }: Mentions): readonly MentionRecord[] {
    return this.file.entities.flatMap(({ key, id: entity }) =>
      (ofEntity.get(key) ?? []).map(({ start, end }) => {
        const own = { report: this.report.id, start, end, entity };
        return { kind: "mention", id: mentionIdOf(own), ...own, method: this.method, ...this.stamp };
      }),
    );
  }

  private acceptance({ id: claim }: ClaimRecord): ReviewRecord {
    const own = { claim, verdict: "ACCEPTED", supersededBy: null, reason: null } as const;
    return { kind: "review", id: acceptanceIdOf(claim), ...own, ...this.stamp };
  }

  private judgements(): readonly JudgementRecord[] {
    return this.file.judgements.map(({ left, verdict, right, reason, line }) => {
      const own = { left: this.idOf(left, line), right: this.idOf(right, line), verdict, reason };
      if (own.left === own.right) this.fail(line, "both ends of the judgement are the same entity.");
      const label = labelOf(own.left);
      if (label !== labelOf(own.right) || label === "Report") {
        this.fail(line, "a judgement is about two entities of one label, and not about reports.");
      }
      return { kind: "judgement", id: recordIdOf("judgement", { ...own, ...this.stamp }), ...own, ...this.stamp };
    });
  }

  private policies(): readonly PolicyRecord[] {
    return this.file.policies.map(({ target, visibility, publication, retracted, reason, line }) => {
      const own = { target: this.idOf(target, line), visibility, publication, retracted, reason };
      if (publication !== null && !own.target.startsWith("person:")) {
        this.fail(line, "`publication` is for people; use `visibility` for anything else.");
      }
      if (retracted !== null && !own.target.startsWith("report:")) this.fail(line, "only reports are retracted.");
      return { kind: "policy", id: recordIdOf("policy", { ...own, ...this.stamp }), ...own, ...this.stamp };
    });
  }

  /** The first citation is in the file's own report: by it a claim is known to belong to this file. */
  private citations({ from, basis, line }: FileEvidence): readonly Citation[] {
    if (from[0]?.report != null) {
      this.fail(
        line,
        "the first words cited must stand in this file's report, then those of others. " +
          "What only the other one says belongs in its own claim file.",
      );
    }
    if (basis === "BACKGROUND" && this.method.kind !== "GAZETTEER" && from.every(({ report }) => report === null)) {
      this.fail(line, "a BACKGROUND claim also cites the reference: from: [words, {report: FILE, quote: …}].");
    }
    return from.map((quote) => this.citation(quote));
  }

  private citation({ report, quote, place, line }: FileQuote): Citation {
    const text = report === null ? this.report : this.textOf(report, line);
    return this.at(line, () => findQuote(text, quote, place));
  }

  private ownSpan(quote: FileQuote): Span {
    if (quote.report !== null) this.fail(quote.line, "mentions stand in the file's own report; leave `report` out.");
    return this.citation(quote);
  }

  private cited({ start, end }: Span): Citation {
    return cite(this.report, start, end);
  }

  private idOf(key: string, line: number): EntityId {
    return this.ids.get(key) ?? entityId(key) ?? this.fail(line, `no entity has the key “${key}”.`);
  }

  private textOf(name: string, line: number): { readonly id: ReportId; readonly text: string } {
    const text = this.texts.get(name) ?? this.fail(line, `the text ${name} was not read.`);
    return { id: reportIdOf(text), text };
  }

  private fail(line: number, reason: string): never {
    throw new ClaimFileInvalid(this.file.file, line, reason);
  }

  private at<T>(line: number, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof WitnessgraphError && !(error instanceof ClaimFileInvalid)) this.fail(line, error.message);
      throw error;
    }
  }
}
