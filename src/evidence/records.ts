import type { ClaimId, EntityId, ReportId } from "../model/id";
import type { AmountValue, CountValue, DateValue, DurationValue, Name } from "../model/values";
import type {
  Basis,
  CircumstanceKind,
  Kinship,
  MethodKind,
  Modality,
  Movement,
  PlaceLevel,
  Predicate,
  Publication,
  ReportType,
  Role,
  Verdict,
  Visibility,
} from "../model/vocabulary";

/** What all six kinds of record have. Records are only ever added; what they mean together is derived. */
interface RecordBase {
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly recordedAt: string;
  /** Who recorded it: a name that the installation gives to a person or program. Never empty. */
  readonly recordedBy: string;
}

/** A stored document, exactly as received. Its id comes from the hash of its text. */
export interface ReportRecord extends RecordBase {
  readonly kind: "report";
  readonly id: ReportId;
  readonly type: ReportType;
  /** null: the document has none. */
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedAt: DateValue | null;
  /** BCP 47. null: not known. */
  readonly language: string | null;
  readonly text: string;
  /** Of the UTF-8 bytes of the text, 64 hex digits. */
  readonly sha256: string;
  readonly visibility: Visibility;
  /** Something was erased from the text: it is no longer the text as received, from which the id came. */
  readonly erasedIn?: true;
}

/** Characters start..end of a report name an entity. */
export interface MentionRecord extends RecordBase {
  readonly kind: "mention";
  readonly report: ReportId;
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
  readonly method: Method;
}

export interface Method {
  readonly kind: MethodKind;
  readonly name: string;
  readonly version: string;
  /** 0 to 1; null: the method gives none. */
  readonly score: number | null;
}

/**
 * The stretch of a report that a claim was read from.
 *
 * Offsets count UTF-16 code units from 0, `end` exclusive: `text.slice(start, end) === quote`.
 * (W3C selectors count code points.) Source: W3C Web Annotation Data Model, Text Position Selector.
 */
export interface Citation {
  readonly report: ReportId;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The value of a property; `is` says of which kind. */
export type ClaimValue =
  | { readonly is: "text"; readonly text: string }
  | ({ readonly is: "name" } & Name)
  | ({ readonly is: "date" } & DateValue)
  | ({ readonly is: "count" } & CountValue)
  | ({ readonly is: "duration" } & DurationValue)
  | ({ readonly is: "amount" } & AmountValue)
  /** Whole years. */
  | { readonly is: "age"; readonly years: number }
  | { readonly is: "flag"; readonly flag: boolean }
  /** An enum value: of TYPE, LEVEL, GENDER, ASPECT. */
  | { readonly is: "term"; readonly term: string }
  /** WGS 84 degrees; `precision`: the smallest division that the point stands for. */
  | { readonly is: "point"; readonly lat: number; readonly lon: number; readonly precision: PlaceLevel }
  | { readonly is: "circumstance"; readonly kind: CircumstanceKind; readonly text: string };

export type ValueKind = ClaimValue["is"];
export type ValueOf<K extends ValueKind> = Extract<ClaimValue, { readonly is: K }>;

/** What a report says of one entity: a link to another (`object`) or a property (`value`); exactly one is not null. */
export interface ClaimRecord extends RecordBase {
  readonly kind: "claim";
  readonly id: ClaimId;
  readonly subject: EntityId;
  readonly predicate: Predicate;
  readonly object: EntityId | null;
  readonly value: ClaimValue | null;
  /** Of INVOLVED_IN. */
  readonly role: Role | null;
  /** Of RELATED_TO, read from subject to object. */
  readonly kinship: Kinship | null;
  /** Of OCCURRED_AT. */
  readonly movement: Movement | null;
  readonly modality: Modality;
  readonly basis: Basis;
  /** Never empty; the first is the sentence itself, then headings and earlier sentences it needs. */
  readonly citations: readonly Citation[];
  readonly derivedFrom: readonly ClaimId[];
  /** Whom the report itself names for it. null: the report's own voice. */
  readonly speaker: string | null;
  readonly method: Method;
  readonly visibility: Visibility;
}

export type ReviewVerdict = "ACCEPTED" | "REJECTED" | "RETRACTED" | "SUPERSEDED";

/** A claim without a review is PROPOSED; the newest review says what it is. */
export interface ReviewRecord extends RecordBase {
  readonly kind: "review";
  readonly claim: ClaimId;
  readonly verdict: ReviewVerdict;
  /** Of SUPERSEDED: the claim that takes its place. */
  readonly supersededBy: ClaimId | null;
  readonly reason: string | null;
}

/** Whether two entities are one; the newest on a pair holds. */
export interface JudgementRecord extends RecordBase {
  readonly kind: "judgement";
  readonly left: EntityId;
  readonly right: EntityId;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** Visibility, publication or retraction of a report or entity; of each aspect the newest that is not null holds. */
export interface PolicyRecord extends RecordBase {
  readonly kind: "policy";
  readonly target: EntityId;
  readonly visibility: Visibility | null;
  /** Of a person. */
  readonly publication: Publication | null;
  /** Of a report. */
  readonly retracted: boolean | null;
  readonly reason: string;
}

export type EvidenceRecord = ReportRecord | MentionRecord | ClaimRecord | ReviewRecord | JudgementRecord | PolicyRecord;

/** A record with its place in the order of recording. Never shown: gaps would tell of what is hidden. */
export type Sequenced<R> = R & { readonly seq: number };
