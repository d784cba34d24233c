import type { Method, ClaimValue } from "../evidence/records";
import type { ClaimId, EntityId, Label, ReportId } from "../model/id";
import type { AmountValue, CountValue, DateValue, DurationValue, Name } from "../model/values";
import type {
  Aspect,
  Basis,
  CircumstanceKind,
  ClaimStatus,
  Gender,
  Kinship,
  Level,
  LinkType,
  Modality,
  Movement,
  PlaceLevel,
  Predicate,
  Publication,
  Role,
  Visibility,
} from "../model/vocabulary";

/** What the cells that cite a report need to know of it. */
export interface ReportFacts {
  /** The lowest level at which the report may be seen. */
  readonly level: Level;
  readonly retracted: boolean;
  /** REFERENCE: a gazetteer, never counted as a source. */
  readonly isReference: boolean;
  readonly publishedAt: DateValue | null;
  /** At each level the publishers by id, or the report's own id where none is known. Never empty. */
  readonly publishers: Readonly<Record<Level, readonly string[]>>;
  /** Names and spans to mask, each below its level. */
  readonly names: readonly { readonly below: Level; readonly text: string }[];
  readonly spans: readonly { readonly below: Level; readonly start: number; readonly end: number }[];
}

/** The levels at which a row is true, both inclusive. Rows equal at neighbouring levels are one row. */
export interface Ranged {
  readonly lo: Level;
  readonly hi: Level;
}

/** A node of the graph. Columns that a label does not have are null. */
export interface NodeRow extends Ranged {
  /** Canonical: the earliest-minted member visible at the level. */
  readonly id: EntityId;
  /** Names the cell: the canonical id at the highest level. */
  readonly cell: EntityId;
  readonly label: Label;
  readonly name: string;
  readonly nameKey: string;
  readonly named: boolean;
  readonly names: readonly Name[];
  readonly formerIds: readonly EntityId[];
  readonly visibility: Visibility;
  readonly version: number;
  /** Distinct publishers behind its names and properties. */
  readonly sources: number;
  /** eventType, facilityType, organizationType, reportType or level, by label. */
  readonly term: string | null;
  readonly modality: Modality | null;
  readonly aspect: Aspect | null;
  readonly gender: Gender | null;
  readonly age: number | null;
  readonly publication: Publication | null;
  readonly code: string | null;
  readonly point: { readonly lat: number; readonly lon: number; readonly precision: PlaceLevel } | null;
  readonly plural: boolean | null;
  /** Of an event; of a report its publication. */
  readonly date: DateValue | null;
  /** Bounds for filters: wholly known (null: open or unknown), and as far as the date may reach (null: no date). */
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly reachFrom: string | null;
  readonly reachTo: string | null;
  readonly duration: DurationValue | null;
  readonly count: CountValue | null;
  readonly amount: AmountValue | null;
  readonly circumstances: readonly { readonly kind: CircumstanceKind; readonly text: string }[] | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly sha256: string | null;
  readonly text: string | null;
  readonly retracted: boolean | null;
}

/** Which node an id leads to. A member of no cluster leads to itself. */
export interface AliasRow extends Ranged {
  readonly member: EntityId;
  readonly canonical: EntityId;
  readonly cell: EntityId;
}

/** A link of the graph. */
export interface LinkRow extends Ranged {
  readonly id: string;
  /** Type, cells of both ends, qualifier: what is replaced together. */
  readonly cell: string;
  readonly type: LinkType;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly fromLabel: Label;
  readonly toLabel: Label;
  /** Order among the links of the other end: of an event its start, of anything else its name. */
  readonly fromSort: string;
  readonly toSort: string;
  readonly role: Role | null;
  readonly kinship: Kinship | null;
  readonly movement: Movement | null;
  readonly period: DateValue | null;
  /** Bounds for filters, as of a node: those of its event, else of its period. */
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly reachFrom: string | null;
  readonly reachTo: string | null;
  readonly modality: Modality;
  readonly basis: Basis;
  readonly derived: boolean;
  readonly via: readonly string[];
  readonly sources: number;
  /** One key per publisher behind it; never shown. */
  readonly publishers: readonly string[];
  /** The last day on which a report that attests it may have been published. null: not known. Never shown. */
  readonly reportedTo: string | null;
  readonly visibility: Visibility;
}

/** That a claim attests a link. `ord`: strongest basis first, then in order of the text. */
export interface AttestRow extends Ranged {
  readonly link: string;
  readonly cell: string;
  readonly claim: string;
  readonly ord: string;
}

/** A claim (or a mention, told as a claim) as it shows. */
export interface ClaimRow extends Ranged {
  readonly id: string;
  readonly subject: EntityId;
  readonly predicate: Predicate;
  readonly object: EntityId | null;
  readonly value: ClaimValue | null;
  readonly role: Role | null;
  readonly kinship: Kinship | null;
  readonly movement: Movement | null;
  readonly modality: Modality;
  readonly basis: Basis;
  readonly speaker: string | null;
  readonly method: Method;
  readonly status: ClaimStatus;
  readonly reviews: readonly ReviewShown[];
  readonly derivedFrom: readonly ClaimId[];
  readonly recordedAt: string;
  readonly visibility: Visibility;
  /** Order among the claims of its subject. */
  readonly ord: string;
}

export interface ReviewShown {
  readonly verdict: ClaimStatus;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/** One citation of a claim. The characters are those of the passage of the same report, start and end. */
export interface CitationRow extends Ranged {
  readonly claim: string;
  readonly ordinal: number;
  readonly report: ReportId;
  readonly start: number;
  readonly end: number;
}

/** A cited stretch with its surroundings, masked at the level. `context` starts at `contextStart` of the report. */
export interface PassageRow extends Ranged {
  readonly report: ReportId;
  readonly start: number;
  readonly end: number;
  readonly contextStart: number;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly context: string;
}

/** That a place lies within another, directly or not. Depth 1: directly. */
export interface ClosureRow extends Ranged {
  readonly place: EntityId;
  readonly ancestor: EntityId;
  readonly depth: number;
}

/** A link to a place as seen from the place itself and from every place around it. */
export interface ReachRow extends Ranged {
  readonly place: EntityId;
  readonly type: LinkType;
  readonly link: string;
  /** The end of the link that is not the place. */
  readonly other: EntityId;
  readonly target: EntityId;
  readonly sort: string;
  readonly modality: Modality;
}

/** How many links of a kind a node has. The same key holds what is counted at the same levels. */
export interface CounterRow extends Ranged {
  readonly node: EntityId;
  readonly type: LinkType;
  readonly outgoing: boolean;
  readonly otherLabel: Label;
  readonly role: Role | null;
  readonly modality: Modality;
  readonly count: number;
}

/** By what a node is ordered in lists. Dates twice, so that undated nodes come last in either direction. */
export interface RankingRow extends Ranged {
  readonly id: EntityId;
  readonly label: Label;
  readonly nameKey: string;
  readonly dateAscending: string;
  readonly dateDescending: string;
  readonly links: number;
  readonly sources: number;
}

/** A name or title to find a node by; `folded` as `fold` gives it. */
export interface SearchRow extends Ranged {
  readonly id: EntityId;
  readonly cell: EntityId;
  readonly label: Label;
  readonly folded: string;
}

/** What cells that cite a report need to know of it; the same at all levels, and never read by a plan. */
export interface FactRow extends Ranged {
  readonly report: ReportId;
  readonly facts: ReportFacts;
}

/** Every table of the projection by name. */
export interface ProjectedRows {
  readonly node: NodeRow;
  readonly alias: AliasRow;
  readonly link: LinkRow;
  readonly attest: AttestRow;
  readonly claim: ClaimRow;
  readonly citation: CitationRow;
  readonly passage: PassageRow;
  readonly closure: ClosureRow;
  readonly reach: ReachRow;
  readonly counter: CounterRow;
  readonly ranking: RankingRow;
  readonly search: SearchRow;
  readonly fact: FactRow;
}

export type TableName = keyof ProjectedRows;

export const tableNames = [
  "node",
  "alias",
  "link",
  "attest",
  "claim",
  "citation",
  "passage",
  "closure",
  "reach",
  "counter",
  "ranking",
  "search",
  "fact",
] as const satisfies readonly TableName[];
