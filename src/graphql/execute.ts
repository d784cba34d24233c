import type { OperationDefinitionNode } from "graphql";
import type { PromiseOrValue } from "../model/promise-or-value";
import { roleLevel, type AccessRole } from "../model/vocabulary";
import { refuseLargeAnswer } from "../plan/answer-size";
import type { PlanResult } from "../plan/result";
import type { GraphStore, StatementListener } from "../store/graph-store";
import { valueAtKey } from "./complete-by-key";
import { planOf } from "./compile/cache";
import type { Context } from "./context";
import { treeKey } from "./tree-key";

export { completeFromStore, type Data, type OperationRequest } from "./complete/complete-from-store";
export type { Context } from "./context";

/** Completes objects of a result: their values stand under response keys. Give it to the executor. */
export const fieldResolver = valueAtKey;

/**
 * What the resolvers of one request share: the first root field that asks has the whole operation compiled and run, on
 * one snapshot; the others find their part in the result.
 */
export function createContext(store: GraphStore, role: AccessRole, onStatement?: StatementListener): Context {
  const level = roleLevel[role];
  const read = outcomes();
  const bounded = outcomes();
  const context: Context = {
    role,
    level,
    read: (asking) => read(asking.operation, () => store.read(planOf(asking), level, onStatement)),
    run(info) {
      const result = bounded(info.operation, () => {
        const all = context.read(info);
        return all instanceof Promise ? all.then(boundedOf) : boundedOf(all);
      });
      const key = treeKey(String(info.path.key));
      return result instanceof Promise ? result.then((later) => later[key]) : result[key];
    },
  };
  return context;
}

function boundedOf(result: PlanResult): PlanResult {
  refuseLargeAnswer(result);
  return result;
}

type Work = () => PromiseOrValue<PlanResult>;

/** Does work once for each operation, and gives or throws again what it gave or threw. */
function outcomes(): (operation: OperationDefinitionNode, work: Work) => PromiseOrValue<PlanResult> {
  const known = new Map<OperationDefinitionNode, Work>();
  return (operation, work) => {
    const outcome = known.get(operation) ?? outcomeOf(work);
    known.set(operation, outcome);
    return outcome();
  };
}

function outcomeOf(work: Work): Work {
  try {
    const value = work();
    return () => value;
  } catch (error) {
    const thrown = error as Error;
    return () => {
      throw thrown;
    };
  }
}
