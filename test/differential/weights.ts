import { isInterfaceType, isUnionType, type GraphQLCompositeType, type GraphQLField } from "graphql";

// How likely what is asked: so that most of an operation leads to data and not away from it.

type AnyField = GraphQLField<unknown, unknown>;

/** To 1000 times that it is left out. */
export const oftenGiven: Readonly<Record<string, number>> = { first: 9000, after: 3, enum: 3000 };

export function isConnection(name: string): boolean {
  return name.endsWith("Connection");
}

export function isConnectionPart({ name }: GraphQLCompositeType): boolean {
  return isConnection(name) || name.endsWith("Edge");
}

/** What has an id of its own. */
export function isEntityLike(type: GraphQLCompositeType): boolean {
  if (isUnionType(type)) return false;
  return type.name === "Node" || type.getInterfaces().some(({ name }) => name === "Node");
}

/** Steps between entities cost one; what a connection wraps around its nodes costs nothing. */
export function costOf(owner: GraphQLCompositeType, { name }: AnyField, target: GraphQLCompositeType): number {
  if (isConnection(target.name)) return 1;
  if (!isEntityLike(target)) return 0;
  return isConnection(owner.name) || (owner.name.endsWith("Edge") && name === "node") ? 0 : 1;
}

export function weightOf(owner: GraphQLCompositeType, { name }: AnyField, leads: boolean): number {
  if (owner.name === "Query") return ["viewer", "vocabulary"].includes(name) ? 6 : name === "nodes" ? 60 : 30;
  if (isConnection(owner.name)) return name === "pageInfo" ? 15 : 60;
  if (owner.name.endsWith("Edge")) return 50;
  return leads ? 25 : 30;
}

export function mostIn(type: GraphQLCompositeType, depth: number): number {
  if (type.name === "Query") return 3;
  if (isInterfaceType(type) || isUnionType(type)) return 4;
  if (isConnectionPart(type)) return 3;
  return depth > 1 ? 4 : 6;
}
