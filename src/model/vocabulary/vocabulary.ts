import { AccessRole, Publication, Visibility } from "./access";
import { Basis } from "./basis";
import { EntityType } from "./entity-type";
import { Aspect, CircumstanceKind } from "./event-aspect";
import { EventType } from "./event-type";
import { FacilityType } from "./facility-type";
import { LinkType } from "./link-type";
import { Modality } from "./modality";
import { Gender, NameKind } from "./name";
import { OrderDirection, OrderField } from "./order";
import { OrganizationType } from "./organization-type";
import { PlaceLevel } from "./place";
import { Predicate } from "./predicate";
import { ReportType } from "./report-type";
import { ClaimStatus, MethodKind, Verdict } from "./review";
import { Kinship, Movement, Role } from "./role";
import type { TermEntry } from "./term";
import { CountKind, CountUnit, DateMatch, DatePrecision, UnknownReason } from "./value-kind";

/**
 * Every enum of the contract that is built, by its GraphQL name. TypeScript types, GraphQL descriptions and the
 * `vocabulary` query are made from it; no other file lists the values.
 */
export const vocabulary = {
  EntityType,
  LinkType,
  Predicate,
  Role,
  Modality,
  Basis,
  Movement,
  Kinship,
  PlaceLevel,
  FacilityType,
  OrganizationType,
  ReportType,
  EventType,
  Aspect,
  CircumstanceKind,
  DatePrecision,
  DateMatch,
  CountKind,
  CountUnit,
  UnknownReason,
  NameKind,
  Gender,
  MethodKind,
  ClaimStatus,
  Verdict,
  Visibility,
  Publication,
  AccessRole,
  OrderField,
  OrderDirection,
} as const;

export type EnumName = keyof typeof vocabulary;
export type ValueOf<E extends EnumName> = keyof (typeof vocabulary)[E]["values"] & string;

/** The values of an enum in the contract's order. */
export function valuesOf<E extends EnumName>(name: E): readonly ValueOf<E>[] {
  return Object.keys(vocabulary[name].values) as ValueOf<E>[];
}

export function isValue<E extends EnumName>(name: E, text: string): text is ValueOf<E> {
  return Object.hasOwn(vocabulary[name].values, text);
}

/** What a value means. */
export function term<E extends EnumName>(name: E, value: ValueOf<E>): TermEntry {
  return (vocabulary[name].values as Readonly<Record<ValueOf<E>, TermEntry>>)[value];
}
