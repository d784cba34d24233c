import { Field, ID, InputType } from "type-graphql";
import type { PlaceLevel } from "../../model/vocabulary";
import { enums } from "../enums";
import { shared } from "./entity-filter";
import { StringFilter } from "./value-filters.input";

@InputType("PlaceFilter", { description: "Which places. Lists mean one of; all that is given must hold." })
export class PlaceFilter {
  @Field(() => [ID], shared.id)
  readonly id?: readonly string[] | null;

  @Field(() => StringFilter, shared.name)
  readonly name?: StringFilter | null;

  @Field(() => [enums.PlaceLevel], { nullable: true, description: "Its administrative level." })
  readonly level?: readonly PlaceLevel[] | null;

  @Field(() => [String], { nullable: true, description: "Its gazetteer code, such as CN-150403." })
  readonly code?: readonly string[] | null;

  @Field(() => ID, { nullable: true, description: "A place that it lies within, directly or not." })
  readonly within?: string | null;

  @Field(() => [PlaceFilter], shared.and)
  readonly and?: readonly PlaceFilter[] | null;

  @Field(() => [PlaceFilter], shared.or)
  readonly or?: readonly PlaceFilter[] | null;

  @Field(() => PlaceFilter, shared.not)
  readonly not?: PlaceFilter | null;
}
