import { Field, Int, ObjectType } from "type-graphql";
import type { AccessRole, Visibility } from "../../model/vocabulary";
import { enums } from "../enums";

@ObjectType("Viewer", { simpleResolvers: true, description: "Who asks, and what they may see." })
export class ViewerType {
  @Field(() => enums.AccessRole, { description: "The role of the key that was sent; without one READER." })
  readonly role!: AccessRole;

  @Field(() => enums.Visibility, { description: "The highest level that is shown to them." })
  readonly visibility!: Visibility;

  @Field(() => Int, { description: "The most that one operation may cost, in the points of `extensions.cost`." })
  readonly costLimit!: number;
}
