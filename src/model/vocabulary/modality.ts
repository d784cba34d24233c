import type { EnumEntry } from "./term";

export const Modality = {
  description: "In what sense the source speaks of an act: as done, alleged, attempted, ordered, threatened or denied.",
  values: {
    REPORTED: { label: "reported", description: "The source tells it as something that happened." },
    ALLEGED: {
      label: "alleged",
      description: "The source passes it on without vouching for it: “reportedly”, “is said to”.",
    },
    ATTEMPTED: { label: "attempted", description: "The source says that it was tried, not that it succeeded." },
    ORDERED: { label: "ordered", description: "The source says that it was ordered or planned, not that it was done." },
    THREATENED: {
      label: "threatened",
      description: "The source says that someone threatened to do it, not that it was done.",
    },
    DENIED: { label: "denied", description: "The source says that it did not happen." },
  },
} as const satisfies EnumEntry;
export type Modality = keyof typeof Modality.values;

/** Strongest first. No link of an event is stronger than the event. */
export const modalityStrength = [
  "REPORTED",
  "ALLEGED",
  "ATTEMPTED",
  "ORDERED",
  "THREATENED",
  "DENIED",
] as const satisfies readonly Modality[];

/** The weaker of two, in the order of `modalityStrength`. */
export function weaker(a: Modality, b: Modality): Modality {
  return modalityStrength.indexOf(a) >= modalityStrength.indexOf(b) ? a : b;
}
