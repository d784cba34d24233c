import { Field, ObjectType } from "type-graphql";
import type { CountValue } from "../../model/values";
import { CountValueType } from "./claim-value.type";
import { EntityType } from "./entity.type";

@ObjectType("Group", {
  implements: EntityType,
  simpleResolvers: true,
  description: "Several people of whom not all are named: “30 of them”.",
})
export class GroupType extends EntityType {
  @Field(() => CountValueType, { nullable: true, description: "How many people it has. null: no source says." })
  readonly count!: CountValue | null;
}
