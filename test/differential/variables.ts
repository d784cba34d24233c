import { isInputObjectType, isListType, isNonNullType, type GraphQLArgument, type GraphQLInputType } from "graphql";
import { isWritable, literal } from "./literal";
import type { Argument, Condition, Json } from "./operation";

/** The variables of a document as it is written: their definitions and values. */
export class VariablesWritten {
  readonly values: Record<string, Json> = {};
  private readonly definitions: string[] = [];

  /** An argument's value, in the way that it is passed. */
  argument(definition: GraphQLArgument, { value, passing }: Argument): string {
    const { type } = definition;
    if (!isWritable(value)) return this.variable(type, value);
    switch (passing) {
      case "literal":
        return literal(type, value);
      case "variable":
        return this.variable(type, value);
      case "default":
        return this.define(`${String(type)} = ${literal(type, value)}`);
      case "parts":
        return this.inParts(type, value);
    }
  }

  /** A variable without a value at first: cursors are put in later. */
  cursor(): string {
    return this.define("String");
  }

  condition(condition: Condition | null): string {
    if (condition === null) return "";
    const { directive, value, byVariable } = condition;
    const written = byVariable ? this.variableOf("Boolean!", value) : String(value);
    return ` @${directive}(if: ${written})`;
  }

  /** "" if there are none, else in brackets. */
  definition(): string {
    return this.definitions.length === 0 ? "" : `(${this.definitions.join(", ")})`;
  }

  private inParts(type: GraphQLInputType, value: Json): string {
    const bare = isNonNullType(type) ? type.ofType : type;
    if (!isInputObjectType(bare) && !isListType(bare)) return this.variable(type, value);
    return literal(type, value, (part, each) => (each === null ? "null" : this.variable(part, each)));
  }

  private variable(type: GraphQLInputType, value: Json): string {
    return this.variableOf(String(type), value);
  }

  private variableOf(type: string, value: Json): string {
    const written = this.define(type);
    this.values[written.slice(1)] = value;
    return written;
  }

  private define(what: string): string {
    const name = `$v${String(this.definitions.length + 1)}`;
    this.definitions.push(`${name}: ${what}`);
    return name;
  }
}
