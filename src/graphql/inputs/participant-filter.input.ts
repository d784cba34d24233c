import { Field, ID, InputType } from "type-graphql";
import type { EntityType, Role } from "../../model/vocabulary";
import { enums } from "../enums";
import { shared } from "./entity-filter";
import { StringFilter } from "./value-filters.input";

@InputType("ParticipantFilter", {
  description: "Who is involved in an event. Lists mean one of; all that is given must hold of one and the same.",
})
export class ParticipantFilter {
  @Field(() => [ID], shared.id)
  readonly id?: readonly string[] | null;

  @Field(() => [enums.Role], { nullable: true, description: "The role in the event." })
  readonly role?: readonly Role[] | null;

  @Field(() => [enums.EntityType], { nullable: true, description: "The label of who is involved." })
  readonly types?: readonly EntityType[] | null;

  @Field(() => StringFilter, shared.name)
  readonly name?: StringFilter | null;
}
