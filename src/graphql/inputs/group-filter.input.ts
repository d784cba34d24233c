import { Field, ID, InputType } from "type-graphql";
import { shared } from "./entity-filter";
import { EventFilter } from "./event-filter.input";
import { IntFilter, StringFilter } from "./value-filters.input";

@InputType("GroupFilter", { description: "Which groups. Lists mean one of; all that is given must hold." })
export class GroupFilter {
  @Field(() => [ID], shared.id)
  readonly id?: readonly string[] | null;

  @Field(() => StringFilter, shared.name)
  readonly name?: StringFilter | null;

  @Field(() => IntFilter, {
    nullable: true,
    description:
      "How many people it certainly has: `gte` compares the least that its count may be, `lte` the most, `eq` both.",
  })
  readonly count?: IntFilter | null;

  @Field(() => EventFilter, { nullable: true, description: "Involved in such an event, in whatever role." })
  readonly event?: EventFilter | null;

  @Field(() => [GroupFilter], shared.and)
  readonly and?: readonly GroupFilter[] | null;

  @Field(() => [GroupFilter], shared.or)
  readonly or?: readonly GroupFilter[] | null;

  @Field(() => GroupFilter, shared.not)
  readonly not?: GroupFilter | null;
}
