import type { PagedField } from "./rendered";

/** The cursors that an answer gives for a connection, under however many parents it stands. */
export interface Cursors {
  readonly all: readonly string[];
  /** Behind which the next page begins, of the first that has one. null: all are at their last. */
  readonly next: string | null;
}

/** Reads them where the rendering had them put. */
export function cursorsAt(data: unknown, { path, edges, pageInfo }: PagedField): Cursors {
  const all: string[] = [];
  let next: string | null = null;
  for (const connection of valuesAt(data, path)) {
    all.push(...[...valuesAt(connection, [edges, "cursor"])].filter(isText));
    const [info] = valuesAt(connection, [pageInfo]);
    const { hasNextPage, endCursor } = (info ?? {}) as { hasNextPage?: unknown; endCursor?: unknown };
    if (next === null && hasNextPage === true && isText(endCursor)) next = endCursor;
  }
  return { all, next };
}

const isText = (value: unknown): value is string => typeof value === "string";

function* valuesAt(value: unknown, path: readonly string[]): Generator {
  if (Array.isArray(value)) {
    for (const item of value) yield* valuesAt(item, path);
    return;
  }
  const [key, ...rest] = path;
  if (key === undefined) yield value;
  else if (typeof value === "object" && value !== null) yield* valuesAt((value as Record<string, unknown>)[key], rest);
}
