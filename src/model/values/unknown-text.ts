import type { UnknownReason } from "../vocabulary";

const reasons: Readonly<Record<UnknownReason, true>> = {
  NOT_STATED: true,
  STATED_UNKNOWN: true,
  CUT_OFF: true,
  WITHHELD: true,
};

const prefix = "unknown:";

/** The text form of a value that is not known: "unknown:STATED_UNKNOWN". */
export function unknownText(reason: UnknownReason): string {
  return prefix + reason;
}

/** The reason that such a text gives. null: the text says something else. */
export function unknownReason(text: string): UnknownReason | null {
  const word = text.startsWith(prefix) ? text.slice(prefix.length) : "";
  return isReason(word) ? word : null;
}

function isReason(word: string): word is UnknownReason {
  return Object.hasOwn(reasons, word);
}
