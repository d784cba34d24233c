import { Field, ID, InputType } from "type-graphql";
import type { OrganizationType } from "../../model/vocabulary";
import { enums } from "../enums";
import { shared } from "./entity-filter";
import { EventFilter } from "./event-filter.input";
import { StringFilter } from "./value-filters.input";

@InputType("OrganizationFilter", {
  description: "Which organizations. Lists mean one of; all that is given must hold.",
})
export class OrganizationFilter {
  @Field(() => [ID], shared.id)
  readonly id?: readonly string[] | null;

  @Field(() => StringFilter, shared.name)
  readonly name?: StringFilter | null;

  @Field(() => [enums.OrganizationType], { nullable: true, description: "What kind of body it is." })
  readonly organizationType?: readonly OrganizationType[] | null;

  @Field(() => ID, { nullable: true, description: "A place that it is located in: in it or in one within it." })
  readonly within?: string | null;

  @Field(() => EventFilter, { nullable: true, description: "Involved in such an event, in whatever role." })
  readonly event?: EventFilter | null;

  @Field(() => [OrganizationFilter], shared.and)
  readonly and?: readonly OrganizationFilter[] | null;

  @Field(() => [OrganizationFilter], shared.or)
  readonly or?: readonly OrganizationFilter[] | null;

  @Field(() => OrganizationFilter, shared.not)
  readonly not?: OrganizationFilter | null;
}
