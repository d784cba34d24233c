import type { ProjectedRows, TableName } from "../projection/rows";
import type { RowKeys } from "./graph-store";

/**
 * How a property of a row is stored. `json`: only shown, never compared. `sortText`: text by which rows are put in order,
 * by code point. `keyText`: text that is part of a key, so that null is stored as "". `texts`: a list of texts.
 */
export type ColumnKind = "text" | "sortText" | "keyText" | "texts" | "integer" | "boolean" | "json";

interface Table<T extends TableName> {
  readonly columns: Readonly<Record<keyof ProjectedRows[T], ColumnKind>>;
  /** Properties of the primary key: the order in which rows are given. */
  readonly order: readonly (keyof ProjectedRows[T] & string)[];
  /** The properties behind each key by which rows are looked up. */
  readonly keys: Readonly<Record<RowKeys[T], readonly (keyof ProjectedRows[T] & string)[]>>;
}

const range = { lo: "integer", hi: "integer" } as const;

/** Every table of the projection, as any store keeps it. */
export const tables: { readonly [T in TableName]: Table<T> } = {
  node: {
    columns: {
      id: "text",
      ...range,
      cell: "text",
      label: "text",
      name: "text",
      nameKey: "sortText",
      named: "boolean",
      names: "json",
      formerIds: "texts",
      visibility: "text",
      version: "integer",
      sources: "integer",
      term: "text",
      modality: "text",
      aspect: "text",
      gender: "text",
      age: "integer",
      publication: "text",
      code: "text",
      point: "json",
      plural: "boolean",
      date: "json",
      dateFrom: "text",
      dateTo: "text",
      reachFrom: "text",
      reachTo: "text",
      duration: "json",
      count: "json",
      amount: "json",
      circumstances: "json",
      title: "text",
      url: "text",
      language: "text",
      sha256: "text",
      retracted: "boolean",
      text: "text",
    },
    order: ["id", "lo"],
    keys: { cell: ["cell"], id: ["id"] },
  },
  alias: {
    columns: { member: "text", ...range, canonical: "text", cell: "text" },
    order: ["member", "lo"],
    keys: { member: ["member"], cell: ["cell"] },
  },
  link: {
    columns: {
      id: "text",
      ...range,
      cell: "text",
      type: "text",
      from: "text",
      to: "text",
      fromLabel: "text",
      toLabel: "text",
      fromSort: "sortText",
      toSort: "sortText",
      role: "text",
      kinship: "text",
      movement: "text",
      period: "json",
      dateFrom: "text",
      dateTo: "text",
      reachFrom: "text",
      reachTo: "text",
      modality: "text",
      basis: "text",
      derived: "boolean",
      via: "texts",
      sources: "integer",
      publishers: "texts",
      reportedTo: "text",
      visibility: "text",
    },
    order: ["id", "lo"],
    keys: {
      cell: ["cell"],
      id: ["id"],
      from: ["from"],
      to: ["to"],
      "from type": ["from", "type"],
      "to type": ["to", "type"],
    },
  },
  attest: {
    columns: { link: "text", ...range, cell: "text", claim: "text", ord: "text" },
    order: ["link", "ord", "lo"],
    keys: { cell: ["cell"], link: ["link"] },
  },
  claim: {
    columns: {
      id: "text",
      ...range,
      subject: "text",
      predicate: "text",
      object: "text",
      value: "json",
      role: "text",
      kinship: "text",
      movement: "text",
      modality: "text",
      basis: "text",
      speaker: "text",
      method: "json",
      status: "text",
      reviews: "json",
      derivedFrom: "texts",
      recordedAt: "text",
      visibility: "text",
      ord: "text",
    },
    order: ["id", "lo"],
    keys: { id: ["id"] },
  },
  citation: {
    columns: { claim: "text", ordinal: "integer", ...range, report: "text", start: "integer", end: "integer" },
    order: ["claim", "ordinal"],
    keys: { claim: ["claim"] },
  },
  passage: {
    columns: {
      report: "text",
      start: "integer",
      end: "integer",
      ...range,
      contextStart: "integer",
      sentenceStart: "integer",
      sentenceEnd: "integer",
      context: "text",
    },
    order: ["report", "start", "end", "lo"],
    keys: { "report start end": ["report", "start", "end"], report: ["report"] },
  },
  closure: {
    columns: { place: "text", ancestor: "text", ...range, depth: "integer" },
    order: ["place", "ancestor", "lo"],
    keys: { place: ["place"], ancestor: ["ancestor"] },
  },
  reach: {
    columns: {
      place: "text",
      type: "text",
      sort: "sortText",
      other: "text",
      link: "text",
      ...range,
      target: "text",
      modality: "text",
    },
    order: ["place", "type", "sort", "link", "lo"],
    keys: { link: ["link"] },
  },
  counter: {
    columns: {
      node: "text",
      type: "text",
      outgoing: "boolean",
      otherLabel: "text",
      role: "keyText",
      modality: "text",
      ...range,
      count: "integer",
    },
    order: ["node", "type", "outgoing", "otherLabel", "role", "modality", "lo", "hi"],
    keys: { node: ["node"] },
  },
  ranking: {
    columns: {
      id: "text",
      ...range,
      label: "text",
      nameKey: "sortText",
      dateAscending: "text",
      dateDescending: "text",
      links: "integer",
      sources: "integer",
    },
    order: ["id", "lo"],
    keys: { id: ["id"] },
  },
  search: {
    columns: { id: "text", folded: "sortText", ...range, cell: "text", label: "text" },
    order: ["id", "folded", "lo"],
    keys: { cell: ["cell"] },
  },
  fact: {
    columns: { report: "text", ...range, facts: "json" },
    order: ["report"],
    keys: { report: ["report"] },
  },
};
