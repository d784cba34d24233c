import type { GraphStore } from "../../src/store/graph-store";
import type { Plan } from "../../src/plan/plan";
import type { Tree } from "../../src/plan/result";
import { wrappedStore } from "./wrapped-store";

/** Something small that a store may get wrong. */
export interface Fault {
  readonly name: string;
  /** In which results. */
  readonly when: (plan: Plan) => boolean;
  /** What becomes of a list of objects, all of them at least two long. */
  readonly spoil: (items: readonly Tree[]) => readonly Tree[];
}

/** A store with a fault: the first list of two objects or more of each result that it is in is not as it should be. */
export function spoiled(store: GraphStore, { when, spoil }: Fault): GraphStore {
  return wrappedStore(store, (result, plan) => {
    if (when(plan)) spoilFirst(result, spoil);
    return result;
  });
}

function spoilFirst(tree: Tree, spoil: Fault["spoil"]): boolean {
  for (const [key, value] of Object.entries(tree)) {
    if (Array.isArray(value)) {
      const items = value as readonly unknown[];
      if (items.length > 1 && items.every(isTree)) {
        tree[key] = spoil(items);
        return true;
      }
      if (items.some((item) => isTree(item) && spoilFirst(item, spoil))) return true;
    } else if (isTree(value) && spoilFirst(value, spoil)) return true;
  }
  return false;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
