import type { Plan } from "../../src/plan/plan";
import type { PlanResult } from "../../src/plan/result";
import type { GraphStore } from "../../src/store/graph-store";

type Read = GraphStore["read"];

/** A store whose results go through something before they are given out. */
export function wrappedStore(store: GraphStore, through: (result: PlanResult, plan: Plan) => PlanResult): GraphStore {
  return withRead(store, (plan, level, onStatement) => {
    const result = store.read(plan, level, onStatement);
    return result instanceof Promise ? result.then((each) => through(each, plan)) : through(result, plan);
  });
}

/** A store that answers later, as one on a server does. */
export function answeringLater(store: GraphStore): GraphStore {
  return withRead(store, async (plan, level, onStatement) => {
    await new Promise(setImmediate);
    return store.read(plan, level, onStatement);
  });
}

/** All else is the store's own, whatever it has. */
function withRead(store: GraphStore, read: Read): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      if (name === "read") return read;
      const own: unknown = Reflect.get(target, name);
      return typeof own === "function" ? (own.bind(target) as unknown) : own;
    },
  });
}
