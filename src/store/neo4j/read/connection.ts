import { assembleConnection, type PageItem } from "../../../plan/assemble";
import type { Connection, Page } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import type { Cypher } from "./cypher";
import { listOf, onlyOf, type Part, type Row } from "./part";

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

/** The rows of a connection, and what each of them is. */
export interface Items {
  /** Gives the list of rows; where `isWithin`, a list that holds it, or nothing. */
  readonly cypher: string;
  readonly isWithin?: boolean;
  readonly decode: (row: Row) => PageItem;
}

/**
 * A connection out of an expression that lists its rows and one that counts them (as a number, or a list that holds it);
 * null: not asked. What is absent has an empty one.
 */
export function connectionPart<S>(
  connection: Connection<S>,
  page: Page,
  items: Items | null,
  total: string | null,
): Part<Tree> {
  const expressions = [items?.cypher, total].filter((expression) => expression !== undefined && expression !== null);
  return {
    cypher: `[${expressions.join(", ")}]`,
    decode(value) {
      const values = listOf(value);
      const rows = items === null ? [] : listOf(items.isWithin === true ? onlyOf(values[0]) : values[0]);
      const counted = total === null ? null : values[expressions.length - 1];
      const shown = rows.length > page.first ? rows.slice(0, page.first) : rows;
      return assembleConnection(connection, page, {
        items: items === null ? [] : shown.map((row) => items.decode(row as Row)),
        hasNext: rows.length > page.first,
        total: total === null ? null : Number((Array.isArray(counted) ? onlyOf(counted) : counted) ?? 0),
      });
    },
  };
}
