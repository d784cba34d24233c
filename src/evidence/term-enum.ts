import type { Label } from "../model/id";
import { type EnumName, isValue } from "../model/vocabulary";
import type { ClaimPredicate } from "./predicates";

/** Of TYPE: by the label of the subject. */
const types: Readonly<Partial<Record<Label, EnumName>>> = {
  Facility: "FacilityType",
  Organization: "OrganizationType",
  Event: "EventType",
};

const enums: Readonly<Partial<Record<ClaimPredicate, EnumName>>> = {
  LEVEL: "PlaceLevel",
  GENDER: "Gender",
  ASPECT: "Aspect",
};

/** The enum that a property's term is a value of. null: the property of that label is not a term. */
export function termEnum(predicate: ClaimPredicate, label: Label): EnumName | null {
  return (predicate === "TYPE" ? types[label] : enums[predicate]) ?? null;
}

/** Whether a term is a value of the enum that the property has. */
export function isTerm(predicate: ClaimPredicate, label: Label, term: string): boolean {
  const name = termEnum(predicate, label);
  return name !== null && isValue(name, term);
}
