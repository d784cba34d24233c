import { Field, ObjectType } from "type-graphql";

@ObjectType("Term", { simpleResolvers: true, description: "One value of an enum and what it means." })
export class TermType {
  @Field(() => String, { description: "The enum's name, such as EventType." })
  readonly enum!: string;

  @Field(() => String, { description: "The value, such as ARREST." })
  readonly value!: string;

  @Field(() => String, { description: "The value in words, lower case. Unique in its enum." })
  readonly label!: string;

  @Field(() => String, { description: "What it means." })
  readonly description!: string;

  @Field(() => String, {
    nullable: true,
    description: "A broader value of the same enum, or the name of a family in lower case. null: it has none.",
  })
  readonly broader!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Code in the HURIDOCS micro-thesauri, trailing zero pairs left out: of types of acts (MT4) unless another is " +
      "named; ~ marks the nearest where none is exact. null: it has none.",
  })
  readonly huridocs!: string | null;

  @Field(() => String, { nullable: true, description: "Sub-event type of ACLED. null: it has none." })
  readonly acled!: string | null;
}
