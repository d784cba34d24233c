import type { EnumEntry } from "./term";

export const Role = {
  description: "How a participant figures in an event. It describes what the source says and passes no verdict.",
  values: {
    AFFECTED: { label: "affected", description: "The act was, or would be, done to them." },
    AGENT: { label: "agent", description: "They did the act, or had it done." },
    RESPONDENT: { label: "respondent", description: "A lawsuit, petition or complaint is directed at them." },
    WITNESS: { label: "witness", description: "They saw the act or gave evidence about it." },
    LAWYER: { label: "lawyer", description: "They defended or represented someone in it." },
    RELATIVE: { label: "relative", description: "They figure in it as family of someone affected." },
    ORGANIZER: { label: "organizer", description: "They called for it or arranged it." },
    OTHER: { label: "other", description: "They took part in a way that no other role describes." },
  },
} as const satisfies EnumEntry;
export type Role = keyof typeof Role.values;

export const Movement = {
  description: "How a facility figures in an event that took place at it.",
  values: {
    TAKEN_TO: {
      label: "taken to",
      description: "People were brought there. The source does not say that they were kept.",
    },
    KEPT_AT: { label: "kept at", description: "People were held there." },
    RELEASED_FROM: { label: "released from", description: "People were let go from there." },
    TRIED_AT: { label: "tried at", description: "A hearing or trial took place there." },
    TREATED_AT: { label: "treated at", description: "A medical act took place there, wanted or not." },
    GATHERED_AT: { label: "gathered at", description: "People came or were called together there." },
  },
} as const satisfies EnumEntry;
export type Movement = keyof typeof Movement.values;

export const Kinship = {
  description: "What the person at `from` is to the person at `to`.",
  values: {
    SPOUSE: { label: "spouse", description: "Wife or husband.", broader: "RELATIVE" },
    PARENT: { label: "parent", description: "Mother or father.", broader: "RELATIVE" },
    CHILD: { label: "child", description: "Daughter or son.", broader: "RELATIVE" },
    SIBLING: { label: "sibling", description: "Sister or brother.", broader: "RELATIVE" },
    RELATIVE: { label: "relative", description: "Family, of a kind that the source does not name or no value covers." },
    COLLEAGUE: { label: "colleague", description: "A person they work or worked with." },
  },
} as const satisfies EnumEntry;
export type Kinship = keyof typeof Kinship.values;
