import { Field, ObjectType } from "type-graphql";
import type { OrganizationType as Kind } from "../../model/vocabulary";
import { enums } from "../enums";
import { EntityType } from "./entity.type";

@ObjectType("Organization", {
  implements: EntityType,
  simpleResolvers: true,
  description: "A body that can act or publish, such as a police force, a committee or a belief group.",
})
export class OrganizationType extends EntityType {
  @Field(() => enums.OrganizationType, { description: "What kind of body it is." })
  readonly organizationType!: Kind;
}
