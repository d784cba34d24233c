import { Field, Int, ObjectType } from "type-graphql";
import type { EntityType, LinkType, Role } from "../../model/vocabulary";
import { enums } from "../enums";

@ObjectType("RelationCount", {
  simpleResolvers: true,
  description: "How many links of a kind there are. One row per (link type, direction, label at the other end, role).",
})
export class RelationCountType {
  @Field(() => enums.LinkType, { description: "The type of the links." })
  readonly type!: LinkType;

  @Field(() => Boolean, { description: "true: the links start here; false: they lead here." })
  readonly outgoing!: boolean;

  @Field(() => enums.EntityType, { description: "The label at the other end." })
  readonly otherType!: EntityType;

  @Field(() => enums.Role, { nullable: true, description: "Of INVOLVED_IN. null: any other type." })
  readonly role!: Role | null;

  @Field(() => Int, { description: "How many the caller can see, at least 1." })
  readonly count!: number;
}
