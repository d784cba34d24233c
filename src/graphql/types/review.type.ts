import { Field, ObjectType } from "type-graphql";
import type { ClaimStatus } from "../../model/vocabulary";
import { enums } from "../enums";
import { DateTimeScalar } from "../scalars";

@ObjectType("Review", { simpleResolvers: true, description: "What someone decided about a claim." })
export class ReviewType {
  @Field(() => enums.ClaimStatus, { description: "What the claim became." })
  readonly verdict!: ClaimStatus;

  @Field(() => String, { description: "Who decided, by the name that the installation gives them." })
  readonly by!: string;

  @Field(() => DateTimeScalar, { description: "When it was decided." })
  readonly at!: string;

  @Field(() => String, { nullable: true, description: "Why. null: no reason was given." })
  readonly reason!: string | null;
}
