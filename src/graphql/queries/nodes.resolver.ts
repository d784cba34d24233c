import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../context";
import { NodeType } from "../types/node.type";

@Resolver()
export class NodesResolver {
  @Query(() => NodeType, {
    nullable: true,
    description: "An entity, a link or a claim by its id. null: there is none, or the caller may not see it.",
  })
  node(
    @Arg("id", () => ID, { description: "Its id, or one merged away." }) _id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): unknown {
    return context.run(info);
  }

  @Query(() => [NodeType], {
    nullable: "items",
    description: "Several by their ids, in the order asked, null where there is none.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "At most 100." }) _ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): unknown {
    return context.run(info);
  }
}
