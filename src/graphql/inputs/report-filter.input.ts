import { Field, ID, InputType } from "type-graphql";
import { shared } from "./entity-filter";
import { DateFilter, StringFilter } from "./value-filters.input";

@InputType("ReportFilter", { description: "Which reports. Lists mean one of; all that is given must hold." })
export class ReportFilter {
  @Field(() => [ID], shared.id)
  readonly id?: readonly string[] | null;

  @Field(() => StringFilter, { nullable: true, description: "Its title, or the name composed where it has none." })
  readonly name?: StringFilter | null;

  @Field(() => ID, { nullable: true, description: "An organization that published it." })
  readonly publisher?: string | null;

  @Field(() => [String], { nullable: true, description: "Its language as a BCP 47 tag, such as en." })
  readonly language?: readonly string[] | null;

  @Field(() => DateFilter, { nullable: true, description: "When it was published. Undated reports are left out." })
  readonly publishedAt?: DateFilter | null;

  @Field(() => [ID], { nullable: true, description: "Entities of which it mentions at least one." })
  readonly mentions?: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it was withdrawn. null: both." })
  readonly retracted?: boolean | null;

  @Field(() => [ReportFilter], shared.and)
  readonly and?: readonly ReportFilter[] | null;

  @Field(() => [ReportFilter], shared.or)
  readonly or?: readonly ReportFilter[] | null;

  @Field(() => ReportFilter, shared.not)
  readonly not?: ReportFilter | null;
}
