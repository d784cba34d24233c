import { Field, ID, InputType } from "type-graphql";
import type { EventType } from "../../model/vocabulary";
import { enums } from "../enums";
import { shared } from "./entity-filter";
import { FacilityFilter } from "./facility-filter.input";
import { ParticipantFilter } from "./participant-filter.input";
import { DateFilter, IntFilter } from "./value-filters.input";

@InputType("EventFilter", {
  description:
    "Which events. Lists mean one of; all that is given must hold. Modality is an argument of the field, not a part of it.",
})
export class EventFilter {
  @Field(() => [ID], shared.id)
  readonly id?: readonly string[] | null;

  @Field(() => [enums.EventType], { nullable: true, description: "The act that it is about." })
  readonly eventType?: readonly EventType[] | null;

  @Field(() => DateFilter, { nullable: true, description: "When it happened. Undated events are left out." })
  readonly date?: DateFilter | null;

  @Field(() => ID, { nullable: true, description: "A place that it occurred in: in it or in one within it." })
  readonly within?: string | null;

  @Field(() => FacilityFilter, { nullable: true, description: "It occurred at such a facility." })
  readonly facility?: FacilityFilter | null;

  @Field(() => ParticipantFilter, { nullable: true, description: "Someone like this is involved in it." })
  readonly participant?: ParticipantFilter | null;

  @Field(() => ParticipantFilter, { nullable: true, description: "No one like this is involved in it." })
  readonly noParticipant?: ParticipantFilter | null;

  @Field(() => ID, { nullable: true, description: "A larger event that it is part of." })
  readonly partOf?: string | null;

  @Field(() => IntFilter, {
    nullable: true,
    description:
      "How many it certainly affected: `gte` compares the least that its count may be, `lte` the most, `eq` both.",
  })
  readonly count?: IntFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "How many distinct publishers are behind it." })
  readonly sources?: IntFilter | null;

  @Field(() => [EventFilter], shared.and)
  readonly and?: readonly EventFilter[] | null;

  @Field(() => [EventFilter], shared.or)
  readonly or?: readonly EventFilter[] | null;

  @Field(() => EventFilter, shared.not)
  readonly not?: EventFilter | null;
}
