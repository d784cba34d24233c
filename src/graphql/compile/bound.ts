export type Variables = Readonly<Record<string, unknown>>;

/** Something of a plan that is known but for the variables: a document is read once, each request fills them in. */
export type Bound<T> = (variables: Variables) => T;

export function all<T>(parts: readonly Bound<T>[], variables: Variables): readonly T[] {
  return parts.map((part) => part(variables));
}
