import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", { description: "What has an id: entities, links and claims." })
export abstract class NodeType {
  @Field(() => ID, {
    description: "Opaque, stable. An id merged away still answers, with the entity it became.",
  })
  readonly id!: string;
}
