import type { EnumEntry } from "./term";

export const ReportType = {
  description: "What kind of document a report is.",
  values: {
    NEWS: { label: "news report", description: "Tells of particular cases or events." },
    OVERVIEW: { label: "overview", description: "Describes a situation or an activity at large." },
    STUB: { label: "stub", description: "Announces another document and stops: a headline with the first words." },
    COURT_DOCUMENT: { label: "court document", description: "Issued by a court or a prosecution service." },
    TESTIMONY: { label: "testimony", description: "Told by a person about what they lived through or saw." },
    TABLE: { label: "table", description: "Rows of data, such as a list of cases." },
    REFERENCE: {
      label: "reference",
      description: "A gazetteer or another work of reference. It gives background and never counts as a source.",
    },
    OTHER: { label: "document", description: "A document that no other type describes." },
  },
} as const satisfies EnumEntry;
export type ReportType = keyof typeof ReportType.values;
