import { Field, ObjectType } from "type-graphql";
import type { AmountValue, CountValue, DateValue, DurationValue } from "../../model/values";
import type { Aspect, EventType as Kind, Modality } from "../../model/vocabulary";
import { enums } from "../enums";
import { CircumstanceType } from "./circumstance.type";
import { AmountValueType, CountValueType, DateValueType, DurationValueType } from "./claim-value.type";
import { EntityType } from "./entity.type";

@ObjectType("Event", {
  implements: EntityType,
  simpleResolvers: true,
  description:
    "What happened, or was attempted, ordered, threatened or denied: `eventType` is the act, `modality` says which.",
})
export class EventType extends EntityType {
  @Field(() => enums.EventType, { description: "The act that it is about." })
  readonly eventType!: Kind;

  @Field(() => enums.Modality, {
    description: "Whether the act is told as done, or as alleged, attempted, ordered, threatened or denied.",
  })
  readonly modality!: Modality;

  @Field(() => enums.Aspect, { nullable: true, description: "How it spreads over time. null: no source says." })
  readonly aspect!: Aspect | null;

  @Field(() => DateValueType, { nullable: true, description: "When it happened. null: no claim speaks of it." })
  readonly date!: DateValue | null;

  @Field(() => DurationValueType, { nullable: true, description: "How long it lasted. null: no claim speaks of it." })
  readonly duration!: DurationValue | null;

  @Field(() => CountValueType, { nullable: true, description: "How many were affected. null: no claim speaks of it." })
  readonly count!: CountValue | null;

  @Field(() => AmountValueType, { nullable: true, description: "Of a fine. null: no claim speaks of a sum." })
  readonly amount!: AmountValue | null;

  @Field(() => [CircumstanceType], {
    description: "Purpose, pretext, outcome and the like, in the source's words.",
  })
  readonly circumstances!: readonly CircumstanceType[];
}
