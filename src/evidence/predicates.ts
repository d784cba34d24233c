import type { Label } from "../model/id";
import type { Movement, Predicate, Role, Kinship } from "../model/vocabulary";
import type { ValueKind } from "./records";

const any = ["Person", "Group", "Place", "Facility", "Organization", "Event", "Report"] as const;

/** A predicate that joins two entities: the labels at either end, and what tells two such links of one pair apart. */
export interface LinkPredicate {
  readonly joins: "entities";
  readonly from: readonly Label[];
  readonly to: readonly Label[];
  readonly qualifier: "role" | "kinship" | "movement" | null;
}

/** A predicate that gives a property: of which labels, the kind of its value, and whether several may hold at once. */
export interface PropertyPredicate {
  readonly joins: "value";
  readonly of: readonly Label[];
  readonly value: ValueKind;
  readonly many: boolean;
}

const link = (
  from: readonly Label[],
  to: readonly Label[],
  qualifier: LinkPredicate["qualifier"] = null,
): LinkPredicate => ({ joins: "entities", from, to, qualifier });

const property = (of: readonly Label[], value: ValueKind, many = false): PropertyPredicate => ({
  joins: "value",
  of,
  value,
  many,
});

/** Predicates that a claim record can have. (MENTION is not one of them: mentions are records of their own.) */
export type ClaimPredicate = Exclude<Predicate, "MENTION">;

/** What each predicate joins: the table of links in design §3, and the properties of the API's types. */
export const predicates = {
  INVOLVED_IN: link(["Person", "Group", "Organization", "Facility"], ["Event"], "role"),
  OCCURRED_IN: link(["Event"], ["Place"]),
  OCCURRED_AT: link(["Event"], ["Facility"], "movement"),
  PART_OF: link(["Event"], ["Event"]),
  FOLLOWS: link(["Event"], ["Event"]),
  CAUSED_BY: link(["Event"], ["Event"]),
  ABOUT: link(["Report"], any),
  WITHIN: link(["Place"], ["Place"]),
  LOCATED_IN: link(["Facility", "Organization"], ["Place"]),
  OPERATED_BY: link(["Facility"], ["Organization"]),
  RELATED_TO: link(["Person"], ["Person"], "kinship"),
  MEMBER_OF: link(["Person"], ["Group", "Organization"]),
  SUBSET_OF: link(["Group"], ["Group"]),
  ADHERENT_OF: link(["Person", "Group"], ["Organization"]),
  RESIDES_IN: link(["Person"], ["Place"]),
  PUBLISHED_BY: link(["Report"], ["Organization"]),
  LISTED_IN: link(["Report"], ["Report"]),
  NAME: property(["Person", "Group", "Place", "Facility", "Organization", "Event"], "name", true),
  GENDER: property(["Person"], "term"),
  AGE: property(["Person"], "age"),
  TYPE: property(["Facility", "Organization", "Event"], "term"),
  PLURAL: property(["Facility"], "flag"),
  LEVEL: property(["Place"], "term"),
  CODE: property(["Place"], "text"),
  POINT: property(["Place"], "point"),
  DATE: property(["Event"], "date"),
  DURATION: property(["Event"], "duration"),
  COUNT: property(["Group", "Event"], "count"),
  AMOUNT: property(["Event"], "amount"),
  ASPECT: property(["Event"], "term"),
  CIRCUMSTANCE: property(["Event"], "circumstance", true),
} as const satisfies Record<ClaimPredicate, LinkPredicate | PropertyPredicate>;

export function predicateOf(predicate: ClaimPredicate): LinkPredicate | PropertyPredicate {
  return predicates[predicate];
}

/** The part of a link's key beside its type and ends. "": the type has none. */
export function qualifierOf(claim: {
  readonly role: Role | null;
  readonly kinship: Kinship | null;
  readonly movement: Movement | null;
}): string {
  return claim.role ?? claim.kinship ?? claim.movement ?? "";
}

/** By what all mentions of one entity in one report are found. */
export function mentionKey(entity: string, report: string): string {
  return `${entity} ${report}`;
}

/** By what all claims on one link between two entities are found: predicate, both ends, qualifier. */
export function linkClaimKey(predicate: string, subject: string, object: string, qualifier: string): string {
  return `${predicate} ${subject} ${object} ${qualifier}`;
}
