import { ArgsType, Field, Int } from "type-graphql";
import type { Modality } from "../../model/vocabulary";
import type { Relation } from "../../plan/relations";
import { enums } from "../enums";
import { LinkFilter } from "./link-filter.input";
import { Order } from "./order.input";

type Taken = Exclude<Relation["takes"][number], "where"> | "deep" | "modality" | "modalityOfLinks";

const first = "How many at most, 1 to 100.";

const modality = Field(() => [enums.Modality], {
  nullable: true,
  description:
    "In what sense they are told. null: REPORTED or ALLEGED, and of an event that event's own. " +
    "Threats, attempts, orders and denials stay out unless asked for.",
});

/** What fields can take beside `where`, `first` and `after`. */
const taken: Readonly<Record<Taken, PropertyDecorator>> = {
  link: Field(() => LinkFilter, {
    nullable: true,
    description: "Conditions on the links. null: only what holds unasked, see `LinkFilter.modality`.",
  }),
  role: Field(() => [enums.Role], { nullable: true, description: "With one of these roles. null: any." }),
  types: Field(() => [enums.EntityType], { nullable: true, description: "Of one of these labels. null: any." }),
  deep: Field(() => Boolean, {
    defaultValue: true,
    description: "Whether what is in the places within it counts, too.",
  }),
  modality,
  modalityOfLinks: Field(() => [enums.Modality], {
    nullable: true,
    description:
      "In what sense the links are told that `where` looks along from these. null: REPORTED or ALLEGED. " +
      "Threats, attempts, orders and denials stay out unless asked for.",
  }),
  orderBy: Field(() => Order, {
    nullable: true,
    description: "null: events oldest first, undated last; anything else by name.",
  }),
};

/** Of a field that gives a connection. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 25, description: first })
  readonly first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "A cursor of this field, got with the same other arguments: the page begins behind it. null: from the start.",
  })
  readonly after?: string | null;
}

/** Of the claims of a link: fewer, as every edge of a page may ask for them. */
@ArgsType()
export class LinkClaimsArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 10, description: first })
  declare readonly first: number;
}

@ArgsType()
export class ModalityArgs {
  @modality
  readonly modality?: readonly Modality[] | null;
}

/** Declares the arguments of a connection. `where`: what filters its nodes, if anything does. */
export function argsOf(where: (new () => object) | null, takes: readonly Taken[]): typeof PageArgs {
  @ArgsType()
  class ConnectionArgs extends PageArgs {}
  if (where !== null) {
    const options = { nullable: true, description: "Conditions on the nodes. null: none." };
    Field(() => where, options)(ConnectionArgs.prototype, "where");
  }
  for (const name of takes) taken[name](ConnectionArgs.prototype, name === "modalityOfLinks" ? "modality" : name);
  return ConnectionArgs;
}
