import { FilterTooLarge } from "../../model/errors";
import type { Label } from "../../model/id";
import { fold } from "../../model/values";
import type { DateMatch, LinkType, Role } from "../../model/vocabulary";
import {
  noClaimCondition,
  noLinkCondition,
  type ClaimCondition,
  type Filter,
  type FilterColumn,
  type LinkCondition,
  type NumberRange,
  type Told,
} from "../../plan/filter";

/** An input object after GraphQL has coerced it against the schema: what each field holds is what its type says. */
type Input = Readonly<Record<string, unknown>>;

type Make = (value: never, asking: Asking) => Filter;

/** What the fields of a filter are read with. */
interface Asking {
  /** Of the links that they look along. */
  readonly modality: Told;
  /** The filter on nodes at the other end. null: it asks nothing. */
  readonly read: (label: Label, where: unknown) => Filter | null;
}

const oneOf =
  (column: FilterColumn) =>
  (values: readonly (string | number)[]): Filter => ({ op: "in", column, values });

const flag =
  (column: FilterColumn) =>
  (value: boolean): Filter => ({ op: "in", column, values: [Number(value)] });

const range =
  (column: "age" | "sources") =>
  (value: Input): Filter => ({ op: "range", column, range: numberRange(value) });

const linked =
  (type: LinkType, outgoing: boolean) =>
  (id: string | readonly string[], { modality }: Asking): Filter => ({
    op: "linked",
    type,
    outgoing,
    ids: typeof id === "string" ? [id] : id,
    modality,
  });

const within =
  (through: LinkType) =>
  (place: string, { modality }: Asking): Filter => ({ op: "within", place, through, modality });

/** By a link to a node of a label that passes its filter. */
const joined =
  (type: LinkType, label: Label) =>
  (where: Input, { modality, read }: Asking): Filter => ({
    op: "joined",
    type,
    outgoing: true,
    labels: null,
    roles: null,
    modality,
    other: read(label, where),
  });

/** Who is involved in an event: every condition on one and the same link and the one who is at its other end. */
const participant = (where: Input, { modality }: Asking): Filter => {
  const { id: ids, name: named, role, types } = where as Partial<ParticipantInput>;
  const parts = [...(ids ? [id(ids)] : []), ...(named ? [name(named)] : [])];
  return {
    op: "joined",
    type: "INVOLVED_IN",
    outgoing: false,
    labels: labelsOf(types ?? null),
    roles: role ?? null,
    modality,
    other: parts.length === 0 ? null : { op: "and", of: parts },
  };
};

interface ParticipantInput {
  readonly id: readonly string[] | null;
  readonly name: Input | null;
  readonly role: readonly Role[] | null;
  readonly types: readonly string[] | null;
}

const none =
  (make: (value: Input, asking: Asking) => Filter) =>
  (where: Input, asking: Asking): Filter => ({ op: "not", of: make(where, asking) });

const involvedIn = joined("INVOLVED_IN", "Event");

const date = (value: Input): Filter => ({ op: "date", ...dateRange(value) });
const id = (ids: readonly string[]): Filter => ({ op: "id", ids });
const name = (value: Input): Filter => nameFilter(value);
const count = (value: Input): Filter => ({ op: "count", range: numberRange(value) });
const linkCount = (value: Input): Filter => ({ op: "linkCount", range: numberRange(value) });

/** What each field of each label's filter asks. `and`, `or` and `not` are of all of them. */
const fields: Readonly<Record<Label, Readonly<Record<string, Make>>>> = {
  Person: {
    id,
    name,
    named: flag("named"),
    gender: oneOf("gender"),
    age: range("age"),
    event: involvedIn,
    noEvent: none(involvedIn),
    heldAt: joined("HELD_AT", "Facility"),
    residesIn: within("RESIDES_IN"),
    memberOf: linked("MEMBER_OF", true),
    linkCount,
  },
  Group: { id, name, count, event: involvedIn },
  Place: { id, name, level: oneOf("term"), code: oneOf("code"), within: within("WITHIN") },
  Facility: {
    id,
    name,
    facilityType: oneOf("term"),
    within: within("LOCATED_IN"),
    operator: linked("OPERATED_BY", true),
    linkCount,
  },
  Organization: {
    id,
    name,
    organizationType: oneOf("term"),
    within: within("LOCATED_IN"),
    event: involvedIn,
  },
  Event: {
    id,
    eventType: oneOf("term"),
    date,
    within: within("OCCURRED_IN"),
    facility: joined("OCCURRED_AT", "Facility"),
    participant,
    noParticipant: none(participant),
    partOf: linked("PART_OF", true),
    count,
    sources: range("sources"),
  },
  Report: {
    id,
    name,
    publisher: linked("PUBLISHED_BY", true),
    language: oneOf("language"),
    publishedAt: date,
    mentions: linked("MENTIONED_IN", false),
    retracted: flag("retracted"),
  },
};

const mostDepth = 8;
const mostTerms = 40;
const mostValues = 100;

/**
 * A label's `where` as a filter. null: it asks nothing. A field given as null asks nothing. `modality`: of the links that
 * it looks along from nodes of the label itself; from what these lead to it is as if left out.
 * Throws `FilterTooLarge`, before anything deeper is looked at.
 */
export function filterOf(label: Label, where: unknown, modality: Told = null): Filter | null {
  return readFilter(label, where, { depth: 0, terms: { count: 0 }, modality });
}

interface Bounds {
  readonly depth: number;
  readonly terms: { count: number };
  readonly modality: Told;
}

function readFilter(label: Label, where: unknown, bounds: Bounds): Filter | null {
  if (bounds.depth > mostDepth) throw new FilterTooLarge("depth", mostDepth);
  const inner = { ...bounds, depth: bounds.depth + 1 };
  if (where === null || where === undefined) return null;
  const input = where as Input;
  const asking: Asking = {
    modality: bounds.modality,
    read: (other, value) => readFilter(other, value, { ...inner, modality: null }),
  };
  const parts: Filter[] = [];
  for (const [field, value] of Object.entries(input)) {
    if (value === null || value === undefined) continue;
    if (++bounds.terms.count > mostTerms) throw new FilterTooLarge("terms", mostTerms);
    if (Array.isArray(value) && value.length > mostValues) throw new FilterTooLarge("values", mostValues);
    if (field === "and" || field === "or") parts.push(groupOf(label, field, value as readonly Input[], inner));
    else if (field === "not") parts.push({ op: "not", of: readFilter(label, value, inner) ?? { op: "and", of: [] } });
    else {
      const make = fields[label][field] as ((value: unknown, asking: Asking) => Filter) | undefined;
      if (make !== undefined) parts.push(make(value, asking));
    }
  }
  const [only, ...others] = parts;
  if (only === undefined) return null;
  return others.length === 0 ? only : { op: "and", of: parts };
}

/** An empty list of `or` holds for nothing, of `and` for all. An empty object in it asks nothing, so it holds. */
function groupOf(label: Label, op: "and" | "or", of: readonly Input[], bounds: Bounds): Filter {
  return { op, of: of.map((each) => readFilter(label, each, bounds) ?? { op: "and", of: [] }) };
}

function nameFilter(value: Input): Filter {
  const { eq, in: among, contains, startsWith } = value as Readonly<Record<string, string | readonly string[] | null>>;
  const parts: Filter[] = [];
  const add = (match: "in" | "contains" | "startsWith", texts: string | readonly string[] | null | undefined): void => {
    if (texts === null || texts === undefined) return;
    const list = typeof texts === "string" ? [texts] : texts;
    if (list.length > mostValues) throw new FilterTooLarge("values", mostValues);
    parts.push({ op: "name", match, texts: [...new Set(list.map(fold))] });
  };
  add("in", eq);
  add("in", among);
  add("contains", contains);
  add("startsWith", startsWith);
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : { op: "and", of: parts };
}

function numberRange(value: unknown): NumberRange {
  const { eq, gte, lte } = value as Readonly<Record<string, number | null | undefined>>;
  return {
    ...(eq === null || eq === undefined ? {} : { eq }),
    ...(gte === null || gte === undefined ? {} : { gte }),
    ...(lte === null || lte === undefined ? {} : { lte }),
  };
}

function dateRange(value: unknown): { from: string | null; to: string | null; match: DateMatch } {
  const { from, to, match } = value as { from?: string | null; to?: string | null; match: DateMatch };
  return { from: from ?? null, to: to ?? null, match };
}

/** The condition on links in the arguments of a field: `link`, and the shorthands `role` and `types`. */
export function linkConditionOf(args: Input): LinkCondition {
  const link = (args["link"] ?? {}) as { readonly [K in keyof LinkInput]?: LinkInput[K] | null };
  return {
    ...noLinkCondition,
    types: link.types ?? null,
    roles: both(link.role ?? null, (args["role"] as LinkInput["role"] | null | undefined) ?? null),
    movements: link.movement ?? null,
    otherLabels: both(labelsOf(link.otherTypes), labelsOf(args["types"] as readonly string[] | null | undefined)),
    modality: link.modality ?? null,
    basis: link.basis ?? null,
    sources: link.sources === null || link.sources === undefined ? null : numberRange(link.sources),
    date: link.date === null || link.date === undefined ? null : dateRange(link.date),
  };
}

function labelsOf(types: readonly string[] | null | undefined): readonly Label[] | null {
  return types?.map((type) => `${type.charAt(0)}${type.slice(1).toLowerCase()}` as Label) ?? null;
}

interface LinkInput {
  readonly types: NonNullable<LinkCondition["types"]>;
  readonly role: NonNullable<LinkCondition["roles"]>;
  readonly movement: NonNullable<LinkCondition["movements"]>;
  readonly otherTypes: readonly string[];
  readonly modality: NonNullable<LinkCondition["modality"]>;
  readonly basis: NonNullable<LinkCondition["basis"]>;
  readonly sources: Input;
  readonly date: Input;
}

/** What is in both lists; a list that is not given admits all. */
function both<T>(left: readonly T[] | null, right: readonly T[] | null): readonly T[] | null {
  if (left === null || right === null) return left ?? right;
  return left.filter((each) => right.includes(each));
}

/** The condition on claims in `where`. */
export function claimConditionOf(where: unknown): ClaimCondition {
  const input = (where ?? {}) as Input;
  return {
    ...noClaimCondition,
    report: (input["report"] as ClaimCondition["report"] | undefined) ?? null,
    predicates: (input["predicate"] as ClaimCondition["predicates"] | undefined) ?? null,
    statuses: (input["status"] as ClaimCondition["statuses"] | undefined) ?? null,
    modality: (input["modality"] as ClaimCondition["modality"] | undefined) ?? null,
    basis: (input["basis"] as ClaimCondition["basis"] | undefined) ?? null,
    methods: (input["method"] as ClaimCondition["methods"] | undefined) ?? null,
    recordedAfter: (input["recordedAfter"] as ClaimCondition["recordedAfter"] | undefined) ?? null,
  };
}
