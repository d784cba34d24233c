import type { EnumEntry } from "./term";

export const Visibility = {
  description: "From which level on something is shown. What rests on several things is as hidden as the most hidden.",
  values: {
    PUBLIC: { label: "public", description: "Shown to everyone." },
    RESTRICTED: { label: "restricted", description: "Shown to researchers, editors and guardians." },
    SEALED: { label: "sealed", description: "Shown to guardians only." },
  },
} as const satisfies EnumEntry;
export type Visibility = keyof typeof Visibility.values;

export const Publication = {
  description: "How a person is named to those who are not guardians.",
  values: {
    NAME: { label: "name", description: "By the names that the sources give." },
    PSEUDONYM: { label: "pseudonym", description: "By a stable pseudonym; passages are masked where they name them." },
    WITHHELD: { label: "withheld", description: "Not at all: the person is left out." },
  },
} as const satisfies EnumEntry;
export type Publication = keyof typeof Publication.values;

export const AccessRole = {
  description: "What the holder of a key may see and do.",
  values: {
    READER: { label: "reader", description: "Sees what is public." },
    RESEARCHER: { label: "researcher", description: "Also sees what is restricted." },
    EDITOR: { label: "editor", description: "Sees what a researcher sees and may write." },
    GUARDIAN: { label: "guardian", description: "Sees everything, with names, and may write and erase." },
  },
} as const satisfies EnumEntry;
export type AccessRole = keyof typeof AccessRole.values;

/** Every level, lowest first. */
export const levels = [0, 1, 2] as const;
/** How much a caller may see: what is of this level or a lower one. */
export type Level = (typeof levels)[number];

export const visibilityLevel = { PUBLIC: 0, RESTRICTED: 1, SEALED: 2 } as const satisfies Record<Visibility, Level>;

export const roleLevel = { READER: 0, RESEARCHER: 1, EDITOR: 1, GUARDIAN: 2 } as const satisfies Record<
  AccessRole,
  Level
>;
