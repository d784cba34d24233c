import { Field, InputType } from "type-graphql";
import type { OrderDirection, OrderField } from "../../model/vocabulary";
import { enums } from "../enums";

@InputType("Order", {
  description: "How a list is sorted. Nulls come last in either direction, ties are broken by id.",
})
export class Order {
  @Field(() => enums.OrderField, { description: "What it is sorted by." })
  readonly field!: OrderField;

  @Field(() => enums.OrderDirection, { defaultValue: "ASC", description: "Which end comes first." })
  readonly direction!: OrderDirection;
}
