import { Field, ObjectType } from "type-graphql";
import type { NameKind } from "../../model/vocabulary";
import { enums } from "../enums";

@ObjectType("Name", { simpleResolvers: true, description: "What a source calls an entity." })
export class NameType {
  @Field(() => String, { description: "As written, white space collapsed, Unicode NFC. Never empty." })
  readonly text!: string;

  @Field(() => enums.NameKind, { description: "Whether it is a proper name, another name in use or a description." })
  readonly kind!: NameKind;

  @Field(() => String, {
    description: "ISO 15924 code of most of its letters: Latn, Hani, Arab; Zyyy if they have none that is told apart.",
  })
  readonly script!: string;
}
