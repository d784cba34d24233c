import type { EnumEntry } from "./term";

export const EntityType = {
  description: "The seven labels of what the graph holds and can link.",
  values: {
    PERSON: { label: "person", description: "An individual, named or not." },
    GROUP: { label: "group", description: "Several people of whom not all are named." },
    PLACE: { label: "place", description: "A country, an administrative area or a site inside one." },
    FACILITY: {
      label: "facility",
      description: "A building or compound with a function, such as a prison, a court or a hospital.",
    },
    ORGANIZATION: {
      label: "organization",
      description: "A body that can act or publish, such as a police force, a committee or a belief group.",
    },
    EVENT: {
      label: "event",
      description: "Something that happened, or was attempted, ordered, threatened or denied.",
    },
    REPORT: { label: "report", description: "A stored document that claims are read from." },
  },
} as const satisfies EnumEntry;
export type EntityType = keyof typeof EntityType.values;
