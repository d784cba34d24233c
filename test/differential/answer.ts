import {
  execute,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import { completeFromStore } from "../../src/graphql/complete/complete-from-store";
import { createContext, fieldResolver, type Context } from "../../src/graphql/execute";
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

/** Answers an operation as the server does, with nothing of HTTP: by graphql-js only what cannot be completed without. */
export async function answer(store: GraphStore, asked: Asked): Promise<Answer> {
  const { schema, document, variables, role } = asked;
  const context = createContext(store, role);
  const data = await completeFromStore(schema, { document, operationName: null, variables }, context);
  return data === null ? executed(asked, context, fieldResolver) : told({ data });
}

/** The same by graphql-js alone, with a resolver of one's own for fields. */
export async function answerByGraphqlJs(
  store: GraphStore,
  asked: Asked,
  resolver: GraphQLFieldResolver<unknown, unknown>,
): Promise<Answer> {
  return executed(asked, createContext(store, asked.role), resolver);
}

async function executed(
  { schema, document, variables }: Asked,
  contextValue: Context,
  resolver: GraphQLFieldResolver<unknown, unknown>,
): Promise<Answer> {
  return told(await execute({ schema, document, variableValues: variables, contextValue, fieldResolver: resolver }));
}

function told(result: ExecutionResult): Answer {
  const all = { data: result.data ?? null, errors: (result.errors ?? []).map(errorOf) };
  const bytes = JSON.stringify(all);
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
