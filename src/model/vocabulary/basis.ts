import type { EnumEntry } from "./term";

export const Basis = {
  description: "How a claim rests on what it cites.",
  values: {
    STATED: { label: "stated", description: "The cited words assert it." },
    CONTEXT: {
      label: "context",
      description:
        "The cited words assert it together with a heading, an earlier sentence or what a pronoun stands for.",
    },
    INFERRED: {
      label: "inferred",
      description: "It follows from other claims by arithmetic or a named rule; `derivedFrom` says from which.",
    },
    BACKGROUND: {
      label: "background",
      description: "It comes from a reference work such as a gazetteer. It never counts as a source.",
    },
  },
} as const satisfies EnumEntry;
export type Basis = keyof typeof Basis.values;

/** Strongest first. */
export const basisStrength = ["STATED", "CONTEXT", "INFERRED", "BACKGROUND"] as const satisfies readonly Basis[];

/** The weaker of two, in the order of `basisStrength`. */
export function weakerBasis(a: Basis, b: Basis): Basis {
  return basisStrength.indexOf(a) >= basisStrength.indexOf(b) ? a : b;
}
