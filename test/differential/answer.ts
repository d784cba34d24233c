import { execute, GraphQLError, type DocumentNode, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import { createContext } from "../../src/graphql/execute";
import { WitnessgraphError } from "../../src/model/errors";
import type { AccessRole } from "../../src/model/vocabulary";
import type { GraphStore } from "../../src/store/graph-store";
import type { Json } from "./operation";

/** An answer as its bytes, and what is read from them. */
export interface Answer {
  readonly bytes: string;
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
}

export interface AnswerError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly (string | number)[] | null;
}

export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, Json>>;
  readonly role: AccessRole;
}

/** Under this code stands what no store may throw. */
export const unexpected = "UNEXPECTED";

/** Answers an operation as the server does, with nothing of HTTP. */
export async function answer(
  store: GraphStore,
  { schema, document, variables, role }: Asked,
  fieldResolver: GraphQLFieldResolver<unknown, unknown>,
): Promise<Answer> {
  const contextValue = createContext(store, role);
  const result = await execute({ schema, document, variableValues: variables, contextValue, fieldResolver });
  const told = { data: result.data ?? null, errors: (result.errors ?? []).map(errorOf) };
  const bytes = JSON.stringify(told);
  return { bytes, ...(JSON.parse(bytes) as Omit<Answer, "bytes">) };
}

function errorOf(error: GraphQLError): AnswerError {
  const root = rootOf(error);
  const path = error.path ?? null;
  if (root instanceof WitnessgraphError) return { code: root.code, message: root.message, path };
  // What graphql-js itself finds wrong in a value that stands ready is a fault of the store.
  const message =
    root instanceof Error && !(root instanceof GraphQLError) ? (root.stack ?? root.message) : error.message;
  return { code: unexpected, message, path };
}

function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? rootOf(error.originalError) : error;
}
