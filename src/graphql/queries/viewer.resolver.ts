import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Info, Query, Resolver } from "type-graphql";
import { valuesOf, visibilityLevel, type Level, type Visibility } from "../../model/vocabulary";
import { shaped } from "../../plan/shape";
import { shapeOf } from "../compile/shape-of";
import type { Context } from "../context";
import { ViewerType } from "../types/viewer.type";

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType, { description: "Who asks, and what they may see." })
  viewer(@Ctx() { role, level }: Context, @Info() info: GraphQLResolveInfo): unknown {
    const viewer = { role, visibility: visibilityOf(level) };
    return shaped(viewer, shapeOf(info));
  }
}

function visibilityOf(level: Level): Visibility {
  return valuesOf("Visibility").find((visibility) => visibilityLevel[visibility] === level) ?? "PUBLIC";
}
