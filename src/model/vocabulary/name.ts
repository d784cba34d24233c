import type { EnumEntry } from "./term";

export const NameKind = {
  description: "What kind of name a name is.",
  values: {
    ROMANIZED: { label: "romanized", description: "A proper name in Latin letters." },
    CHARACTERS: { label: "characters", description: "A proper name in its own, non-Latin script." },
    ALIAS: { label: "alias", description: "Another name in use: a nickname, a former name, a short form." },
    DESCRIPTION: {
      label: "description",
      description: "What the source calls an entity to which it gives no proper name: “wife of …”.",
    },
  },
} as const satisfies EnumEntry;
export type NameKind = keyof typeof NameKind.values;

export const Gender = {
  description: "A person's gender as the source's words give it. Never guessed from a name.",
  values: {
    FEMALE: { label: "female", description: "The source uses words such as Ms., wife or daughter." },
    MALE: { label: "male", description: "The source uses words such as Mr., husband or son." },
    OTHER: { label: "other", description: "The source names a gender other than these." },
  },
} as const satisfies EnumEntry;
export type Gender = keyof typeof Gender.values;
