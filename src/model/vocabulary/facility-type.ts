import type { EnumEntry } from "./term";

export const FacilityType = {
  description: "What a facility is for, by what the source calls it.",
  values: {
    PRISON: { label: "prison", description: "Holds people who serve a sentence.", broader: "custody" },
    DETENTION_CENTER: {
      label: "detention center",
      description: "Holds people before trial or for administrative detention.",
      broader: "custody",
    },
    LOCKUP: { label: "lockup", description: "Holds people for a short time, mostly days.", broader: "custody" },
    BRAINWASHING_CENTER: {
      label: "brainwashing center",
      description:
        "The source's term for a place where people are kept to make them give up a belief, also called a legal education center.",
      broader: "custody",
    },
    LABOR_CAMP: {
      label: "labor camp",
      description: "Holds people for labor, by sentence or by administrative order.",
      broader: "custody",
    },
    POLICE_STATION: { label: "police station", description: "The premises of a police body." },
    COURT: { label: "court", description: "Premises where a court hears cases." },
    PROCURATORATE: { label: "procuratorate", description: "The premises of a prosecution service." },
    HOSPITAL: { label: "hospital", description: "Treats or examines people." },
    PSYCHIATRIC_HOSPITAL: {
      label: "psychiatric hospital",
      description: "Treats or keeps people on psychiatric grounds.",
      broader: "HOSPITAL",
    },
    GOVERNMENT_OFFICE: {
      label: "government office",
      description: "The premises of a public authority other than police, courts and prosecution.",
    },
    SCHOOL: { label: "school", description: "A place of teaching, from kindergarten to university." },
    OTHER: { label: "facility", description: "A facility that no other type describes, or whose type is not stated." },
  },
} as const satisfies EnumEntry;
export type FacilityType = keyof typeof FacilityType.values;
