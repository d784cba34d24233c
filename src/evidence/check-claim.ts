import { InvalidClaim } from "../model/errors";
import { labelOf, type Label } from "../model/id";
import type { ClaimContent } from "./ids";
import { type ClaimPredicate, type LinkPredicate, predicateOf, type PropertyPredicate } from "./predicates";
import type { ClaimValue } from "./records";
import { isTerm, termEnum } from "./term-enum";

/** What of a claim says what it joins. */
export type ClaimShape = Pick<
  ClaimContent,
  "subject" | "predicate" | "object" | "value" | "role" | "kinship" | "movement" | "citations"
>;

/**
 * Throws `InvalidClaim` unless the predicate joins these two labels or gives this label a value of this kind, has the
 * qualifier that it needs and no other, and cites something. Whether ids and quotes exist is not checked here.
 */
export function checkClaim(claim: ClaimShape): void {
  const { predicate } = claim;
  if (predicate === "MENTION")
    throw new InvalidClaim(predicate, "cannot be recorded; a mention is a record of its own");
  const subject = labelOf(claim.subject);
  if (subject === null) throw new InvalidClaim(predicate, `has “${claim.subject}” as subject, which is no entity's id`);
  const rule = predicateOf(predicate);
  if (rule.joins === "entities") checkLink(claim, rule, subject);
  else checkProperty(claim, predicate, rule, subject);
  checkQualifier(claim, rule.joins === "entities" ? rule.qualifier : null);
  if (claim.citations.length === 0) throw new InvalidClaim(predicate, "cites nothing; quote the words that say it");
}

function checkLink(claim: ClaimShape, rule: LinkPredicate, subject: Label): void {
  const { predicate } = claim;
  if (claim.object === null) throw new InvalidClaim(predicate, `needs a second entity: ${list(rule.to)}`);
  if (claim.value !== null) throw new InvalidClaim(predicate, "joins two entities and has no value");
  const object = labelOf(claim.object);
  if (object === null || !rule.from.includes(subject) || !rule.to.includes(object)) {
    throw new InvalidClaim(
      predicate,
      `joins ${list(rule.from)} to ${list(rule.to)}, not ${subject} to ${object ?? `“${claim.object}”`}`,
    );
  }
  if (claim.object === claim.subject) throw new InvalidClaim(predicate, "cannot join an entity to itself");
}

function checkProperty(claim: ClaimShape, predicate: ClaimPredicate, rule: PropertyPredicate, subject: Label): void {
  const { value } = claim;
  if (!rule.of.includes(subject)) {
    throw new InvalidClaim(predicate, `is a property of ${list(rule.of)}, not of ${subject}`);
  }
  if (claim.object !== null) throw new InvalidClaim(predicate, "gives a value and has no second entity");
  if (value === null) throw new InvalidClaim(predicate, `needs a value of the kind “${rule.value}”`);
  if (value.is !== rule.value) {
    throw new InvalidClaim(predicate, `needs a value of the kind “${rule.value}”, not “${value.is}”`);
  }
  const wrong = wrongIn(value, predicate, subject);
  if (wrong !== null) throw new InvalidClaim(predicate, wrong);
}

/** What is wrong in a value beside its kind. null: nothing. */
function wrongIn(value: ClaimValue, predicate: ClaimPredicate, subject: Label): string | null {
  switch (value.is) {
    case "term":
      return isTerm(predicate, subject, value.term)
        ? null
        : `of ${subject} needs a value of ${termEnum(predicate, subject) ?? "an enum"}, not “${value.term}”`;
    case "age":
      return isAge(value.years) ? null : `needs whole years from 0 to ${oldest}`;
    case "point":
      return Math.abs(value.lat) <= 90 && Math.abs(value.lon) <= 180 ? null : "lies outside the globe";
    case "text":
    case "circumstance":
    case "name":
      return value.text.trim() === "" ? "needs words" : null;
    default:
      return null;
  }
}

const oldest = 130;

export function isAge(years: number): boolean {
  return Number.isInteger(years) && years >= 0 && years <= oldest;
}

function checkQualifier(claim: ClaimShape, needed: LinkPredicate["qualifier"]): void {
  for (const qualifier of ["role", "kinship", "movement"] as const) {
    if (qualifier === needed && claim[qualifier] === null)
      throw new InvalidClaim(claim.predicate, `needs a ${qualifier}`);
    if (qualifier !== needed && claim[qualifier] !== null)
      throw new InvalidClaim(claim.predicate, `has no ${qualifier}`);
  }
}

function list(labels: readonly Label[]): string {
  return labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join(", ")} or ${labels.at(-1) ?? ""}`;
}
