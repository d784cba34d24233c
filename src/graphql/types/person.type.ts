import { Field, Int, ObjectType } from "type-graphql";
import type { Gender, Publication } from "../../model/vocabulary";
import { enums } from "../enums";
import { EntityType } from "./entity.type";

@ObjectType("Person", { implements: EntityType, simpleResolvers: true, description: "An individual, named or not." })
export class PersonType extends EntityType {
  @Field(() => enums.Gender, {
    nullable: true,
    description: "Only from words such as Mr., Ms., wife. null: not stated.",
  })
  readonly gender!: Gender | null;

  @Field(() => Int, { nullable: true, description: "Full years, as the source gives them. null: not stated." })
  readonly age!: number | null;

  @Field(() => enums.Publication, { description: "How the person is named to those who are not guardians." })
  readonly publication!: Publication;
}
