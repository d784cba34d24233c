import type { GraphQLResolveInfo, OperationDefinitionNode } from "graphql";
import type { PromiseOrValue } from "../model/promise-or-value";
import { roleLevel, type AccessRole } from "../model/vocabulary";
import { refuseLargeAnswer } from "../plan/answer-size";
import type { PlanResult } from "../plan/result";
import type { GraphStore, StatementListener } from "../store/graph-store";
import { valueAtKey } from "./complete-by-key";
import { planOf } from "./compile/cache";
import type { Context } from "./context";

export type { Context } from "./context";

/** Completes objects of a result: their values stand under response keys. Give it to the executor. */
export const fieldResolver = valueAtKey;

function bounded(result: PlanResult): PlanResult {
  refuseLargeAnswer(result);
  return result;
}

/**
 * What the resolvers of one request share: the first root field that asks has the whole operation compiled and run, on
 * one snapshot; the others find their part in the result.
 */
export function createContext(store: GraphStore, role: AccessRole, onStatement?: StatementListener): Context {
  const level = roleLevel[role];
  const results = new Map<OperationDefinitionNode, PromiseOrValue<PlanResult>>();
  const read = (info: GraphQLResolveInfo): PromiseOrValue<PlanResult> => {
    const result = store.read(planOf(info), level, onStatement);
    return result instanceof Promise ? result.then(bounded) : bounded(result);
  };
  const run = (info: GraphQLResolveInfo): unknown => {
    const known = results.get(info.operation) ?? read(info);
    results.set(info.operation, known);
    const { key } = info.path;
    return known instanceof Promise ? known.then((result) => result[key]) : known[key];
  };
  return { role, level, run };
}
