import type { Label } from "../../model/id";
import { ClaimType } from "./claim.type";
import { connectionOf, type Declared, type EdgeField } from "./connection.type";
import { EntityType } from "./entity.type";
import { EventType } from "./event.type";
import { FacilityType } from "./facility.type";
import { GroupType } from "./group.type";
import { LinkType } from "./link.type";
import { OrganizationType } from "./organization.type";
import { PersonType } from "./person.type";
import { PlaceType } from "./place.type";
import { ReportType } from "./report.type";

/** The seven labels' types. */
export const entityTypes = {
  Person: PersonType,
  Group: GroupType,
  Place: PlaceType,
  Facility: FacilityType,
  Organization: OrganizationType,
  Event: EventType,
  Report: ReportType,
} as const satisfies Record<Label, Declared>;

const link: EdgeField = {
  name: "link",
  type: () => LinkType,
  nullable: true,
  description: "The link that was walked. null: none was, as in the lists of Query.",
};

const other: EdgeField = {
  name: "other",
  type: () => EntityType,
  nullable: false,
  description: "The other end, seen from the entity whose links these are.",
};

/** Every connection, by what it is of. */
export const connections = {
  Person: connectionOf("Person", PersonType, "people", link),
  Group: connectionOf("Group", GroupType, "groups", link),
  Place: connectionOf("Place", PlaceType, "places", link),
  Facility: connectionOf("Facility", FacilityType, "facilities", link),
  Organization: connectionOf("Organization", OrganizationType, "organizations", link),
  Event: connectionOf("Event", EventType, "events", link),
  Report: connectionOf("Report", ReportType, "reports", link),
  Entity: connectionOf("Entity", EntityType, "entities", link),
  Link: connectionOf("Link", LinkType, "links", other),
  Claim: connectionOf("Claim", ClaimType, "claims"),
} as const satisfies Record<Label | "Entity" | "Link" | "Claim", Declared>;
