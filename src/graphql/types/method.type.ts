import { Field, Float, ObjectType } from "type-graphql";
import type { MethodKind } from "../../model/vocabulary";
import { enums } from "../enums";

@ObjectType("Method", { simpleResolvers: true, description: "How a claim was read from its report, and by what." })
export class MethodType {
  @Field(() => enums.MethodKind, { description: "Whether a person, a rule, a model or a gazetteer gave it." })
  readonly kind!: MethodKind;

  @Field(() => String, { description: "Which person, rule, model or gazetteer." })
  readonly name!: string;

  @Field(() => String, { description: "Its version." })
  readonly version!: string;

  @Field(() => Float, { nullable: true, description: "How sure the method is, 0 to 1. null: it does not say." })
  readonly score!: number | null;
}
