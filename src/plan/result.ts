/** Under this symbol every object of a result names its GraphQL type, where a response key could not clash with it. */
export const typeName: unique symbol = Symbol("typeName");

/** An object of a result: values under their response keys. */
export interface Tree {
  [key: string]: unknown;
  [typeName]?: string;
}

/** What a store gives for a plan: under each root's key its value. */
export type PlanResult = Tree;
