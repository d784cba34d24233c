import { Field, ID, InputType } from "type-graphql";
import type { FacilityType } from "../../model/vocabulary";
import { enums } from "../enums";
import { shared } from "./entity-filter";
import { IntFilter, StringFilter } from "./value-filters.input";

@InputType("FacilityFilter", { description: "Which facilities. Lists mean one of; all that is given must hold." })
export class FacilityFilter {
  @Field(() => [ID], shared.id)
  readonly id?: readonly string[] | null;

  @Field(() => StringFilter, shared.name)
  readonly name?: StringFilter | null;

  @Field(() => [enums.FacilityType], { nullable: true, description: "Its function." })
  readonly facilityType?: readonly FacilityType[] | null;

  @Field(() => ID, { nullable: true, description: "A place that it is located in: in it or in one within it." })
  readonly within?: string | null;

  @Field(() => ID, { nullable: true, description: "An organization that runs it." })
  readonly operator?: string | null;

  @Field(() => IntFilter, shared.linkCount)
  readonly linkCount?: IntFilter | null;

  @Field(() => [FacilityFilter], shared.and)
  readonly and?: readonly FacilityFilter[] | null;

  @Field(() => [FacilityFilter], shared.or)
  readonly or?: readonly FacilityFilter[] | null;

  @Field(() => FacilityFilter, shared.not)
  readonly not?: FacilityFilter | null;
}
