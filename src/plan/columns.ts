import type { Label } from "../model/id";

type ColumnTable<C> = Readonly<Record<string, C>>;

const entity = {
  id: "id",
  formerIds: "formerIds",
  named: "named",
  name: "name",
  names: "names",
  visibility: "visibility",
  version: "version",
} as const;

/** Which column of a node each field without arguments shows. */
const nodeColumns = {
  Person: { ...entity, gender: "gender", age: "age", publication: "publication" },
  Group: { ...entity, count: "count" },
  Place: { ...entity, level: "term", code: "code", point: "point" },
  Facility: { ...entity, facilityType: "term", plural: "plural" },
  Organization: { ...entity, organizationType: "term" },
  Event: {
    ...entity,
    eventType: "term",
    modality: "modality",
    aspect: "aspect",
    date: "date",
    duration: "duration",
    count: "count",
    amount: "amount",
    circumstances: "circumstances",
  },
  Report: {
    ...entity,
    reportType: "term",
    title: "title",
    url: "url",
    publishedAt: "date",
    language: "language",
    sha256: "sha256",
    text: "text",
    retracted: "retracted",
  },
} as const satisfies Record<Label, ColumnTable<string>>;

/** Which column of a link each field shows. (`from`, `to`, `via` and `claims` lead further.) */
const linkColumns = {
  id: "id",
  type: "type",
  role: "role",
  kinship: "kinship",
  movement: "movement",
  period: "period",
  modality: "modality",
  basis: "basis",
  derived: "derived",
  sources: "sources",
  visibility: "visibility",
} as const satisfies ColumnTable<string>;

/** Which column of a claim each field shows. (`subject`, `object`, `citations`, `derivedFrom`, `text` lead further.) */
const claimColumns = {
  id: "id",
  predicate: "predicate",
  value: "value",
  role: "role",
  modality: "modality",
  basis: "basis",
  speaker: "speaker",
  method: "method",
  status: "status",
  reviews: "reviews",
  recordedAt: "recordedAt",
  visibility: "visibility",
} as const satisfies ColumnTable<string>;

type Values<T> = T[keyof T];
type OfEach<T> = T extends unknown ? Values<T> : never;

/** Columns of projected rows that a plan can ask for. */
export type NodeColumn = OfEach<Values<typeof nodeColumns>>;
export type LinkColumn = Values<typeof linkColumns>;
export type ClaimColumn = Values<typeof claimColumns>;
export type CitationField = "start" | "end" | "quote" | "prefix" | "suffix" | "sentence";

export function nodeColumnOf(label: Label, field: string): NodeColumn | undefined {
  const table: Readonly<Record<Label, ColumnTable<NodeColumn>>> = nodeColumns;
  return table[label][field];
}

export function linkColumnOf(field: string): LinkColumn | undefined {
  const table: ColumnTable<LinkColumn> = linkColumns;
  return table[field];
}

export function claimColumnOf(field: string): ClaimColumn | undefined {
  const table: ColumnTable<ClaimColumn> = claimColumns;
  return table[field];
}
