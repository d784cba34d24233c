import { execute as run, GraphQLError, parse, validate, type ExecutionResult } from "graphql";
import { completeFromStore } from "../../src/graphql/complete/complete-from-store";
import { createContext, fieldResolver } from "../../src/graphql/execute";
import { buildWitnessgraphSchema } from "../../src/graphql/schema";
import { WitnessgraphError } from "../../src/model/errors";
import type { AccessRole } from "../../src/model/vocabulary";
import type { GraphStore } from "../../src/store/graph-store";

const schema = buildWitnessgraphSchema();

export type Variables = Readonly<Record<string, unknown>>;

/** Loose on purpose: a test asks and knows the shape of the answer. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Data = any;

export interface Executed {
  readonly data: Data;
  /** Codes of what went wrong; the message of what has none. */
  readonly errors: readonly string[];
  /** Names of the statements that the store ran, in order. */
  readonly statements: readonly string[];
}

/** Runs an operation as the server does, with nothing of HTTP. Throws if the document is not valid. */
export async function execute(
  store: GraphStore,
  query: string,
  variables: Variables = {},
  role: AccessRole = "READER",
  operationName?: string,
): Promise<Executed> {
  const document = parse(query);
  const [invalid] = validate(schema, document);
  if (invalid !== undefined) throw invalid;
  const statements: string[] = [];
  const contextValue = createContext(store, role, (name) => statements.push(name));
  const request = { document, operationName: operationName ?? null, variables };
  const completed = await completeFromStore(schema, request, contextValue);
  const result: ExecutionResult =
    completed === null
      ? await run({ schema, ...request, variableValues: variables, contextValue, fieldResolver })
      : { data: completed };
  return {
    // graphql-js makes objects without a prototype, which no literal equals strictly.
    data: result.data == null ? null : JSON.parse(JSON.stringify(result.data)),
    errors: (result.errors ?? []).map(codeOf),
    statements,
  };
}

/** The data of an operation. Throws what went wrong. */
export async function dataOf(
  store: GraphStore,
  query: string,
  variables: Variables = {},
  role: AccessRole = "READER",
): Promise<Data> {
  const { data, errors } = await execute(store, query, variables, role);
  if (errors.length > 0) throw new Error(errors.join("; "));
  return data;
}

function codeOf(error: GraphQLError): string {
  const { originalError } = error;
  if (originalError instanceof WitnessgraphError) return originalError.code;
  // A bug must not pass for an error that a test expects.
  return originalError === undefined || originalError instanceof GraphQLError
    ? error.message
    : (originalError.stack ?? error.message);
}
