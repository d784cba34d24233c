import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from "graphql";
import type { Json } from "./operation";

/** A value as it is written in a document. `nested` writes the parts of a list or object. */
export function literal(
  type: GraphQLInputType,
  value: Json,
  nested: (type: GraphQLInputType, value: Json) => string = literal,
): string {
  if (isNonNullType(type)) return literal(type.ofType, value, nested);
  if (value === null) return "null";
  if (isListType(type)) {
    return Array.isArray(value) ? `[${value.map((item: Json) => nested(type.ofType, item)).join(", ")}]` : "[]";
  }
  if (isInputObjectType(type)) {
    const fields = Object.entries(value).map(([name, part]) => {
      const field = type.getFields()[name];
      return field === undefined ? "" : `${name}: ${nested(field.type, part as Json)}`;
    });
    return `{ ${fields.join(", ")} }`;
  }
  return isEnumType(type) && typeof value === "string" ? value : JSON.stringify(value);
}

/** Whether a value can stand in a document: half a character can not, though it can be sent as a variable. */
export function isWritable(value: Json): boolean {
  return !/\p{Surrogate}/u.test(textsOf(value));
}

function textsOf(value: Json): string {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null ? Object.values<Json>(value).map(textsOf).join(" ") : "";
}

/** The schema coordinates that a value makes use of: input fields and enum values. */
export function* coordinatesIn(type: GraphQLInputType, value: Json): Generator<string> {
  if (isNonNullType(type)) yield* coordinatesIn(type.ofType, value);
  else if (value === null) return;
  else if (isListType(type)) {
    for (const item of Array.isArray(value) ? (value as readonly Json[]) : []) yield* coordinatesIn(type.ofType, item);
  } else if (isInputObjectType(type)) {
    for (const [name, part] of Object.entries(value)) {
      const field: GraphQLInputField | GraphQLArgument | undefined = type.getFields()[name];
      if (field === undefined || part === null) continue;
      yield `${type.name}.${name}`;
      yield* coordinatesIn(field.type, part as Json);
    }
  } else if (isEnumType(type) && typeof value === "string") yield `${type.name}.${value}`;
}
