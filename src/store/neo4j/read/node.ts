import { labels as everyLabel, type Label } from "../../../model/id";
import type { ColumnOutput, EntitySelection, NodeSelection } from "../../../plan/plan";
import { typeName, type Tree } from "../../../plan/result";
import { shaped } from "../../../plan/shape";
import type { NodeColumn } from "../../../plan/columns";
import { absentTree } from "../../answer/trees";
import { tables } from "../../tables";
import { loaded } from "../values";
import { ancestorsPart, countsPart } from "./around";
import { nodeClaimsPart, nodeLinksPart } from "./of-node";
import { Columns, type Compiling, type NodeAt, type Part, type Row } from "./part";
import { relationPart } from "./relation";

type Setter = (tree: Tree, row: Row) => void;

/** What is asked of the nodes of one label. */
interface Asked {
  readonly columns: readonly Setter[];
  readonly onward: readonly Setter[];
}

/**
 * A node as a list: what it is, its columns, and a list for each thing that it leads to. What several labels share is
 * asked once; what only some have is asked of these alone. Decodes to null where there is no such id.
 */
export function nodePart(compiling: Compiling, selection: EntitySelection, at: NodeAt): Part<Tree | null> {
  const columns = new Columns();
  const [first] = at.labels;
  const only = at.labels.length === 1 && !at.mayBeAbsent ? first : undefined;
  const labelAt = only === undefined ? columns.add(`${at.variable}.label`) : -1;
  const idAt = at.mayBeAbsent ? columns.add(at.id) : -1;
  const byLabel = new Map<Label, Asked>();
  const shared = new Map<object, Setter>();
  for (const label of at.labels) {
    const own = selection[label];
    if (own === undefined) continue;
    const onward = leadingOn(own).map(({ key, asked, part }) => {
      const known = shared.get(asked);
      if (known !== undefined) return known;
      const made = part(
        compiling,
        { ...at, labels: labelsAsking(selection, at.labels, asked) },
        guardOf(selection, at, asked),
      );
      const place = columns.add(made.cypher);
      const setter: Setter = (tree, row) => {
        tree[key] = made.decode(row[place]);
      };
      shared.set(asked, setter);
      return setter;
    });
    byLabel.set(label, { columns: own.columns.map((output) => columnSetter(columns, at.variable, output)), onward });
  }
  const decode = (value: unknown): Tree | null => {
    const row = value as Row;
    const label = only ?? (row[labelAt] as Label | null);
    const absent = label === null ? absentOf(selection, row[idAt]) : null;
    if (label === null && absent === null) return null;
    const type = label ?? absent?.label ?? everyLabel[0];
    const tree: Tree = absent?.tree ?? { [typeName]: type };
    const asked = byLabel.get(type);
    if (asked === undefined) return tree;
    if (absent === null) for (const set of asked.columns) set(tree, row);
    for (const set of asked.onward) set(tree, row);
    return tree;
  };
  return { cypher: columns.cypher, decode };
}

function absentOf(selection: EntitySelection, id: unknown): ReturnType<typeof absentTree> {
  return typeof id === "string" ? absentTree(selection, id) : null;
}

function columnSetter(columns: Columns, variable: string, { key, column, shape }: ColumnOutput<NodeColumn>): Setter {
  const place = columns.add(`${variable}.${column}`);
  const kind = tables.node.columns[column];
  return (tree, row) => {
    tree[key] = shaped(loaded(row[place], kind), shape);
  };
}

interface LeadingOn {
  readonly key: string;
  readonly asked: object;
  readonly part: (compiling: Compiling, at: NodeAt, guard: string | null) => Part<unknown>;
}

function leadingOn(own: NodeSelection): readonly LeadingOn[] {
  return [
    ...own.relations.map((asked): LeadingOn => ({
      key: asked.key,
      asked,
      part: (compiling, at, guard) => relationPart(compiling, asked, at, guard),
    })),
    ...own.links.map((asked): LeadingOn => ({
      key: asked.key,
      asked,
      part: (compiling, at, guard) => nodeLinksPart(compiling, asked, at, guard),
    })),
    ...own.claims.map((asked): LeadingOn => ({
      key: asked.key,
      asked,
      part: (compiling, at) => nodeClaimsPart(compiling, asked, at),
    })),
    ...own.counts.map((asked): LeadingOn => ({
      key: asked.key,
      asked,
      part: (compiling, at) => countsPart(compiling, asked, at),
    })),
    ...own.ancestors.map((asked): LeadingOn => ({
      key: asked.key,
      asked,
      part: (compiling, at) => ancestorsPart(compiling, asked, at),
    })),
  ];
}

function labelsAsking(selection: EntitySelection, labels: readonly Label[], asked: object): readonly Label[] {
  return labels.filter((label) => {
    const own = selection[label];
    return own !== undefined && leadingOn(own).some((each) => each.asked === asked);
  });
}

/** The condition on a node that only some labels are asked. null: all that it may be are. */
function guardOf(selection: EntitySelection, at: NodeAt, asked: object): string | null {
  const asking = labelsAsking(selection, at.labels, asked);
  if (asking.length === at.labels.length) return null;
  return `(${asking.map((label) => `${at.variable}:${label}`).join(" OR ")})`;
}
