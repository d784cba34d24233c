import {
  getOperationAST,
  getVariableValues,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from "graphql";
import type { PromiseOrValue } from "../../model/promise-or-value";
import type { Asking } from "../compile/asking";
import type { Context } from "../context";
import { Completion, type Data } from "./completion";
import { formOf } from "./form-of";

export type { Data } from "./completion";

/** A request as it came, its document parsed and valid. */
export interface OperationRequest {
  readonly document: DocumentNode;
  /** null: the document has one operation. */
  readonly operationName: string | null;
  /** Not coerced yet. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The data of a query whose root fields all come from the store, byte for byte as graphql-js would complete it.
 * null: graphql-js is to answer, since something else is asked or something is not as it should be. What was read stays
 * in the context, so that nothing is read twice. Never throws or rejects.
 * Cost: one visit of each value of the answer; the document is compiled once.
 */
export function completeFromStore(
  schema: GraphQLSchema,
  request: OperationRequest,
  context: Context,
): PromiseOrValue<Data | null> {
  // Whatever is thrown meanwhile graphql-js meets again, and tells clients in its words.
  try {
    const asking = askingOf(schema, request);
    const fields = asking && formOf(asking);
    if (asking === null || fields === null) return null;
    const result = context.read(asking);
    if (!(result instanceof Promise)) return new Completion().object(fields, result);
    return result.then((later) => new Completion().object(fields, later)).catch(() => null);
  } catch {
    return null;
  }
}

/** null: there is no such operation, or its variables have values that they cannot have. */
function askingOf(schema: GraphQLSchema, { document, operationName, variables }: OperationRequest): Asking | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced === undefined) return null;
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return { schema, operation, fragments, variableValues: coerced };
}
