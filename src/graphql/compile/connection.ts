import {
  getNamedType,
  isObjectType,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import type {
  Connection,
  ConnectionOutput,
  EdgeOutput,
  EntitySelection,
  LinkSelection,
  PageInfoOutput,
} from "../../plan/plan";
import type { Reading } from "./collect";
import { askedOf } from "./asked";
import { all, type Bound } from "./bound";

type ItemOf<S> = (reading: Reading, type: GraphQLNamedType, nodes: readonly FieldNode[]) => Bound<S>;

/**
 * What is asked of a connection, whatever its nodes are: `itemOf` reads the selections on these, `ends` those on the
 * link and the other end of an edge.
 */
export function connectionOf<S>(
  reading: Reading,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  itemOf: ItemOf<S>,
  ends: { readonly link: ItemOf<LinkSelection>; readonly other: ItemOf<EntitySelection> },
): Bound<Connection<S>> {
  const outputs: ConnectionOutput[] = [];
  const items: Bound<S>[] = [];
  const links: Bound<LinkSelection>[] = [];
  const others: Bound<EntitySelection>[] = [];
  for (const { key, name, definition, nodes: own } of askedOf(reading, objectOf(type), nodes)) {
    const target = getNamedType(definition.type);
    if (name === "totalCount") outputs.push({ key, is: "totalCount" });
    else if (name === "nodes") outputs.push({ key, is: "nodes", item: items.push(itemOf(reading, target, own)) - 1 });
    else if (name === "pageInfo") {
      const fields = askedOf(reading, objectOf(definition.type), own);
      outputs.push({
        key,
        is: "pageInfo",
        fields: fields.map((field) => ({ key: field.key, is: field.name as PageInfoOutput["is"] })),
      });
    } else if (name === "edges") {
      const fields = askedOf(reading, objectOf(definition.type), own).flatMap((field): EdgeOutput[] => {
        const end = getNamedType(field.definition.type);
        if (field.name === "cursor") return [{ key: field.key, is: "cursor" }];
        if (field.name === "node") {
          return [{ key: field.key, is: "node", item: items.push(itemOf(reading, end, field.nodes)) - 1 }];
        }
        if (field.name === "link") {
          return [{ key: field.key, is: "link", item: links.push(ends.link(reading, end, field.nodes)) - 1 }];
        }
        if (field.name !== "other") throw new Error(`No plan for the edge field ${field.name}.`);
        return [{ key: field.key, is: "other", item: others.push(ends.other(reading, end, field.nodes)) - 1 }];
      });
      outputs.push({ key, is: "edges", fields });
    }
  }
  const wantsItems = outputs.some(({ is }) => is !== "totalCount");
  const wantsTotal = outputs.some(({ is }) => is === "totalCount");
  return (variables) => ({
    outputs,
    items: all(items, variables),
    links: all(links, variables),
    others: all(others, variables),
    wantsTotal,
    wantsItems,
  });
}

function objectOf(type: GraphQLOutputType): GraphQLObjectType {
  const named = getNamedType(type);
  if (!isObjectType(named)) throw new Error(`${named.name} is no object type.`);
  return named;
}
