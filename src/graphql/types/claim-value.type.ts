import { createUnionType, Field, Float, Int, ObjectType } from "type-graphql";
import type { CountKind, CountUnit, DatePrecision, UnknownReason } from "../../model/vocabulary";
import { enums } from "../enums";
import { DateScalar, DurationScalar, EdtfScalar } from "../scalars";

const raw = "The words of the source, or the value's text form where none are given.";
const unknown = { nullable: true, description: "Why it is not known. null: it is known, or the words are vague." };
const day = (description: string) => ({ nullable: true, description });

@ObjectType("TextValue", { simpleResolvers: true, description: "A value that is a text." })
class TextValueType {
  @Field(() => String, { description: "The value in words." })
  readonly text!: string;
}

@ObjectType("DateValue", {
  simpleResolvers: true,
  description: "When, as exactly as the source says. All bounds inclusive; a null bound is open or not known.",
})
export class DateValueType {
  @Field(() => String, { description: raw })
  readonly raw!: string;

  @Field(() => EdtfScalar, { nullable: true, description: "The date in EDTF. null: EDTF cannot say it." })
  readonly edtf!: string | null;

  @Field(() => DateScalar, day("It did not begin before. null: not known."))
  readonly earliestStart!: string | null;

  @Field(() => DateScalar, day("It had begun by then. null: not known."))
  readonly latestStart!: string | null;

  @Field(() => DateScalar, day("It did not end before. null: not known."))
  readonly earliestEnd!: string | null;

  @Field(() => DateScalar, day("It had ended by then. null: open or not known."))
  readonly latestEnd!: string | null;

  @Field(() => Boolean, { description: "Still going on when reported." })
  readonly open!: boolean;

  @Field(() => enums.DatePrecision, { description: "How precisely the words give it." })
  readonly precision!: DatePrecision;

  @Field(() => enums.UnknownReason, unknown)
  readonly unknown!: UnknownReason | null;
}

@ObjectType("DurationValue", {
  simpleResolvers: true,
  description: "How long. Bounds inclusive; equal bounds: exactly that long.",
})
export class DurationValueType {
  @Field(() => String, { description: raw })
  readonly raw!: string;

  @Field(() => DurationScalar, { nullable: true, description: "At least. null: no such bound is known." })
  readonly min!: string | null;

  @Field(() => DurationScalar, { nullable: true, description: "At most. null: no such bound is known." })
  readonly max!: string | null;

  @Field(() => enums.UnknownReason, unknown)
  readonly unknown!: UnknownReason | null;
}

@ObjectType("CountValue", {
  simpleResolvers: true,
  description: "How many, as exactly as the source says and no more. Bounds inclusive.",
})
export class CountValueType {
  @Field(() => String, { description: raw })
  readonly raw!: string;

  @Field(() => enums.CountKind, { description: "How the words bound the number." })
  readonly kind!: CountKind;

  @Field(() => Int, { nullable: true, description: "At least. null: no such bound is known." })
  readonly min!: number | null;

  @Field(() => Int, { nullable: true, description: "At most. null: no such bound is known." })
  readonly max!: number | null;

  @Field(() => enums.CountUnit, { description: "What is counted." })
  readonly unit!: CountUnit;

  @Field(() => enums.UnknownReason, unknown)
  readonly unknown!: UnknownReason | null;
}

@ObjectType("AmountValue", { simpleResolvers: true, description: "A sum of money." })
export class AmountValueType {
  @Field(() => String, { description: raw })
  readonly raw!: string;

  @Field(() => Float, {
    nullable: true,
    description: "In units of the currency (yuan, not fen), not negative. null: no number is given.",
  })
  readonly value!: number | null;

  @Field(() => String, { nullable: true, description: "ISO 4217 code, such as CNY. null: not said." })
  readonly currency!: string | null;

  @Field(() => enums.UnknownReason, unknown)
  readonly unknown!: UnknownReason | null;
}

export const ClaimValueType = createUnionType({
  name: "ClaimValue",
  description: "The value of a property. What is neither a date, a count, a duration nor a sum is told as a text.",
  types: () => [TextValueType, DateValueType, CountValueType, DurationValueType, AmountValueType] as const,
});
