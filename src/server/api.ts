import type { GraphQLFieldResolver, GraphQLSchema } from "graphql";
import {
  completeFromStore,
  createContext,
  fieldResolver,
  type Context,
  type Data,
  type OperationRequest,
} from "../graphql/execute";
import { buildWitnessgraphSchema } from "../graphql/schema";
import type { PromiseOrValue } from "../model/promise-or-value";
import type { AccessRole } from "../model/vocabulary";
import type { GraphStore } from "../store/graph-store";

/** What answers operations: a schema, how its fields are read, and what each operation is given. */
export interface Api<TContext extends object> {
  readonly schema: GraphQLSchema;
  readonly fieldResolver: GraphQLFieldResolver<unknown, TContext>;
  contextFor(role: AccessRole): TContext;
  /** The data of an operation where that can be had without graphql-js. null: graphql-js is to execute it. */
  complete(request: OperationRequest, context: TContext): PromiseOrValue<Data | null>;
}

/** The graph's API on a store. */
export function graphApi(store: GraphStore): Api<Context> {
  const schema = buildWitnessgraphSchema();
  return {
    schema,
    fieldResolver,
    contextFor: (role) => createContext(store, role),
    complete: (request, context) => completeFromStore(schema, request, context),
  };
}
