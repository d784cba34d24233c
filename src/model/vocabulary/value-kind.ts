import type { EnumEntry } from "./term";

export const DatePrecision = {
  description: "How precisely the source's words give a date.",
  values: {
    DAY: { label: "day", description: "One calendar day." },
    DAY_RANGE: { label: "day range", description: "From one calendar day to another." },
    PART_OF_MONTH: { label: "part of month", description: "Early, middle or late in a month." },
    MONTH: { label: "month", description: "A calendar month, or from one month to another." },
    YEAR: { label: "year", description: "A calendar year, or from one year to another." },
    RELATIVE: { label: "relative", description: "Only in relation to another event: “the evening after”." },
    VAGUE: { label: "vague", description: "Words that set no calendar bound: “recently”." },
    UNKNOWN: { label: "unknown", description: "No date; `unknown` of the value says why." },
  },
} as const satisfies EnumEntry;
export type DatePrecision = keyof typeof DatePrecision.values;

export const DateMatch = {
  description: "What it takes for a date with bounds to match a period.",
  values: {
    CERTAIN: { label: "certain", description: "All days that the date may mean lie inside the period." },
    POSSIBLE: { label: "possible", description: "At least one day that the date may mean lies inside the period." },
  },
} as const satisfies EnumEntry;
export type DateMatch = keyof typeof DateMatch.values;

export const CountKind = {
  description: "How the source's words bound a number. `min` and `max` of the value are inclusive.",
  values: {
    EXACT: { label: "exact", description: "One number, “six”: `min` and `max` are equal." },
    AT_LEAST: { label: "at least", description: "“At least 20”: `min` is that number." },
    MORE_THAN: { label: "more than", description: "“Over 80”: `min` is the next number." },
    AT_MOST: { label: "at most", description: "“Up to 10”: `max` is that number." },
    LESS_THAN: { label: "less than", description: "“Nearly 50”: `max` is the number before." },
    RANGE: { label: "range", description: "“Three or four”: `min` and `max` are the two ends." },
    VAGUE: { label: "vague", description: "“Many”, or a bare plural: `min` is 2 where more than one is certain." },
    ALL: { label: "all", description: "All of a whole whose number the words do not give." },
    DERIVED: { label: "derived", description: "Computed from other counts, such as “the rest”." },
  },
} as const satisfies EnumEntry;
export type CountKind = keyof typeof CountKind.values;

export const CountUnit = {
  description: "What is counted.",
  values: {
    PERSON: { label: "person", description: "People." },
    OFFICER: { label: "officer", description: "Police officers or other officials." },
    PLACE: { label: "place", description: "Places, such as provinces or homes." },
    DOCUMENT: { label: "document", description: "Documents, such as signatures, lawsuits or leaflets." },
    OTHER: { label: "other", description: "Anything else; the raw words say what." },
  },
} as const satisfies EnumEntry;
export type CountUnit = keyof typeof CountUnit.values;

export const UnknownReason = {
  description: "Why a value is not known.",
  values: {
    NOT_STATED: { label: "not stated", description: "The source is silent." },
    STATED_UNKNOWN: { label: "stated unknown", description: "The source says that it is not known." },
    CUT_OFF: { label: "cut off", description: "The text ends before it would be told." },
    WITHHELD: { label: "withheld", description: "The source says that it keeps it back." },
  },
} as const satisfies EnumEntry;
export type UnknownReason = keyof typeof UnknownReason.values;
