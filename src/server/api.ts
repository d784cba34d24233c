import type { GraphQLFieldResolver, GraphQLSchema } from "graphql";
import { createContext, fieldResolver, type Context } from "../graphql/execute";
import { buildWitnessgraphSchema } from "../graphql/schema";
import type { AccessRole } from "../model/vocabulary";
import type { GraphStore } from "../store/graph-store";

/** What answers operations: a schema, how its fields are read, and what each operation is given. */
export interface Api<TContext extends object> {
  readonly schema: GraphQLSchema;
  readonly fieldResolver: GraphQLFieldResolver<unknown, TContext>;
  contextFor(role: AccessRole): TContext;
}

/** The graph's API on a store. */
export function graphApi(store: GraphStore): Api<Context> {
  return { schema: buildWitnessgraphSchema(), fieldResolver, contextFor: (role) => createContext(store, role) };
}
