import { Field, ObjectType } from "type-graphql";
import type { DateValue } from "../../model/values";
import type { ReportType as Kind } from "../../model/vocabulary";
import { enums } from "../enums";
import { DateValueType } from "./claim-value.type";
import { EntityType } from "./entity.type";

@ObjectType("Report", {
  implements: EntityType,
  simpleResolvers: true,
  description: "A stored document that claims are read from.",
})
export class ReportType extends EntityType {
  @Field(() => enums.ReportType, { description: "What kind of document it is." })
  readonly reportType!: Kind;

  @Field(() => String, { nullable: true, description: "null: the document has none; `name` is then composed." })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: "Where it was found. null: not known." })
  readonly url!: string | null;

  @Field(() => DateValueType, { nullable: true, description: "When it was published. null: not known." })
  readonly publishedAt!: DateValue | null;

  @Field(() => String, { nullable: true, description: "BCP 47 tag, such as en or zh-Hans. null: not known." })
  readonly language!: string | null;

  @Field(() => String, {
    description:
      "SHA-256 of `text` in UTF-8, 64 hexadecimal digits: that of the document as received unless parts are masked or erased.",
  })
  readonly sha256!: string;

  @Field(() => String, {
    description:
      "As stored; masked at the spans the caller may not see. Offsets of citations count UTF-16 code units into it.",
  })
  readonly text!: string;

  @Field(() => Boolean, { description: "It was withdrawn; its claims no longer count." })
  readonly retracted!: boolean;
}
