import type { EnumEntry } from "./term";

export const PlaceLevel = {
  description: "Administrative level of a place, largest first. A country may lack some of the levels.",
  values: {
    COUNTRY: { label: "country", description: "A state or territory." },
    PROVINCE: {
      label: "province",
      description: "First level below the country: a province, an autonomous region, a municipality, a state.",
    },
    PREFECTURE: {
      label: "prefecture",
      description: "Second level: in China a prefecture, a league or a prefecture-level city.",
    },
    COUNTY: {
      label: "county",
      description: "Third level: a county, a banner, a city district or a county-level city.",
    },
    TOWNSHIP: { label: "township", description: "Fourth level: a township, a town or a subdistrict." },
    VILLAGE: { label: "village", description: "Fifth level: a village or a residential community." },
    SITE: { label: "site", description: "A spot inside one of these, such as a street, a square or a park." },
  },
} as const satisfies EnumEntry;
export type PlaceLevel = keyof typeof PlaceLevel.values;
