import { Field, InputType } from "type-graphql";
import type { Basis, EntityType, LinkType, Modality, Movement, Role } from "../../model/vocabulary";
import { enums } from "../enums";
import { DateFilter, IntFilter } from "./value-filters.input";

@InputType("LinkFilter", { description: "Which links. Lists mean one of; all that is given must hold." })
export class LinkFilter {
  @Field(() => [enums.LinkType], { nullable: true, description: "Its type." })
  readonly types?: readonly LinkType[] | null;

  @Field(() => [enums.Role], { nullable: true, description: "Its role; only links of type INVOLVED_IN have one." })
  readonly role?: readonly Role[] | null;

  @Field(() => [enums.Movement], {
    nullable: true,
    description: "Its movement; only links of type OCCURRED_AT have one.",
  })
  readonly movement?: readonly Movement[] | null;

  @Field(() => [enums.EntityType], { nullable: true, description: "The label at the other end." })
  readonly otherTypes?: readonly EntityType[] | null;

  @Field(() => [enums.Modality], {
    nullable: true,
    description:
      "In what sense it is told. null: REPORTED or ALLEGED, and below an event that event's own. " +
      "Threats, attempts, orders and denials stay out unless asked for.",
  })
  readonly modality?: readonly Modality[] | null;

  @Field(() => [enums.Basis], { nullable: true, description: "How it rests on what is cited." })
  readonly basis?: readonly Basis[] | null;

  @Field(() => IntFilter, { nullable: true, description: "How many distinct publishers are behind it." })
  readonly sources?: IntFilter | null;

  @Field(() => DateFilter, {
    nullable: true,
    description: "When it held, or when the event at one of its ends happened. Links without a date are left out.",
  })
  readonly date?: DateFilter | null;
}
