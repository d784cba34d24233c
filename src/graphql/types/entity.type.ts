import { Field, ID, Int, InterfaceType } from "type-graphql";
import type { Name } from "../../model/values";
import type { Visibility } from "../../model/vocabulary";
import { enums } from "../enums";
import { NameType } from "./name.type";
import { NodeType } from "./node.type";

/** What the seven labels share; the fields that lead to other types are in `walks.ts`. */
@InterfaceType("Entity", {
  implements: NodeType,
  description: "What can be linked: the seven labels. Read the label from `__typename`.",
})
export abstract class EntityType extends NodeType {
  @Field(() => [ID], { description: "Ids that now lead here (merges), oldest first." })
  readonly formerIds!: readonly string[];

  @Field(() => Boolean, {
    description: "false: no source gives a proper name; `name` is then the source's description.",
  })
  readonly named!: boolean;

  @Field(() => String, {
    description: "Display name. Of an unnamed person what the source calls them; of an event a neutral phrase.",
  })
  readonly name!: string;

  @Field(() => [NameType], { description: "Every name that a claim gives, `name` first, then by script and text." })
  readonly names!: readonly Name[];

  @Field(() => enums.Visibility, {
    description:
      "From which level on policies let it be shown. What it rests on may hide it further: see the visibility of its claims.",
  })
  readonly visibility!: Visibility;

  @Field(() => Int, {
    description: "Raised by each change of what the caller may see; given back as `expectedVersion`.",
  })
  readonly version!: number;
}
