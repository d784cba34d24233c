import type { EnumEntry } from "./term";

export const OrderField = {
  description: "What a list is sorted by. Nulls come last, ties are broken by id.",
  values: {
    NAME: { label: "name", description: "The display name, folded: case, diacritics and apostrophes do not count." },
    DATE: {
      label: "date",
      description: "Of an event its earliest start, of a report its publication, of anything else its first event.",
    },
    LINKS: { label: "links", description: "The number of links that the caller can see." },
    SOURCES: { label: "sources", description: "The number of distinct publishers behind it." },
  },
} as const satisfies EnumEntry;
export type OrderField = keyof typeof OrderField.values;

export const OrderDirection = {
  description: "Which end of a sorted list comes first.",
  values: {
    ASC: { label: "ascending", description: "Smallest, earliest or first in the alphabet first." },
    DESC: { label: "descending", description: "Largest, latest or last in the alphabet first." },
  },
} as const satisfies EnumEntry;
export type OrderDirection = keyof typeof OrderDirection.values;
