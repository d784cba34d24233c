import { Field, ObjectType } from "type-graphql";
import type { Basis, ClaimStatus, Modality, Predicate, Role, Visibility } from "../../model/vocabulary";
import { enums } from "../enums";
import { DateTimeScalar } from "../scalars";
import { CitationType } from "./citation.type";
import { ClaimValueType } from "./claim-value.type";
import { EntityType } from "./entity.type";
import { MethodType } from "./method.type";
import { NodeType } from "./node.type";
import { ReviewType } from "./review.type";

@ObjectType("Claim", {
  implements: NodeType,
  simpleResolvers: true,
  description: "What a report says of one entity: a link to another (`object`) or a property (`value`).",
})
export class ClaimType extends NodeType {
  @Field(() => String, { description: "The claim as an attributed sentence: According to X, …" })
  readonly text!: string;

  @Field(() => EntityType, { description: "Whom or what it speaks of." })
  readonly subject!: EntityType;

  @Field(() => enums.Predicate, { description: "The link or property that it attests." })
  readonly predicate!: Predicate;

  @Field(() => EntityType, { nullable: true, description: "Other end of a link; null for a property." })
  readonly object!: EntityType | null;

  @Field(() => ClaimValueType, { nullable: true, description: "Of a property; null for a link." })
  readonly value!: object | null;

  @Field(() => enums.Role, {
    nullable: true,
    description: "Of INVOLVED_IN: how the subject figures in the event. null: any other predicate.",
  })
  readonly role!: Role | null;

  @Field(() => enums.Modality, { description: "In what sense the report speaks of it." })
  readonly modality!: Modality;

  @Field(() => enums.Basis, { description: "How it rests on what it cites." })
  readonly basis!: Basis;

  @Field(() => String, {
    nullable: true,
    description: "Whom the report itself names for it: “her daughter says”. null: the report's own voice.",
  })
  readonly speaker!: string | null;

  @Field(() => [CitationType], {
    description: "Never empty; the first is the sentence itself, then headings and earlier sentences it needs.",
  })
  readonly citations!: readonly CitationType[];

  @Field(() => [ClaimType], { description: "The claims that it was inferred from. Empty unless INFERRED." })
  readonly derivedFrom!: readonly ClaimType[];

  @Field(() => MethodType, { description: "How it was read from the report." })
  readonly method!: MethodType;

  @Field(() => enums.ClaimStatus, { description: "Where it stands after its newest review." })
  readonly status!: ClaimStatus;

  @Field(() => [ReviewType], { description: "What was decided about it, oldest first. Empty: not reviewed yet." })
  readonly reviews!: readonly ReviewType[];

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  readonly recordedAt!: string;

  @Field(() => enums.Visibility, { description: "From which level on it is shown." })
  readonly visibility!: Visibility;
}
