import { Field, Float, ObjectType } from "type-graphql";
import type { PlaceLevel } from "../../model/vocabulary";
import { enums } from "../enums";

@ObjectType("Point", { simpleResolvers: true, description: "Coordinates on the WGS 84 ellipsoid." })
export class PointType {
  @Field(() => Float, { description: "Latitude in degrees, north positive, -90 to 90." })
  readonly lat!: number;

  @Field(() => Float, { description: "Longitude in degrees, east positive, -180 to 180." })
  readonly lon!: number;

  @Field(() => enums.PlaceLevel, { description: "The smallest division that the point stands for." })
  readonly precision!: PlaceLevel;
}
