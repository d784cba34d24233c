import type { Order } from "../../../plan/filter";
import type { Position } from "../../../plan/plan";
import type { Cypher } from "./cypher";

/** What comes before and after every place in an order; text as `sortable` writes it has no two marks in a row. */
const ends = {
  text: { first: "", last: "\uffff\uffff" },
  number: { first: -1, last: Number.MAX_SAFE_INTEGER },
} as const;

/** Whether the places in an order are text or whole numbers from 0. */
export type SortKind = keyof typeof ends;

/** The property by which an order sorts; of a node itself or, where that has none, of its ranking. */
export function sortColumn({ field, direction }: Order): string {
  const columns = { NAME: "nameKey", SOURCES: "sources", LINKS: "links" } as const;
  if (field === "DATE") return direction === "ASC" ? "dateAscending" : "dateDescending";
  return columns[field];
}

/** Numbers of links and of sources; anything else is sorted by text. */
export function sortKindOf(field: string | undefined): SortKind {
  return field === "LINKS" || field === "SOURCES" ? "number" : "text";
}

/**
 * What comes after a position; after null: everything, by the same text, so that the first page of an order and all
 * others are one statement, which the engine plans once. The first part enters an index at the position.
 */
export function afterCypher(
  cypher: Cypher,
  { sort, id, kind }: { readonly sort: string; readonly id: string; readonly kind: SortKind },
  after: Position | null,
  descending = false,
): string {
  const [compare, end] = descending ? ["<", "last" as const] : [">", "first" as const];
  const at = after === null ? cypher.value(ends[kind][end]) : cypher.sort(after.sort);
  const last = cypher.value(after === null ? ends.text[end] : after.id);
  return `${sort} ${compare}= ${at} AND (${sort} ${compare} ${at} OR ${id} ${compare} ${last})`;
}
