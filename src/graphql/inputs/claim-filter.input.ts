import { Field, ID, InputType } from "type-graphql";
import type { Basis, ClaimStatus, MethodKind, Modality, Predicate } from "../../model/vocabulary";
import { enums } from "../enums";
import { DateTimeScalar } from "../scalars";

@InputType("ClaimFilter", { description: "Which claims. Lists mean one of; all that is given must hold." })
export class ClaimFilter {
  @Field(() => ID, { nullable: true, description: "A report that it cites." })
  readonly report?: string | null;

  @Field(() => [enums.Predicate], { nullable: true, description: "The link or property that it attests." })
  readonly predicate?: readonly Predicate[] | null;

  @Field(() => [enums.ClaimStatus], { nullable: true, description: "Where it stands. null: ACCEPTED." })
  readonly status?: readonly ClaimStatus[] | null;

  @Field(() => [enums.Modality], { nullable: true, description: "In what sense the report speaks of it. null: any." })
  readonly modality?: readonly Modality[] | null;

  @Field(() => [enums.Basis], { nullable: true, description: "How it rests on what it cites." })
  readonly basis?: readonly Basis[] | null;

  @Field(() => [enums.MethodKind], { nullable: true, description: "How it was read from the report." })
  readonly method?: readonly MethodKind[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Recorded later than this moment." })
  readonly recordedAfter?: string | null;
}
