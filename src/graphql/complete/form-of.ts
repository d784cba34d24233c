import {
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import type { Asking } from "../compile/asking";
import { ByConditions } from "../compile/by-conditions";
import { ByNodes } from "../compile/by-nodes";
import { collect, type Collecting } from "../compile/collect";
import { isPlanned } from "../compile/compile";
import { treeKey } from "../tree-key";
import type { FieldForm, Form } from "./form";
import { Irregular } from "./irregular";

const known = new ByConditions<readonly FieldForm[] | null>();

/**
 * How the data of a query is completed. null: not all of its root fields come from the plan alone, or none does, so that
 * nothing is to be read.
 * Throws what is wrong with a condition. Cost: compiled once for each combination of conditions, below interfaces as
 * their types are met.
 */
export function formOf(asking: Asking): readonly FieldForm[] | null {
  return known.of(asking, compile);
}

function compile({ schema, operation, fragments, variableValues }: Asking): readonly FieldForm[] | null {
  const query = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !query) return null;
  const collecting = { schema, fragments, variables: variableValues };
  const names = [...collect(collecting, query, [operation]).values()].map(([node]) => node?.name.value ?? "");
  if (!names.some(isPlanned) || !names.every((name) => name === "__typename" || isPlanned(name))) return null;
  return new Compiling(collecting).fields(query, [operation]);
}

type Nodes = Parameters<typeof collect>[2];

class Compiling {
  private readonly made = new ByNodes();

  constructor(private readonly collecting: Collecting) {}

  fields(type: GraphQLObjectType, nodes: Nodes): readonly FieldForm[] {
    // graphql-js would ask it of each value.
    if (type.isTypeOf) throw new Irregular();
    return [...collect(this.collecting, type, nodes)].map(([key, own]) => this.field(type, key, own));
  }

  private field(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): FieldForm {
    const name = nodes[0]?.name.value ?? "";
    const at = treeKey(key);
    if (name === "__typename") return { key, at, form: null, typeName: type.name };
    const field = type.getFields()[name];
    if (field === undefined) throw new Irregular();
    return { key, at, form: this.form(field.type, nodes) };
  }

  private form(type: GraphQLOutputType, nodes: readonly FieldNode[]): Form {
    if (isNonNullType(type)) return { ...this.form(type.ofType, nodes), isNullable: false };
    const isNullable = true;
    if (isListType(type)) return { is: "list", isNullable, item: this.form(type.ofType, nodes) };
    if (isLeafType(type)) return { is: "leaf", isNullable, serialize: (value) => type.serialize(value) };
    return this.made.of(type.name, nodes, () =>
      isAbstractType(type)
        ? { is: "abstract", isNullable, fieldsOf: this.fieldsByType(type, nodes) }
        : { is: "object", isNullable, fields: this.fields(type, nodes) },
    );
  }

  private fieldsByType(
    abstract: GraphQLAbstractType,
    nodes: readonly FieldNode[],
  ): (type: unknown) => readonly FieldForm[] {
    const { schema } = this.collecting;
    const byType = new Map<unknown, readonly FieldForm[]>();
    return (name) => {
      const met = byType.get(name);
      if (met !== undefined) return met;
      const type = typeof name === "string" ? schema.getType(name) : undefined;
      if (!isObjectType(type) || !schema.isSubType(abstract, type)) throw new Irregular();
      const fields = this.fields(type, nodes);
      byType.set(name, fields);
      return fields;
    };
  }
}
