import type { GraphQLResolveInfo } from "graphql";

/** What decides which data an operation asks for: part of what graphql-js hands to every resolver. */
export type Asking = Pick<GraphQLResolveInfo, "schema" | "operation" | "fragments" | "variableValues">;
