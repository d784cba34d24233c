import { Field, InputType, Int } from "type-graphql";
import type { DateMatch } from "../../model/vocabulary";
import { enums } from "../enums";
import { DateScalar } from "../scalars";

@InputType("StringFilter", {
  description:
    "Texts are folded (case, diacritics, apostrophes, spacing) before comparing. All that is given must hold.",
})
export class StringFilter {
  @Field(() => String, { nullable: true, description: "The whole text." })
  readonly eq?: string | null;

  @Field(() => [String], { nullable: true, description: "The whole text is one of these." })
  readonly in?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: "Stands anywhere in the text." })
  readonly contains?: string | null;

  @Field(() => String, { nullable: true, description: "The text begins with it." })
  readonly startsWith?: string | null;
}

@InputType("IntFilter", { description: "Whole numbers. All that is given must hold." })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: "This number." })
  readonly eq?: number | null;

  @Field(() => Int, { nullable: true, description: "This number or more." })
  readonly gte?: number | null;

  @Field(() => Int, { nullable: true, description: "This number or less." })
  readonly lte?: number | null;
}

@InputType("DateFilter", {
  description: "A period of days. An open end of a date reaches to the date of the report that says so.",
})
export class DateFilter {
  @Field(() => DateScalar, { nullable: true, description: "First day of the period. null: no first day." })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day of the period, inclusive. null: no last day." })
  readonly to?: string | null;

  @Field(() => enums.DateMatch, {
    defaultValue: "POSSIBLE",
    description: "Whether a date must lie wholly inside the period, or may only overlap it.",
  })
  readonly match!: DateMatch;
}
