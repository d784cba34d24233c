import { getArgumentValues, isObjectType, type FieldNode, type GraphQLField, type GraphQLObjectType } from "graphql";
import { treeKey } from "../tree-key";
import type { Bound, Variables } from "./bound";
import { collect, type Reading } from "./collect";

/** A field asked under a key, with its definition and the values of its arguments. */
export interface Asked {
  /** Of a tree: where the value is to stand. */
  readonly key: string;
  readonly name: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly args: Bound<Readonly<Record<string, unknown>>>;
}

/** The fields asked of a type, without __typename, which needs nothing of the store. */
export function askedOf(
  reading: Reading,
  type: GraphQLObjectType,
  nodes: Parameters<typeof collect>[2],
): readonly Asked[] {
  return [...collect(reading, type, nodes)].flatMap(([key, own]) => {
    const [node] = own;
    const definition = node === undefined ? undefined : type.getFields()[node.name.value];
    if (node === undefined || definition === undefined) return [];
    const args = (variables: Variables) => getArgumentValues(definition, node, variables);
    return [{ key: treeKey(key), name: definition.name, definition, nodes: own, args }];
  });
}

/** A type of ours by name. */
export function objectType(reading: Reading, name: string): GraphQLObjectType {
  const type = reading.schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema has no type ${name}.`);
  return type;
}
