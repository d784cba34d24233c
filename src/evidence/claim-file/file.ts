import type { EntityId } from "../../model/id";
import type { DateValue } from "../../model/values";
import type {
  Basis,
  Kinship,
  Modality,
  Movement,
  Publication,
  ReportType,
  Role,
  Verdict,
  Visibility,
} from "../../model/vocabulary";
import type { QuotePlace } from "../citation";
import type { ClaimPredicate } from "../predicates";
import type { ClaimValue } from "../records";

/** What a claim file says, read but not yet held against the texts. Lines count from 1. docs/claim-files.md */
export interface ClaimFile {
  /** The name that errors give. */
  readonly file: string;
  readonly report: FileReport;
  readonly by: string;
  /** RFC 3339, UTC. */
  readonly recordedAt: string;
  readonly entities: readonly FileEntity[];
  readonly links: readonly FileLink[];
  readonly judgements: readonly FileJudgement[];
  readonly policies: readonly FilePolicy[];
}

export interface FileReport {
  /** The file of its text: a path relative to the claim file, in its folder or below. */
  readonly text: string;
  readonly type: ReportType;
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedAt: DateValue | null;
  readonly language: string | null;
  readonly visibility: Visibility;
  readonly line: number;
}

export interface FileQuote {
  /** The file of the text that it stands in. null: the file's own report. */
  readonly report: string | null;
  readonly quote: string;
  readonly place: QuotePlace;
  readonly line: number;
}

/** What a claim rests on. */
export interface FileEvidence {
  /** Empty only of names: they cite where they stand in the text. */
  readonly from: readonly FileQuote[];
  readonly basis: Basis;
  readonly modality: Modality;
  readonly speaker: string | null;
  readonly visibility: Visibility;
  /** The name by which `derivedFrom` refers to it. */
  readonly as: string | null;
  readonly derivedFrom: readonly { readonly name: string; readonly line: number }[];
  readonly line: number;
}

export interface FileProperty extends FileEvidence {
  readonly predicate: ClaimPredicate;
  readonly value: ClaimValue;
}

export interface FileEntity {
  readonly key: string;
  readonly id: EntityId;
  readonly properties: readonly FileProperty[];
  /** null: wherever a name of it stands. */
  readonly mentions: readonly FileQuote[] | null;
  readonly line: number;
}

/** Every subject is joined to every object. Both by key. */
export interface FileLink extends FileEvidence {
  readonly subjects: readonly string[];
  readonly predicate: ClaimPredicate;
  readonly objects: readonly string[];
  readonly role: Role | null;
  readonly kinship: Kinship | null;
  readonly movement: Movement | null;
}

/** Entities by key or id. */
export interface FileJudgement {
  readonly left: string;
  readonly verdict: Verdict;
  readonly right: string;
  readonly reason: string;
  readonly line: number;
}

/** The entity by key or id. */
export interface FilePolicy {
  readonly target: string;
  readonly visibility: Visibility | null;
  readonly publication: Publication | null;
  readonly retracted: boolean | null;
  readonly reason: string;
  readonly line: number;
}

/** The key of the file's own report. */
export const ownReport = "report";

/** The quotes of a file that stand in other reports' texts, with the basis of what cites them. */
export function foreignQuotes(file: ClaimFile): readonly (FileQuote & { readonly report: string; basis: Basis })[] {
  return [...file.entities.flatMap(({ properties }) => properties), ...file.links].flatMap(({ from, basis }) =>
    from.flatMap((quote) => (quote.report === null ? [] : [{ ...quote, report: quote.report, basis }])),
  );
}
