import type { GraphQLResolveInfo } from "graphql";
import { Arg, Info, Query, Resolver } from "type-graphql";
import { vocabulary, type EnumEntry } from "../../model/vocabulary";
import { shaped } from "../../plan/shape";
import { shapeOf } from "../compile/shape-of";
import { TermType } from "../types/term.type";

/** Every value of every enum, in declared order. */
const terms = Object.entries<EnumEntry>(vocabulary).flatMap(([name, { values }]) =>
  Object.entries(values).map(([value, { label, description, broader, huridocs, acled }]) => ({
    enum: name,
    value,
    label,
    description,
    broader: broader ?? null,
    huridocs: huridocs ?? null,
    acled: acled ?? null,
  })),
);

@Resolver()
export class VocabularyResolver {
  @Query(() => [TermType], {
    description: "What the values of the enums mean, in declared order. Empty if there is no such enum.",
  })
  vocabulary(
    @Arg("enum", () => String, { nullable: true, description: "Of this enum, such as EventType. null: of all." })
    name: string | null | undefined,
    @Info() info: GraphQLResolveInfo,
  ): unknown {
    const asked = name == null ? terms : terms.filter((term) => term.enum === name);
    return shaped(asked, shapeOf(info));
  }
}
