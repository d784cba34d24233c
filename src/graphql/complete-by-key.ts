import {
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import { typeName, type Tree } from "../plan/result";
import { treeKey } from "./tree-key";

/**
 * Has graphql-js complete a result that stands ready under its response keys: no field but those of the root types
 * keeps a resolver (type-graphql wraps each that takes arguments in a slow asynchronous one), and an object's type is
 * read from the object. Operations are then to be run with `valueAtKey`.
 */
export function completeByKey(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isAbstractType(type)) type.resolveType = (value: Tree) => value[typeName];
    if (!isObjectType(type) || roots.includes(type)) continue;
    for (const field of Object.values(type.getFields())) delete field.resolve;
  }
}

/** The `fieldResolver` of every operation: what stands in the result under the response key. */
export const valueAtKey: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) =>
  (source as Tree)[treeKey(String(info.path.key))];
