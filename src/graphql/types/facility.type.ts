import { Field, ObjectType } from "type-graphql";
import type { FacilityType as Kind } from "../../model/vocabulary";
import { enums } from "../enums";
import { EntityType } from "./entity.type";

@ObjectType("Facility", {
  implements: EntityType,
  simpleResolvers: true,
  description: "A building or compound with a function, such as a prison, a court or a hospital.",
})
export class FacilityType extends EntityType {
  @Field(() => enums.FacilityType, { description: "Its function." })
  readonly facilityType!: Kind;

  @Field(() => Boolean, {
    description: "The source speaks of several and does not say which: “brainwashing centers”.",
  })
  readonly plural!: boolean;
}
