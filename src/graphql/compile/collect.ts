import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

import type { Memo } from "./memo";

/** What decides which fields selections ask. */
export interface Collecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Only those that @skip and @include name count. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What selections are read with. */
export interface Reading extends Collecting {
  /** What was compiled already of this document. */
  readonly memo: Memo;
}

/**
 * The fields that selections ask of an object type, by response key in the order of the answer; a key asked twice has
 * several nodes. Throws a `GraphQLError` for a condition that is not a Boolean.
 *
 * A named fragment counts once for all the nodes together, so that fragments that name others twice do not double the
 * nodes with every step. Source: GraphQL, 6.3.2 CollectFields (visitedFragments).
 */
export function collect(
  reading: Collecting,
  type: GraphQLObjectType,
  nodes: readonly { readonly selectionSet?: SelectionSetNode | undefined }[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const { selectionSet } of nodes)
    if (selectionSet !== undefined) collectFrom(reading, type, selectionSet, fields, seen);
  return fields;
}

function collectFrom(
  reading: Collecting,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const selection of selections) {
    if (!isIncluded(reading, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const known = fields.get(key);
      if (known === undefined) fields.set(key, [selection]);
      else known.push(selection);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : reading.fragments[selection.name.value];
    if (fragment === undefined) continue;
    if (fragment.kind === Kind.FRAGMENT_DEFINITION) {
      if (seen.has(fragment.name.value)) continue;
      seen.add(fragment.name.value);
    }
    if (appliesTo(reading.schema, fragment.typeCondition?.name.value, type)) {
      collectFrom(reading, type, fragment.selectionSet, fields, seen);
    }
  }
}

function appliesTo(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}

function isIncluded({ variables }: Collecting, selection: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.["if"] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.["if"] !== false;
}
