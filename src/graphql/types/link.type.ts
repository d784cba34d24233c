import { Field, Int, ObjectType } from "type-graphql";
import type { DateValue } from "../../model/values";
import type { Basis, Kinship, LinkType as Kind, Modality, Movement, Role, Visibility } from "../../model/vocabulary";
import { enums } from "../enums";
import { DateValueType } from "./claim-value.type";
import { EntityType } from "./entity.type";
import { NodeType } from "./node.type";

@ObjectType("Link", {
  implements: NodeType,
  simpleResolvers: true,
  description: "What joins two entities, in one direction, attested by claims.",
})
export class LinkType extends NodeType {
  @Field(() => enums.LinkType, { description: "What it says." })
  readonly type!: Kind;

  @Field(() => EntityType, { description: "Where it starts: “`from` resides in `to`”." })
  readonly from!: EntityType;

  @Field(() => EntityType, { description: "Where it leads." })
  readonly to!: EntityType;

  @Field(() => enums.Role, {
    nullable: true,
    description: "Of INVOLVED_IN: how `from` figures in the event. null: any other type.",
  })
  readonly role!: Role | null;

  @Field(() => enums.Kinship, {
    nullable: true,
    description: "Of RELATED_TO: what `from` is to `to`. null: any other type.",
  })
  readonly kinship!: Kinship | null;

  @Field(() => enums.Movement, {
    nullable: true,
    description: "Of OCCURRED_AT: how the facility figures in the event. null: any other type, or not stated.",
  })
  readonly movement!: Movement | null;

  @Field(() => DateValueType, {
    nullable: true,
    description: "When it held, for HELD_AT, MEMBER_OF, RESIDES_IN. null: not known, or any other type.",
  })
  readonly period!: DateValue | null;

  @Field(() => enums.Modality, { description: "In what sense the sources speak of it; never stronger than its event." })
  readonly modality!: Modality;

  @Field(() => enums.Basis, { description: "The strongest of its claims' ways to rest on what they cite." })
  readonly basis!: Basis;

  @Field(() => Boolean, { description: "Computed from other links, in `via`: HELD_AT, MENTIONED_IN." })
  readonly derived!: boolean;

  @Field(() => [LinkType], { description: "The links it was computed from. Empty unless `derived`." })
  readonly via!: readonly LinkType[];

  @Field(() => Int, {
    description: "Distinct publishers behind it; the gazetteer counts as none. Not proof of independence.",
  })
  readonly sources!: number;

  @Field(() => enums.Visibility, { description: "From which level on it is shown." })
  readonly visibility!: Visibility;
}
