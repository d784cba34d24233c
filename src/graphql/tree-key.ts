/**
 * The key of a result's objects under which the value of a response key stands. They differ in one case: what is set as
 * `__proto__` becomes an object's prototype, not a value of it. A name of GraphQL has no space, so nothing else is there.
 */
export function treeKey(responseKey: string): string {
  return responseKey === "__proto__" ? "__proto__ " : responseKey;
}
