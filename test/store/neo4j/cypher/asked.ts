import { execute, parse, validate } from "graphql";
import { createContext, fieldResolver } from "../../../../src/graphql/execute";
import { buildWitnessgraphSchema } from "../../../../src/graphql/schema";
import type { Plan } from "../../../../src/plan/plan";
import type { GraphStore } from "../../../../src/store/graph-store";

export const schema = buildWitnessgraphSchema();

/** Nothing but what a document asks is wanted of a store. */
class OnlyAsked extends Error {}

/** The plan of a document. null: it asks nothing of the store, or is refused before. */
export async function planAsked(query: string, variables: Readonly<Record<string, unknown>>): Promise<Plan | null> {
  const document = parse(query);
  const [invalid] = validate(schema, document);
  if (invalid !== undefined) throw invalid;
  let asked: Plan | null = null;
  const store: Pick<GraphStore, "read"> = {
    read: (plan) => {
      asked = plan;
      throw new OnlyAsked();
    },
  };
  const contextValue = createContext(store as GraphStore, "READER");
  await execute({ schema, document, variableValues: variables, contextValue, fieldResolver });
  return asked;
}
