import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from "graphql";
import type { Shape, ShapeField } from "../../plan/shape";
import { treeKey } from "../tree-key";
import { collect, type Reading } from "./collect";
import { Memo } from "./memo";

/** How a value with fields of its own is asked for. null: the type is a scalar or an enum. */
export function shapeFor(reading: Reading, type: GraphQLOutputType, nodes: readonly FieldNode[]): Shape | null {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return null;
  const types: Record<string, readonly ShapeField[]> = {};
  const possible = isAbstractType(named) ? reading.schema.getPossibleTypes(named) : [named];
  for (const object of possible) {
    if (!isObjectType(object)) continue;
    types[object.name] = [...collect(reading, object, nodes)].flatMap(([key, [node, ...others]]) => {
      const field = node === undefined ? undefined : object.getFields()[node.name.value];
      if (node === undefined || field === undefined) return [];
      return [{ key: treeKey(key), field: field.name, shape: shapeFor(reading, field.type, [node, ...others]) }];
    });
  }
  return { types };
}

/** The shape of what a root field gives: for values that no store is needed for. */
export function shapeOf(info: GraphQLResolveInfo): Shape {
  const reading = { schema: info.schema, fragments: info.fragments, variables: info.variableValues, memo: new Memo() };
  return shapeFor(reading, info.returnType, info.fieldNodes) ?? { types: {} };
}
