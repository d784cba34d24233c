import { Field, Int, ObjectType } from "type-graphql";
import { ReportType } from "./report.type";

@ObjectType("Citation", {
  simpleResolvers: true,
  description: "The stretch of a report that a claim was read from, masked at the spans the caller may not see.",
})
export class CitationType {
  @Field(() => ReportType, { description: "The report it stands in." })
  readonly report!: ReportType;

  @Field(() => Int, { description: "UTF-16 code units from the start of the report's text, from 0." })
  readonly start!: number;

  @Field(() => Int, { description: "UTF-16 code units from the start of the report's text, exclusive." })
  readonly end!: number;

  @Field(() => String, { description: "The characters from `start` to `end`. Never empty." })
  readonly quote!: string;

  @Field(() => String, { description: "What stands just before the quote. Empty at the start of the text." })
  readonly prefix!: string;

  @Field(() => String, { description: "What stands just after the quote. Empty at the end of the text." })
  readonly suffix!: string;

  @Field(() => String, { description: "The whole sentence." })
  readonly sentence!: string;
}
