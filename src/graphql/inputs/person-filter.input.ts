import { Field, ID, InputType } from "type-graphql";
import type { Gender } from "../../model/vocabulary";
import { enums } from "../enums";
import { shared } from "./entity-filter";
import { EventFilter } from "./event-filter.input";
import { FacilityFilter } from "./facility-filter.input";
import { IntFilter, StringFilter } from "./value-filters.input";

@InputType("PersonFilter", { description: "Which people. Lists mean one of; all that is given must hold." })
export class PersonFilter {
  @Field(() => [ID], shared.id)
  readonly id?: readonly string[] | null;

  @Field(() => StringFilter, shared.name)
  readonly name?: StringFilter | null;

  @Field(() => Boolean, { nullable: true, description: "Whether a source gives a proper name." })
  readonly named?: boolean | null;

  @Field(() => [enums.Gender], { nullable: true, description: "The gender that a source states." })
  readonly gender?: readonly Gender[] | null;

  @Field(() => IntFilter, { nullable: true, description: "Full years, as a source gives them." })
  readonly age?: IntFilter | null;

  @Field(() => EventFilter, { nullable: true, description: "Involved in such an event, in whatever role." })
  readonly event?: EventFilter | null;

  @Field(() => EventFilter, { nullable: true, description: "Involved in no such event." })
  readonly noEvent?: EventFilter | null;

  @Field(() => FacilityFilter, { nullable: true, description: "Held at such a facility." })
  readonly heldAt?: FacilityFilter | null;

  @Field(() => ID, { nullable: true, description: "A place where they are said to live: in it or in one within it." })
  readonly residesIn?: string | null;

  @Field(() => ID, { nullable: true, description: "A group or organization that they are said to belong to." })
  readonly memberOf?: string | null;

  @Field(() => IntFilter, shared.linkCount)
  readonly linkCount?: IntFilter | null;

  @Field(() => [PersonFilter], shared.and)
  readonly and?: readonly PersonFilter[] | null;

  @Field(() => [PersonFilter], shared.or)
  readonly or?: readonly PersonFilter[] | null;

  @Field(() => PersonFilter, shared.not)
  readonly not?: PersonFilter | null;
}
