import type { ProjectedRows, TableName } from "../../projection/rows";
import type { RowKeys } from "../graph-store";

/** How a property of a row is stored. `keyText`: null is stored as "" so that it can be part of a key. */
export type ColumnKind = "text" | "integer" | "boolean" | "json" | "keyText";

export interface Column {
  readonly sql: string;
  readonly kind: ColumnKind;
}

type Columns<T extends TableName> = Readonly<Record<keyof ProjectedRows[T], Column>>;

interface Table<T extends TableName> {
  readonly columns: Columns<T>;
  /** Columns of the primary key: the order in which rows are given. */
  readonly order: readonly string[];
  /** The columns behind each key by which rows are looked up. */
  readonly keys: Readonly<Record<RowKeys[T], readonly string[]>>;
}

const text = (sql: string): Column => ({ sql, kind: "text" });
const integer = (sql: string): Column => ({ sql, kind: "integer" });
const boolean = (sql: string): Column => ({ sql, kind: "boolean" });
const json = (sql: string): Column => ({ sql, kind: "json" });

const range = { lo: integer("lo"), hi: integer("hi") };

/** Every table of the projection: its columns in SQL and how values are stored in them. */
export const tables: { readonly [T in TableName]: Table<T> } = {
  node: {
    columns: {
      id: text("id"),
      ...range,
      cell: text("cell"),
      label: text("label"),
      name: text("name"),
      nameKey: text("name_key"),
      named: boolean("named"),
      names: json("names"),
      formerIds: json("former_ids"),
      visibility: text("visibility"),
      version: integer("version"),
      sources: integer("sources"),
      term: text("term"),
      modality: text("modality"),
      aspect: text("aspect"),
      gender: text("gender"),
      age: integer("age"),
      publication: text("publication"),
      code: text("code"),
      point: json("point"),
      plural: boolean("plural"),
      date: json("date"),
      dateFrom: text("date_from"),
      dateTo: text("date_to"),
      reachFrom: text("reach_from"),
      reachTo: text("reach_to"),
      duration: json("duration"),
      count: json("count"),
      amount: json("amount"),
      circumstances: json("circumstances"),
      title: text("title"),
      url: text("url"),
      language: text("language"),
      sha256: text("sha256"),
      retracted: boolean("retracted"),
      text: text("text"),
    },
    order: ["id", "lo"],
    keys: { cell: ["cell"], id: ["id"] },
  },
  alias: {
    columns: { member: text("member"), ...range, canonical: text("canonical"), cell: text("cell") },
    order: ["member", "lo"],
    keys: { member: ["member"], cell: ["cell"] },
  },
  link: {
    columns: {
      id: text("id"),
      ...range,
      cell: text("cell"),
      type: text("type"),
      from: text("from_id"),
      to: text("to_id"),
      fromLabel: text("from_label"),
      toLabel: text("to_label"),
      fromSort: text("from_sort"),
      toSort: text("to_sort"),
      role: text("role"),
      kinship: text("kinship"),
      movement: text("movement"),
      period: json("period"),
      dateFrom: text("date_from"),
      dateTo: text("date_to"),
      reachFrom: text("reach_from"),
      reachTo: text("reach_to"),
      modality: text("modality"),
      basis: text("basis"),
      derived: boolean("derived"),
      via: json("via"),
      sources: integer("sources"),
      publishers: json("publishers"),
      reportedTo: text("reported_to"),
      visibility: text("visibility"),
    },
    order: ["id", "lo"],
    keys: {
      cell: ["cell"],
      id: ["id"],
      from: ["from_id"],
      to: ["to_id"],
      "from type": ["from_id", "type"],
      "to type": ["to_id", "type"],
    },
  },
  attest: {
    columns: { link: text("link"), ...range, cell: text("cell"), claim: text("claim"), ord: text("ord") },
    order: ["link", "ord", "lo"],
    keys: { cell: ["cell"], link: ["link"] },
  },
  claim: {
    columns: {
      id: text("id"),
      ...range,
      subject: text("subject"),
      predicate: text("predicate"),
      object: text("object"),
      value: json("value"),
      role: text("role"),
      kinship: text("kinship"),
      movement: text("movement"),
      modality: text("modality"),
      basis: text("basis"),
      speaker: text("speaker"),
      method: json("method"),
      status: text("status"),
      reviews: json("reviews"),
      derivedFrom: json("derived_from"),
      recordedAt: text("recorded_at"),
      visibility: text("visibility"),
      ord: text("ord"),
    },
    order: ["id", "lo"],
    keys: { id: ["id"] },
  },
  citation: {
    columns: {
      claim: text("claim"),
      ordinal: integer("ordinal"),
      ...range,
      report: text("report"),
      start: integer("start"),
      end: integer('"end"'),
    },
    order: ["claim", "ordinal"],
    keys: { claim: ["claim"] },
  },
  passage: {
    columns: {
      report: text("report"),
      start: integer("start"),
      end: integer('"end"'),
      ...range,
      contextStart: integer("context_start"),
      sentenceStart: integer("sentence_start"),
      sentenceEnd: integer("sentence_end"),
      context: text("context"),
    },
    order: ["report", "start", '"end"', "lo"],
    keys: { "report start end": ["report", "start", '"end"'], report: ["report"] },
  },
  closure: {
    columns: { place: text("place"), ancestor: text("ancestor"), ...range, depth: integer("depth") },
    order: ["place", "ancestor", "lo"],
    keys: { place: ["place"], ancestor: ["ancestor"] },
  },
  reach: {
    columns: {
      place: text("place"),
      type: text("type"),
      sort: text("sort"),
      other: text("other"),
      link: text("link"),
      ...range,
      target: text("target"),
      modality: text("modality"),
    },
    order: ["place", "type", "sort", "link", "lo"],
    keys: { link: ["link"] },
  },
  counter: {
    columns: {
      node: text("node"),
      type: text("type"),
      outgoing: boolean("outgoing"),
      otherLabel: text("other_label"),
      role: { sql: "role", kind: "keyText" },
      modality: text("modality"),
      ...range,
      count: integer("count"),
    },
    order: ["node", "type", "outgoing", "other_label", "role", "modality", "lo", "hi"],
    keys: { node: ["node"] },
  },
  ranking: {
    columns: {
      id: text("id"),
      ...range,
      label: text("label"),
      nameKey: text("name_key"),
      dateAscending: text("date_ascending"),
      dateDescending: text("date_descending"),
      links: integer("links"),
      sources: integer("sources"),
    },
    order: ["id", "lo"],
    keys: { id: ["id"] },
  },
  search: {
    columns: { id: text("id"), folded: text("folded"), ...range, cell: text("cell"), label: text("label") },
    order: ["id", "folded", "lo"],
    keys: { cell: ["cell"] },
  },
  fact: {
    columns: { report: text("report"), ...range, facts: json("facts") },
    order: ["report"],
    keys: { report: ["report"] },
  },
};

/** Columns that a statement compares but no row shows, made from those that it does. */
export const computed: Readonly<Partial<Record<TableName, readonly ComputedColumn[]>>> = {
  node: [
    { sql: "count_min", from: (row) => countOf(row)?.min ?? null },
    { sql: "count_max", from: (row) => countOf(row)?.max ?? null },
  ],
  claim: [{ sql: "method_kind", from: (row) => (row as ProjectedRows["claim"]).method.kind }],
};

export interface ComputedColumn {
  readonly sql: string;
  readonly from: (row: object) => string | number | null;
}

function countOf(row: object): ProjectedRows["node"]["count"] {
  return (row as ProjectedRows["node"]).count;
}
