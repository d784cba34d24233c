import { Field, ObjectType } from "type-graphql";
import type { AccessRole, Visibility } from "../../model/vocabulary";
import { enums } from "../enums";

@ObjectType("Viewer", { simpleResolvers: true, description: "Who asks, and what they may see." })
export class ViewerType {
  @Field(() => enums.AccessRole, { description: "GUARDIAN on a loopback address; READER on any other." })
  readonly role!: AccessRole;

  @Field(() => enums.Visibility, { description: "The highest level that is shown to them." })
  readonly visibility!: Visibility;
}
