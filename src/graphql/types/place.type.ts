import { Field, ObjectType } from "type-graphql";
import type { PlaceLevel } from "../../model/vocabulary";
import { enums } from "../enums";
import { EntityType } from "./entity.type";
import { PointType } from "./point.type";

@ObjectType("Place", {
  implements: EntityType,
  simpleResolvers: true,
  description: "A country, an administrative area or a site inside one.",
})
export class PlaceType extends EntityType {
  @Field(() => enums.PlaceLevel, { description: "Its administrative level." })
  readonly level!: PlaceLevel;

  @Field(() => String, { nullable: true, description: "Gazetteer code, such as CN-150403. null: it has none." })
  readonly code!: string | null;

  @Field(() => PointType, {
    nullable: true,
    description: "Where it lies. null: no source and no gazetteer says. Never invented.",
  })
  readonly point!: PointType | null;

  @Field(() => [PlaceType], { description: "The places around it, nearest first, up to the country." })
  readonly ancestors!: readonly PlaceType[];
}
