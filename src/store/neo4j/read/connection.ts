import { assembleConnection, type PageItem } from "../../../plan/assemble";
import type { Connection, Page } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import type { Cypher } from "./cypher";
import { listOf, type Part, type Row } from "./part";

/** Whether anyone asks if there are more: only then is one item more than a page read. */
function wantsNext<S>({ outputs }: Connection<S>): boolean {
  return outputs.some((output) => output.is === "pageInfo" && output.fields.some(({ is }) => is === "hasNextPage"));
}

/** Whether anyone asks where an item stands. */
export function wantsPosition<S>({ outputs }: Connection<S>): boolean {
  return outputs.some(
    (output) =>
      (output.is === "pageInfo" && output.fields.some(({ is }) => is === "startCursor" || is === "endCursor")) ||
      (output.is === "edges" && output.fields.some(({ is }) => is === "cursor")),
  );
}

/** The parameter after LIMIT. */
export function limitOf<S>(cypher: Cypher, connection: Connection<S>, { first }: Page): string {
  return cypher.value(first + Number(wantsNext(connection)));
}

/**
 * A connection out of an expression that lists its rows and one that counts them; null: not asked. What is absent has
 * an empty one.
 */
export function connectionPart<S>(
  connection: Connection<S>,
  page: Page,
  items: { readonly cypher: string; readonly decode: (row: Row) => PageItem } | null,
  total: string | null,
): Part<Tree> {
  const expressions = [items?.cypher, total].filter((expression) => expression !== undefined && expression !== null);
  return {
    cypher: `[${expressions.join(", ")}]`,
    decode(value) {
      const values = listOf(value);
      const rows = items === null ? [] : listOf(values[0]);
      const shown = rows.length > page.first ? rows.slice(0, page.first) : rows;
      return assembleConnection(connection, page, {
        items: items === null ? [] : shown.map((row) => items.decode(row as Row)),
        hasNext: rows.length > page.first,
        total: total === null ? null : Number(values[expressions.length - 1] ?? 0),
      });
    },
  };
}
