import type { EnumEntry } from "./term";

export const MethodKind = {
  description: "How a claim was read from its report.",
  values: {
    HUMAN: { label: "human", description: "A person read it." },
    RULE: { label: "rule", description: "A named rule of a program found it." },
    MODEL: { label: "model", description: "A statistical model found it." },
    GAZETTEER: { label: "gazetteer", description: "It was taken over from a row of a gazetteer." },
  },
} as const satisfies EnumEntry;
export type MethodKind = keyof typeof MethodKind.values;

export const ClaimStatus = {
  description: "Where a claim stands after its newest review.",
  values: {
    PROPOSED: { label: "proposed", description: "Nobody has reviewed it yet." },
    ACCEPTED: {
      label: "accepted",
      description: "A reviewer, or a rule trusted to decide, found that the source says it.",
    },
    REJECTED: { label: "rejected", description: "A reviewer found that the source does not say it." },
    RETRACTED: { label: "retracted", description: "Its report, or the part that says it, was withdrawn." },
    SUPERSEDED: { label: "superseded", description: "A corrected claim has taken its place." },
  },
} as const satisfies EnumEntry;
export type ClaimStatus = keyof typeof ClaimStatus.values;

export const Verdict = {
  description: "What someone judged about two entities. The newest verdict on a pair holds.",
  values: {
    SAME: { label: "same", description: "Both are one entity and are shown merged." },
    DIFFERENT: { label: "different", description: "They are two entities and are not proposed again." },
    UNSURE: { label: "unsure", description: "It was looked at and cannot be decided." },
  },
} as const satisfies EnumEntry;
export type Verdict = keyof typeof Verdict.values;
