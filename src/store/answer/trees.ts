import { entityId, labelOf, labels, type Label } from "../../model/id";
import type { ColumnOutput, EntitySelection } from "../../plan/plan";
import { typeName, type Tree } from "../../plan/result";
import { shaped, type TypeOf } from "../../plan/shape";
import { absentNode } from "../../projection/node";

/** Gives the value of a column of the row in hand. */
export type ColumnValue = (column: string) => unknown;

/** An object of a result with the columns asked for under their keys. */
export function treeOf(
  type: string,
  outputs: readonly ColumnOutput<string>[],
  value: ColumnValue,
  typeOf: TypeOf | null = null,
): Tree {
  const tree: Tree = { [typeName]: type };
  for (const { key, column, shape } of outputs) tree[key] = shaped(value(column), shape, typeOf);
  return tree;
}

/** A node with nothing known of it but its id: what a claim that is not accepted speaks of. null: not an entity's id. */
export function absentTree(
  selection: EntitySelection,
  id: string,
): { readonly label: Label; readonly tree: Tree } | null {
  const entity = entityId(id);
  const label = labelOf(id);
  if (entity === null || label === null) return null;
  const row: Readonly<Record<string, unknown>> = absentNode(entity, label);
  return { label, tree: treeOf(label, selection[label]?.columns ?? [], (column) => row[column] ?? null) };
}

/** The columns of nodes that some selections on entities show, whatever the label. */
export function shownColumns(selections: readonly EntitySelection[]): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const selection of selections) {
    for (const label of labels) for (const { column } of selection[label]?.columns ?? []) shown.add(column);
  }
  return shown;
}
