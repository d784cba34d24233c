import { GraphQLError, GraphQLScalarType } from "graphql";
import { InvalidValue } from "../model/errors";
import { parseDate, parseDuration } from "../model/values";

/** A text with a form of its own, in the schema as in the store. */
interface TextForm {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL: string;
  /** What a text of the form is called, after "is not". */
  readonly noun: string;
  readonly example: string;
  /** The text as it is kept. null: not of the form. */
  readonly read: (text: string) => string | null;
}

export const DateScalar = textScalar({
  name: "Date",
  description: "A day of the Gregorian calendar, ISO 8601: 2020-12-14.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  noun: "a day",
  example: "2020-12-14",
  read: (text) => (isDay(text) ? text : null),
});

export const DateTimeScalar = textScalar({
  name: "DateTime",
  description: "A moment, RFC 3339: 2020-12-14T08:30:00.000Z. Given in UTC; taken with any offset.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  noun: "a moment",
  example: "2020-12-14T08:30:00Z",
  read: momentOf,
});

export const DurationScalar = textScalar({
  name: "Duration",
  description: "How long, an ISO 8601 duration of whole numbers: P15D, PT12H, P3Y6M.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#appendix-A",
  noun: "a duration",
  example: "P15D",
  // `parseDuration` also takes two bounds, which then differ from the text.
  read: (text) => (parsed(parseDuration, text)?.min === text ? text : null),
});

export const EdtfScalar = textScalar({
  name: "EDTF",
  description:
    "A date as exactly as it is known, ISO 8601-2 (Extended Date/Time Format) of level 0 or 1, or an interval: " +
    "2020-12-14, 2020-11, 2020-09/.. (still going on).",
  specifiedByURL: "https://www.loc.gov/standards/datetime/",
  noun: "an EDTF date",
  example: "2020-11",
  read: (text) => parsed(parseDate, text)?.edtf ?? null,
});

function textScalar({ noun, example, read, ...config }: TextForm): GraphQLScalarType<string, string> {
  return new GraphQLScalarType<string, string>({
    ...config,
    serialize(value) {
      if (typeof value !== "string") throw new TypeError(`${config.name} is kept as text, not as ${typeof value}.`);
      return value;
    },
    parseValue(value) {
      const text = typeof value === "string" ? read(value) : null;
      if (text !== null) return text;
      throw new GraphQLError(`${shown(value)} is not ${noun}. Write it as ${example}.`);
    },
  });
}

function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 80));
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "The value";
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  // Date.parse takes 2021-02-30 for 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const moment = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** In UTC with milliseconds, the form in which moments compare as texts. */
function momentOf(text: string): string | null {
  const [, day = ""] = moment.exec(text) ?? [];
  if (!isDay(day)) return null;
  const utc = new Date(text.toUpperCase()).toISOString();
  return /^\d{4}-/.test(utc) ? utc : null;
}

/** null: the text is not of the form. */
function parsed<T>(parse: (text: string) => T, text: string): T | null {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof InvalidValue) return null;
    throw error;
  }
}
