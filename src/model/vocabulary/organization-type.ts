import type { EnumEntry } from "./term";

export const OrganizationType = {
  description: "What kind of body an organization is.",
  values: {
    POLICE: { label: "police", description: "A police or public security body." },
    GOVERNMENT: { label: "government", description: "A public authority, or “the authorities” where none is named." },
    PARTY: { label: "party", description: "A political party or one of its offices." },
    COURT: { label: "court", description: "A body that judges." },
    PROCURATORATE: { label: "procuratorate", description: "A body that prosecutes." },
    COMMITTEE: { label: "committee", description: "A residential, village or neighborhood committee." },
    NGO: {
      label: "non-governmental organization",
      description: "An organization independent of governments, such as a human-rights group.",
    },
    MEDIA: { label: "media", description: "A publisher of news or other reports." },
    BELIEF_GROUP: {
      label: "belief group",
      description: "A religion, spiritual discipline or other community of belief.",
    },
    MOVEMENT: { label: "movement", description: "People who act for a common aim without a formal body." },
    OTHER: { label: "organization", description: "A body that no other type describes, or whose type is not stated." },
  },
} as const satisfies EnumEntry;
export type OrganizationType = keyof typeof OrganizationType.values;
