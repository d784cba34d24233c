import type { Label } from "../../model/id";
import { EventFilter } from "./event-filter.input";
import { FacilityFilter } from "./facility-filter.input";
import { GroupFilter } from "./group-filter.input";
import { OrganizationFilter } from "./organization-filter.input";
import { PersonFilter } from "./person-filter.input";
import { PlaceFilter } from "./place-filter.input";
import { ReportFilter } from "./report-filter.input";

/** What filters the nodes of each label. */
export const filters = {
  Person: PersonFilter,
  Group: GroupFilter,
  Place: PlaceFilter,
  Facility: FacilityFilter,
  Organization: OrganizationFilter,
  Event: EventFilter,
  Report: ReportFilter,
} as const satisfies Record<Label, new () => object>;
