import { WitnessgraphError } from "./witnessgraph-error";

/*
 * Every error that Witnessgraph throws on purpose, those of stores among them; `docs/errors.md` explains each code.
 * Match on `code`, never on `message`. Anything else that is thrown is a bug, and a client sees INTERNAL_SERVER_ERROR.
 */
export * from "./store-errors";
export { WitnessgraphError };

/** A text that does not say a date, count, duration, amount or name in the form expected. */
export class InvalidValue extends WitnessgraphError {
  readonly code = "INVALID_VALUE";
  constructor(
    readonly kind: string,
    readonly text: string,
    readonly expected: string,
  ) {
    super(`“${text.slice(0, 80)}” is not a ${kind}. Write ${expected}.`);
  }
}

/** A record names an entity, report or claim that no evidence has. */
export class UnknownId extends WitnessgraphError {
  readonly code = "UNKNOWN_ID";
  constructor(readonly id: string) {
    super(`There is nothing with the id ${id}.`);
  }
}

/** A predicate that does not join these two labels, or that needs a value where an entity is given (or the reverse). */
export class InvalidClaim extends WitnessgraphError {
  readonly code = "INVALID_CLAIM";
  constructor(
    readonly predicate: string,
    readonly reason: string,
  ) {
    super(`A claim with ${predicate} ${reason}.`);
  }
}

/** A record that cannot be what it says: an id that is not that of its content, or of nothing that it may be about. */
export class InvalidRecord extends WitnessgraphError {
  readonly code = "INVALID_RECORD";
  constructor(
    readonly id: string,
    readonly reason: string,
  ) {
    super(`The record ${id} ${reason}.`);
  }
}

/** Depth: and, or, not in one another. Terms: conditions in all. Values: of one list. */
export class FilterTooLarge extends WitnessgraphError {
  readonly code = "FILTER_TOO_LARGE";
  constructor(
    readonly what: "depth" | "terms" | "values",
    readonly most: number,
  ) {
    super(`The filter has more than ${most} ${what === "depth" ? "levels of and, or, not" : what}. Ask in parts.`);
  }
}

export class CitationOutOfRange extends WitnessgraphError {
  readonly code = "CITATION_OUT_OF_RANGE";
  constructor(
    readonly report: string,
    readonly start: number,
    readonly end: number,
  ) {
    super(`Characters ${start} to ${end} are not inside report ${report}.`);
  }
}

/** The characters at start..end are not those of the quote. */
export class QuoteMismatch extends WitnessgraphError {
  readonly code = "QUOTE_MISMATCH";
  constructor(
    readonly report: string,
    readonly start: number,
    readonly quote: string,
  ) {
    super(`The quote “${quote.slice(0, 80)}” does not stand at character ${start} of report ${report}.`);
  }
}

export class QuoteNotFound extends WitnessgraphError {
  readonly code = "QUOTE_NOT_FOUND";
  constructor(readonly quote: string) {
    super(`The quote “${quote.slice(0, 80)}” does not occur in the report. Copy it from the text, letter by letter.`);
  }
}

export class QuoteAmbiguous extends WitnessgraphError {
  readonly code = "QUOTE_AMBIGUOUS";
  constructor(
    readonly quote: string,
    readonly starts: readonly number[],
  ) {
    super(
      `The quote “${quote.slice(0, 80)}” occurs ${starts.length} times (at ${starts.slice(0, 5).join(", ")}…). ` +
        "Give its start or the sentence that it stands in.",
    );
  }
}

/** SAME between two entities that a chain of judgements holds to be DIFFERENT. */
export class IdentityContradiction extends WitnessgraphError {
  readonly code = "IDENTITY_CONTRADICTION";
  constructor(
    readonly left: string,
    readonly right: string,
    readonly chain: readonly string[],
  ) {
    super(
      `${left} and ${right} cannot be the same: they are joined through ${chain.join(" = ")}, ` +
        "of which two are judged to be different. Withdraw one of these judgements first.",
    );
  }
}

export class ReportEmpty extends WitnessgraphError {
  readonly code = "REPORT_EMPTY";
  constructor(readonly source: string) {
    super(`${source} holds no text. A report needs at least one character that is not white space.`);
  }
}

/** Lengths in UTF-16 code units. */
export class ReportTooLong extends WitnessgraphError {
  readonly code = "REPORT_TOO_LONG";
  constructor(
    readonly length: number,
    readonly limit: number,
  ) {
    super(`The report has ${length} characters; at most ${limit} can be stored. Split it.`);
  }
}

export class InvalidUtf8 extends WitnessgraphError {
  readonly code = "INVALID_UTF8";
  constructor(readonly file: string) {
    super(`${file} is not UTF-8. Save it as UTF-8 and try again; nothing was stored.`);
  }
}

export class FileUnreadable extends WitnessgraphError {
  readonly code = "FILE_UNREADABLE";
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file} cannot be read: ${reason}.`);
  }
}

/** Lines count from 1. */
export class ClaimFileInvalid extends WitnessgraphError {
  readonly code = "CLAIM_FILE_INVALID";
  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${file}:${line}: ${reason}`);
  }
}

export class BadCursor extends WitnessgraphError {
  readonly code = "BAD_CURSOR";
  constructor() {
    super("The cursor was not given by this field with these arguments. Leave `after` out to start again.");
  }
}

export class FirstOutOfRange extends WitnessgraphError {
  readonly code = "FIRST_OUT_OF_RANGE";
  constructor(
    readonly first: number,
    readonly most: number,
  ) {
    super(`\`first\` is ${first}; it must be from 1 to ${most}.`);
  }
}

/** What was asked for is more than one operation may read, or its answer more than one may hold. */
export class AnswerTooLarge extends WitnessgraphError {
  readonly code = "ANSWER_TOO_LARGE";
  constructor(readonly most: number) {
    super(
      `The answer would hold more than ${most} objects. Ask for fewer at a time with \`first\`, or for fewer levels.`,
    );
  }
}

export class TooManyIds extends WitnessgraphError {
  readonly code = "TOO_MANY_IDS";
  constructor(
    readonly given: number,
    readonly most: number,
  ) {
    super(`${given} ids were given; at most ${most} can be asked for at once.`);
  }
}

export class SettingInvalid extends WitnessgraphError {
  readonly code = "SETTING_INVALID";
  constructor(
    readonly setting: string,
    readonly expected: string,
  ) {
    super(`${setting} must be ${expected}.`);
  }
}

export class UsageError extends WitnessgraphError {
  readonly code = "USAGE";
  constructor(readonly reason: string) {
    super(`${reason} Try: witnessgraph --help`);
  }
}

export class PortInUse extends WitnessgraphError {
  readonly code = "PORT_IN_USE";
  constructor(
    readonly host: string,
    readonly port: number,
  ) {
    super(`Port ${port} of ${host} is in use. Set WITNESSGRAPH_PORT to another one, or to 0 for any free port.`);
  }
}

export class HostNotAllowed extends WitnessgraphError {
  readonly code = "HOST_NOT_ALLOWED";
  constructor() {
    super("This server answers only requests to a loopback name (127.0.0.1, localhost or [::1]).");
  }
}
