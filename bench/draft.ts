import { acceptanceIdOf } from "../src/evidence/claim-file/record-ids";
import { claimIdOf, mentionIdOf, reportIdOf, sha256, type ClaimContent } from "../src/evidence/ids";
import type { Citation, ClaimValue, EvidenceRecord, Method, ReportRecord } from "../src/evidence/records";
import type { Span } from "../src/evidence/sentences";
import type { EntityId, ReportId } from "../src/model/id";

/** An entity and what reports call it. */
export interface Named {
  readonly id: EntityId;
  readonly name: string;
}

/** What a claim says beside its citations; what is left out is null, REPORTED, STATED. */
export type Said = Pick<ClaimContent, "predicate"> &
  Partial<Pick<ClaimContent, "object" | "value" | "role" | "kinship" | "movement" | "modality" | "basis">>;

/** What a report is, beside its text. */
export type ReportAbout = Pick<ReportRecord, "type" | "title" | "publishedAt" | "visibility">;

const method: Method = { kind: "HUMAN", name: "generated", version: "1", score: null };

interface Pending {
  readonly subject: EntityId | null;
  readonly said: Said;
  readonly spans: readonly Span[];
}

/** A report in the writing, with what is read from it. Its claims all are accepted, its mentions are of its own words. */
export class Draft {
  private text = "";
  private readonly named: (Span & { readonly entity: EntityId })[] = [];
  private readonly pending: Pending[] = [];

  /** Adds a sentence and gives where it stands. Entities among its parts are mentioned by their names. */
  sentence(...parts: readonly (string | Named)[]): Span {
    if (this.text !== "" && !this.text.endsWith("\n")) this.text += " ";
    const start = this.text.length;
    for (const part of parts) {
      if (typeof part === "string") this.text += part;
      else {
        const from = this.text.length;
        this.text += part.name;
        this.named.push({ entity: part.id, start: from, end: this.text.length });
      }
    }
    return { start, end: this.text.length };
  }

  paragraph(): void {
    this.text += "\n";
  }

  claim(subject: Named, said: Said, ...spans: readonly Span[]): void {
    this.pending.push({ subject: subject.id, said, spans });
  }

  /** A claim on the report itself. */
  claimOfReport(said: Said, ...spans: readonly Span[]): void {
    this.pending.push({ subject: null, said, spans });
  }

  /** The report, its mentions if wanted, its claims, and their acceptance. */
  records(about: ReportAbout, recordedAt: string, withMentions = true): readonly EvidenceRecord[] {
    const { text } = this;
    const id = reportIdOf(text);
    const stamp = { recordedAt, recordedBy: "bench" };
    const report: ReportRecord = {
      kind: "report",
      id,
      ...about,
      url: null,
      language: "en",
      text,
      sha256: sha256(text),
      ...stamp,
    };
    const mentions = this.named.map((each): EvidenceRecord => {
      const mention = { report: id, ...each };
      return { kind: "mention", id: mentionIdOf(mention), ...mention, method, ...stamp };
    });
    const claims = this.pending.flatMap(({ subject, said, spans }): readonly EvidenceRecord[] => {
      const content = contentOf(
        subject ?? id,
        said,
        spans.map((span) => citation(id, text, span)),
      );
      const claim = claimIdOf(content);
      const review = { claim, verdict: "ACCEPTED", supersededBy: null, reason: null } as const;
      return [
        { kind: "claim", id: claim, ...content, ...stamp },
        { kind: "review", id: acceptanceIdOf(claim), ...review, ...stamp },
      ];
    });
    return [report, ...(withMentions ? mentions : []), ...claims];
  }
}

function citation(report: ReportId, text: string, { start, end }: Span): Citation {
  return { report, start, end, quote: text.slice(start, end) };
}

function contentOf(subject: EntityId, said: Said, citations: readonly Citation[]): ClaimContent {
  return {
    subject,
    predicate: said.predicate,
    object: said.object ?? null,
    value: said.value ?? null,
    role: said.role ?? null,
    kinship: said.kinship ?? null,
    movement: said.movement ?? null,
    modality: said.modality ?? "REPORTED",
    basis: said.basis ?? "STATED",
    citations,
    derivedFrom: [],
    speaker: null,
    method,
    visibility: "PUBLIC",
  };
}

export function term(value: string): ClaimValue {
  return { is: "term", term: value };
}
