import { execute, parse, validate, type ExecutionResult } from "graphql";
import { completeFromStore, createContext, fieldResolver, type Context, type Data } from "../../../src/graphql/execute";
import { buildWitnessgraphSchema } from "../../../src/graphql/schema";
import type { AccessRole } from "../../../src/model/vocabulary";
import type { PlanResult } from "../../../src/plan/result";
import type { GraphStore } from "../../../src/store/graph-store";

export const schema = buildWitnessgraphSchema();

export interface Options {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string | null;
  readonly role?: AccessRole;
}

export interface Both {
  /** What graphql-js answers by itself, as text. */
  readonly expected: string;
  /** What the server answers, as text. */
  readonly answer: string;
  /** null: graphql-js was left to answer. */
  readonly data: Data | null;
  /** How often the store was asked for it. */
  readonly reads: number;
}

/** Has an operation answered as the server does and by graphql-js alone. Throws if the document is not valid. */
export async function ask(store: Pick<GraphStore, "read">, text: string, options: Options = {}): Promise<Both> {
  const document = parse(text);
  const [invalid] = validate(schema, document);
  if (invalid !== undefined) throw invalid;
  const { variables = {}, operationName = null, role = "GUARDIAN" } = options;
  let reads = 0;
  const counting = {
    read: (...call: Parameters<GraphStore["read"]>) => {
      reads += 1;
      return store.read(...call);
    },
  } as GraphStore;
  const executed = async (contextValue: Context): Promise<ExecutionResult> =>
    execute({ schema, document, variableValues: variables, operationName, contextValue, fieldResolver });

  const expected = bytes(await executed(createContext(counting, role)));
  reads = 0;
  const context = createContext(counting, role);
  const data = await completeFromStore(schema, { document, operationName, variables }, context);
  const answer = bytes(data === null ? await executed(context) : { data });
  return { expected, answer, data, reads };
}

/** As Apollo Server orders and writes it. */
function bytes({ errors, data }: ExecutionResult): string {
  return JSON.stringify({ errors, data });
}

/** A store that has one result for every plan. */
export function storeOf(result: () => PlanResult | Promise<PlanResult>): Pick<GraphStore, "read"> {
  return { read: result };
}
