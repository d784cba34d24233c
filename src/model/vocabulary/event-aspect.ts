import type { EnumEntry } from "./term";

export const Aspect = {
  description: "How an event spreads over time, as the source tells it.",
  values: {
    SINGLE: { label: "single", description: "One occurrence." },
    SERIES: {
      label: "series",
      description: "Several occurrences told of together, such as “20 arrests since November”.",
    },
    RECURRENT: { label: "recurrent", description: "It happened again and again: “often”, “repeatedly”." },
    CONTINUOUS: { label: "continuous", description: "It went on without a break over a period." },
    STATE: { label: "state", description: "A condition that held, more than an act." },
  },
} as const satisfies EnumEntry;
export type Aspect = keyof typeof Aspect.values;

export const CircumstanceKind = {
  description: "What a circumstance of an event tells. Its text is in the source's words.",
  values: {
    PURPOSE: { label: "purpose", description: "What the source says the act was meant to achieve." },
    PRETEXT: { label: "pretext", description: "What the agent claimed to be doing, where the source doubts it." },
    STATED_REASON: { label: "stated reason", description: "The reason given for the act, by the agent or the source." },
    CONDITION: { label: "condition", description: "What a threat, an offer or a release was made to depend on." },
    MANNER: { label: "manner", description: "How the act was done." },
    OUTCOME: { label: "outcome", description: "What came of it, such as whether a statement was signed." },
    OBJECT: { label: "object", description: "The thing that was taken, signed, searched for or spread." },
    LOCATION: { label: "location", description: "The kind of spot, such as a home or a workplace." },
    TIME_OF_DAY: { label: "time of day", description: "The hour or part of the day." },
    CONSENT: { label: "consent", description: "Whether those affected agreed, as far as the source says." },
    SOURCE_STATUS: {
      label: "source status",
      description: "What the source says about its own account, such as that details are being investigated.",
    },
  },
} as const satisfies EnumEntry;
export type CircumstanceKind = keyof typeof CircumstanceKind.values;
