import type { Label } from "../model/id";
import type { Modality } from "../model/vocabulary";
import type { CitationField, ClaimColumn, LinkColumn, NodeColumn } from "./columns";
import type { ClaimCondition, Filter, LinkCondition, Order } from "./filter";
import type { Relation } from "./relations";
import type { Shape } from "./shape";

/**
 * What an operation asks of the store: plain data, with nothing of GraphQL or of any engine in it. `key` is always the
 * response key under which the result stands.
 */
export interface Plan {
  readonly roots: readonly Root[];
}

export type Root =
  /** `node`, `nodes`: in the order asked, null where there is none. Ids of entities, links and claims. */
  | {
      readonly kind: "nodes";
      readonly key: string;
      readonly ids: readonly string[];
      readonly one: boolean;
      readonly entity: EntitySelection;
      readonly link: LinkSelection;
      readonly claim: ClaimSelection;
    }
  | {
      readonly kind: "list";
      readonly key: string;
      readonly label: Label;
      readonly filter: Filter | null;
      readonly order: Order | null;
      readonly page: Page;
      readonly connection: Connection<EntitySelection>;
    }
  | {
      readonly kind: "claims";
      readonly key: string;
      readonly where: ClaimCondition;
      readonly page: Page;
      readonly connection: Connection<ClaimSelection>;
    };

/** `seal` ties a cursor to the field and its arguments. */
export interface Page {
  readonly first: number;
  readonly after: Position | null;
  readonly seal: string;
}

/** The place in an order after which a page begins: the sort key of the last item, and its id. */
export interface Position {
  readonly sort: string | number;
  readonly id: string;
}

/** What is asked of a connection. `items`: the selections on its nodes; outputs name them by index. */
export interface Connection<S> {
  readonly outputs: readonly ConnectionOutput[];
  readonly items: readonly S[];
  readonly links: readonly LinkSelection[];
  /** Of a connection of links: the selections on the other end. */
  readonly others: readonly EntitySelection[];
  readonly wantsTotal: boolean;
  readonly wantsItems: boolean;
}

export type ConnectionOutput =
  | { readonly key: string; readonly is: "totalCount" }
  | { readonly key: string; readonly is: "pageInfo"; readonly fields: readonly PageInfoOutput[] }
  | { readonly key: string; readonly is: "nodes"; readonly item: number }
  | { readonly key: string; readonly is: "edges"; readonly fields: readonly EdgeOutput[] };

export interface PageInfoOutput {
  readonly key: string;
  readonly is: "hasNextPage" | "hasPreviousPage" | "startCursor" | "endCursor";
}

export type EdgeOutput =
  | { readonly key: string; readonly is: "cursor" }
  | { readonly key: string; readonly is: "node"; readonly item: number }
  | { readonly key: string; readonly is: "link"; readonly item: number }
  | { readonly key: string; readonly is: "other"; readonly item: number };

/** A column shown under a key. `shape`: how a value with fields of its own is shown. */
export interface ColumnOutput<C> {
  readonly key: string;
  readonly column: C;
  readonly shape: Shape | null;
}

/** What is asked of a node, by its label: labels left out are asked nothing but what they are. */
export type EntitySelection = Readonly<Partial<Record<Label, NodeSelection>>>;

export interface NodeSelection {
  readonly columns: readonly ColumnOutput<NodeColumn>[];
  readonly relations: readonly RelationSelection[];
  readonly links: readonly LinksSelection[];
  readonly claims: readonly ClaimsSelection[];
  /** Links by kind. `modality` null: as in `LinkCondition`. */
  readonly counts: readonly {
    readonly key: string;
    readonly modality: readonly Modality[] | null;
    readonly shape: Shape;
  }[];
  /** Of a place: the places around it, nearest first. */
  readonly ancestors: readonly { readonly key: string; readonly selection: EntitySelection }[];
}

export interface RelationSelection {
  readonly key: string;
  /** The label (Entity: whatever it is) and field it was asked on: the name of its statement. */
  readonly label: Label | "Entity";
  readonly field: string;
  readonly relation: Relation;
  readonly deep: boolean;
  readonly filter: Filter | null;
  readonly link: LinkCondition;
  readonly order: Order | null;
  readonly page: Page;
  readonly connection: Connection<EntitySelection>;
}

export interface LinksSelection {
  readonly key: string;
  readonly link: LinkCondition;
  readonly page: Page;
  readonly connection: Connection<LinkSelection>;
}

export interface ClaimsSelection {
  readonly key: string;
  readonly where: ClaimCondition;
  readonly page: Page;
  readonly connection: Connection<ClaimSelection>;
}

export interface LinkSelection {
  readonly columns: readonly ColumnOutput<LinkColumn>[];
  readonly ends: readonly { readonly key: string; readonly end: "from" | "to"; readonly selection: EntitySelection }[];
  readonly via: readonly { readonly key: string; readonly selection: LinkSelection }[];
  readonly claims: readonly ClaimsSelection[];
}

export interface ClaimSelection {
  readonly columns: readonly ColumnOutput<ClaimColumn>[];
  /** Keys under which the claim is told as a sentence. */
  readonly texts: readonly string[];
  readonly ends: readonly {
    readonly key: string;
    readonly end: "subject" | "object";
    readonly selection: EntitySelection;
  }[];
  readonly citations: readonly { readonly key: string; readonly selection: CitationSelection }[];
  readonly bases: readonly { readonly key: string; readonly selection: ClaimSelection }[];
}

export interface CitationSelection {
  readonly fields: readonly { readonly key: string; readonly field: CitationField }[];
  readonly reports: readonly { readonly key: string; readonly selection: EntitySelection }[];
}
