import { Field, ObjectType } from "type-graphql";
import type { CircumstanceKind } from "../../model/vocabulary";
import { enums } from "../enums";

@ObjectType("Circumstance", {
  simpleResolvers: true,
  description: "Something that a source tells about an event beside who, when and where.",
})
export class CircumstanceType {
  @Field(() => enums.CircumstanceKind, { description: "What it tells." })
  readonly kind!: CircumstanceKind;

  @Field(() => String, { description: "In the source's words." })
  readonly text!: string;
}
