import { encodeCursor } from "./cursor";
import type { Connection, ConnectionOutput, EdgeOutput, Page, PageInfoOutput, Position } from "./plan";
import { typeName, type Tree } from "./result";

/** One item of a page, already made for each selection that names it: `items[i]` for the connection's `items[i]`. */
export interface PageItem {
  readonly position: Position;
  readonly items: readonly Tree[];
  /** Of an edge that walks a link; empty where none is. */
  readonly links: readonly Tree[];
  readonly others: readonly Tree[];
}

/** What a store found for one connection: at most `first` items, whether there are more, and the total if asked for. */
export interface FoundPage {
  readonly items: readonly PageItem[];
  readonly hasNext: boolean;
  readonly total: number | null;
}

/** A connection under its response keys. */
export function assembleConnection<S>(connection: Connection<S>, page: Page, found: FoundPage): Tree {
  const tree: Tree = {};
  for (const output of connection.outputs) tree[output.key] = outputValue(output, page, found);
  return tree;
}

function outputValue(output: ConnectionOutput, page: Page, found: FoundPage): unknown {
  switch (output.is) {
    case "totalCount":
      return found.total;
    case "pageInfo":
      return pageInfo(output.fields, page, found);
    case "nodes":
      return found.items.map(({ items }) => items[output.item]);
    case "edges":
      return found.items.map((item) => edge(output.fields, page, item));
  }
}

function edge(fields: readonly EdgeOutput[], page: Page, item: PageItem): Tree {
  const tree: Tree = {};
  for (const field of fields) {
    switch (field.is) {
      case "cursor":
        tree[field.key] = encodeCursor(page.seal, item.position);
        break;
      case "node":
        tree[field.key] = item.items[field.item];
        break;
      case "link":
        tree[field.key] = item.links[field.item] ?? null;
        break;
      case "other":
        tree[field.key] = item.others[field.item];
        break;
    }
  }
  return tree;
}

/** Relay: going forward only, `hasPreviousPage` is whether a cursor was given. */
function pageInfo(fields: readonly PageInfoOutput[], page: Page, { items, hasNext }: FoundPage): Tree {
  const tree: Tree = { [typeName]: "PageInfo" };
  const cursorOf = (item: PageItem | undefined): string | null =>
    item === undefined ? null : encodeCursor(page.seal, item.position);
  for (const { key, is } of fields) {
    switch (is) {
      case "hasNextPage":
        tree[key] = hasNext;
        break;
      case "hasPreviousPage":
        tree[key] = page.after !== null;
        break;
      case "startCursor":
        tree[key] = cursorOf(items[0]);
        break;
      case "endCursor":
        tree[key] = cursorOf(items.at(-1));
        break;
    }
  }
  return tree;
}
