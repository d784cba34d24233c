import type { ClaimValue } from "../evidence/records";
import { term, type Kinship, type Modality, type Movement, type Predicate, type Role } from "../model/vocabulary";

/** What a claim is told from. Names as the reader may see them; null: not visible. */
export interface ClaimTelling {
  /** Publisher of the first report cited; null: not known. */
  readonly publisher: string | null;
  /** Name of the first report cited. */
  readonly report: string | null;
  readonly speaker: string | null;
  readonly predicate: Predicate;
  readonly subject: string | null;
  readonly object: string | null;
  readonly value: ClaimValue | null;
  readonly role: Role | null;
  readonly kinship: Kinship | null;
  readonly movement: Movement | null;
  readonly modality: Modality;
}

const withheld = "(not shown)";

/**
 * The claim as one attributed sentence: "According to Minghui.org, Bai Baohua was affected by: Transfer …". It says who
 * says so, and that a thing is alleged, threatened or denied; it asserts nothing itself.
 */
export function claimText(telling: ClaimTelling): string {
  const source = telling.publisher ?? (telling.report === null ? "a report" : `“${telling.report}”`);
  const speaker = telling.speaker === null ? "" : `, which quotes ${telling.speaker}`;
  const modality = telling.modality === "REPORTED" ? "" : ` (${term("Modality", telling.modality).label})`;
  return `According to ${source}${speaker}, ${assertion(telling)}${modality}.`;
}

/** How each link is told: subject, phrase, object. */
const phrases = {
  INVOLVED_IN: "is involved in",
  OCCURRED_IN: "occurred in",
  OCCURRED_AT: "occurred at",
  PART_OF: "is part of",
  FOLLOWS: "follows",
  CAUSED_BY: "was caused by",
  ABOUT: "is about",
  WITHIN: "lies within",
  LOCATED_IN: "is located in",
  OPERATED_BY: "is operated by",
  RELATED_TO: "is related to",
  MEMBER_OF: "is a member of",
  SUBSET_OF: "is part of",
  ADHERENT_OF: "is an adherent of",
  RESIDES_IN: "lives in",
  PUBLISHED_BY: "was published by",
  LISTED_IN: "is listed in",
  MENTION: "is named in",
} as const satisfies Partial<Record<Predicate, string>>;

function assertion({ predicate, value, role, kinship, movement, ...told }: ClaimTelling): string {
  const subject = `“${told.subject ?? withheld}”`;
  if (value !== null) return `the ${term("Predicate", predicate).label} of ${subject} is ${valueWords(value)}`;
  const qualifier =
    role === null
      ? kinship === null
        ? movement === null
          ? ""
          : ` (${term("Movement", movement).label})`
        : ` (${term("Kinship", kinship).label})`
      : ` (as ${term("Role", role).label})`;
  const phrase = predicate in phrases ? phrases[predicate as keyof typeof phrases] : term("Predicate", predicate).label;
  return `${subject} ${phrase} “${told.object ?? withheld}”${qualifier}`;
}

function valueWords(value: ClaimValue): string {
  switch (value.is) {
    case "text":
    case "name":
      return `“${value.text}”`;
    case "circumstance":
      return `“${value.text}” (${term("CircumstanceKind", value.kind).label})`;
    case "date":
    case "count":
    case "duration":
    case "amount":
      return value.raw === "" ? "not known" : `“${value.raw}”`;
    case "age":
      return `${String(value.years)} years`;
    case "flag":
      return value.flag ? "yes" : "no";
    case "term":
      return value.term.toLowerCase().replaceAll("_", " ");
    case "point":
      return `${String(value.lat)}, ${String(value.lon)}`;
  }
}
