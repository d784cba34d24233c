import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  astFromValue,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  print,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { labels } from "../../src/model/id";

export const contract = buildSchema(readFileSync(join(__dirname, "../../schema/contract.graphql"), "utf8"));

/** One thing that a schema says, by its coordinate: `Person.events(first:)` → `Int! = 25`. */
export type Statements = ReadonlyMap<string, string>;

/** All that a schema says, but for descriptions. */
export function statementsOf(schema: GraphQLSchema): Statements {
  return new Map(ownTypes(schema).flatMap((type) => [[type.name, kindOf(type)] as const, ...membersOf(type)]));
}

/** The description of all that can have one, by coordinate. */
export function descriptionsOf(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const described = new Map<string, string>();
  for (const type of ownTypes(schema)) {
    described.set(type.name, type.description ?? "");
    if (isEnumType(type)) {
      for (const value of type.getValues()) described.set(`${type.name}.${value.name}`, value.description ?? "");
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      described.set(`${type.name}.${field.name}`, field.description ?? "");
      for (const argument of "args" in field ? field.args : []) {
        described.set(`${type.name}.${field.name}(${argument.name}:)`, argument.description ?? "");
      }
    }
  }
  return described;
}

/** The coordinates of which a coordinate is a part, or which it repeats. */
export function outer(coordinate: string): readonly string[] {
  const [type = "", member] = coordinate.split(".", 2);
  if (member === undefined) return [];
  const field = member.replace(/\(.*/, "");
  const ofEntity = labels.some((label) => label === type) ? [`Entity.${field}`] : [];
  return [type, ...(field === member ? [] : [`${type}.${field}`]), ...ofEntity];
}

export function ownTypes(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

function kindOf(type: GraphQLNamedType): string {
  const kind = type.constructor.name;
  if (isUnionType(type)) return `${kind} of ${sorted(type.getTypes())}`;
  return isObjectType(type) || isInterfaceType(type) ? `${kind} implements ${sorted(type.getInterfaces())}` : kind;
}

function sorted(types: readonly GraphQLNamedType[]): string {
  return types
    .map((type) => type.name)
    .sort()
    .join(", ");
}

function membersOf(type: GraphQLNamedType): (readonly [string, string])[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => [`${type.name}.${name}`, "value"]);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, inputOf(field)]);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    [`${type.name}.${field.name}`, String(field.type)] as const,
    ...field.args.map((argument) => [`${type.name}.${field.name}(${argument.name}:)`, inputOf(argument)] as const),
  ]);
}

function inputOf({ type, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return `${String(type)}${value ? ` = ${print(value)}` : ""}`;
}
