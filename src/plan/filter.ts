import type { Label } from "../model/id";
import type {
  Basis,
  ClaimStatus,
  DateMatch,
  LinkType,
  MethodKind,
  Modality,
  Movement,
  OrderDirection,
  OrderField,
  Predicate,
  Role,
} from "../model/vocabulary";

/** Columns of a node that a filter can name. Which statements a column becomes is the store's affair. */
export type FilterColumn =
  "named" | "gender" | "age" | "term" | "code" | "language" | "retracted" | "sources" | "modality";

export interface NumberRange {
  readonly eq?: number;
  readonly gte?: number;
  readonly lte?: number;
}

/** A condition on nodes: plain data, its values already folded and checked. */
export type Filter =
  | { readonly op: "and" | "or"; readonly of: readonly Filter[] }
  | { readonly op: "not"; readonly of: Filter }
  /** Ids of nodes, old ones too. */
  | { readonly op: "id"; readonly ids: readonly string[] }
  | { readonly op: "in"; readonly column: FilterColumn; readonly values: readonly (string | number)[] }
  | { readonly op: "range"; readonly column: "age" | "sources"; readonly range: NumberRange }
  /** What is certain: `gte` against the least that a count may be, `lte` against the most, `eq` against both. */
  | { readonly op: "count"; readonly range: NumberRange }
  | { readonly op: "linkCount"; readonly range: NumberRange }
  /** Any of its names; texts folded. */
  | { readonly op: "name"; readonly match: "in" | "contains" | "startsWith"; readonly texts: readonly string[] }
  | { readonly op: "date"; readonly from: string | null; readonly to: string | null; readonly match: DateMatch }
  /** Joined to a place, or to one within it, by a link of a type; WITHIN: itself within the place. */
  | { readonly op: "within"; readonly place: string; readonly through: LinkType; readonly modality: Told }
  /** Joined to an entity by a link of a type, in a direction. */
  | {
      readonly op: "linked";
      readonly type: LinkType;
      readonly outgoing: boolean;
      readonly ids: readonly string[];
      readonly modality: Told;
    }
  /** Joined, by a link of a type in a direction, to a node of one of some labels that passes a filter. null: any. */
  | {
      readonly op: "joined";
      readonly type: LinkType;
      readonly outgoing: boolean;
      readonly labels: readonly Label[] | null;
      readonly roles: readonly Role[] | null;
      readonly modality: Told;
      readonly other: Filter | null;
    };

/** In what sense a link is told that counts. null: REPORTED, ALLEGED and, of an event, the event's own. */
export type Told = readonly Modality[] | null;

/** A condition on links. A null part asks nothing; `modality` null: REPORTED, ALLEGED and the event's own. */
export interface LinkCondition {
  readonly types: readonly LinkType[] | null;
  readonly roles: readonly Role[] | null;
  readonly movements: readonly Movement[] | null;
  readonly otherLabels: readonly Label[] | null;
  readonly modality: readonly Modality[] | null;
  readonly basis: readonly Basis[] | null;
  readonly sources: NumberRange | null;
  readonly date: { readonly from: string | null; readonly to: string | null; readonly match: DateMatch } | null;
}

/** A condition on claims; parts as in `LinkCondition`. `status` null: ACCEPTED. */
export interface ClaimCondition {
  readonly report: string | null;
  readonly predicates: readonly Predicate[] | null;
  readonly statuses: readonly ClaimStatus[] | null;
  readonly modality: readonly Modality[] | null;
  readonly basis: readonly Basis[] | null;
  readonly methods: readonly MethodKind[] | null;
  /** RFC 3339, exclusive. */
  readonly recordedAfter: string | null;
}

export interface Order {
  readonly field: OrderField;
  readonly direction: OrderDirection;
}

export const noLinkCondition: LinkCondition = {
  types: null,
  roles: null,
  movements: null,
  otherLabels: null,
  modality: null,
  basis: null,
  sources: null,
  date: null,
};

export const noClaimCondition: ClaimCondition = {
  report: null,
  predicates: null,
  statuses: null,
  modality: null,
  basis: null,
  methods: null,
  recordedAfter: null,
};
