import type { Label } from "../../../model/id";
import type { EntitySelection } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { shownColumns, treeOf } from "../../answer/trees";
import { loaded } from "../rows";
import { tables, type Column } from "../tables";
import type { Row } from "./statements";

/** The columns that some selections need of a table, each once: their SQL, and where each stands in a row. */
export class Columns {
  private readonly places = new Map<string, { readonly at: number; readonly column: Column }>();

  constructor(
    private readonly table: "node" | "link" | "claim",
    private readonly alias: string,
    needed: Iterable<string>,
  ) {
    const known: Readonly<Record<string, Column>> = tables[table].columns;
    for (const name of new Set(needed)) {
      const column = known[name];
      if (column !== undefined) this.places.set(name, { at: this.places.size, column });
    }
  }

  /** To stand after SELECT. */
  get sql(): readonly string[] {
    return [...this.places.values()].map(({ column }) => `${this.alias}.${column.sql}`);
  }

  get width(): number {
    return this.places.size;
  }

  /** The value of a column in a row in which the columns begin at an offset. */
  value(row: Row, offset: number, name: string): unknown {
    const place = this.places.get(name);
    if (place === undefined) throw new Error(`No column ${name} of ${this.table} was selected.`);
    return loaded(row[offset + place.at] ?? null, place.column);
  }
}

/** The columns of nodes that some selections on entities need, whatever the label. */
export function nodeColumnsOf(selections: readonly EntitySelection[]): Columns {
  return new Columns("node", "node", ["id", "label", ...shownColumns(selections)]);
}

/** A node of a row for each of some selections. */
export function nodeTrees(selections: readonly EntitySelection[], columns: Columns, row: Row, offset: number): Tree[] {
  const label = columns.value(row, offset, "label") as Label;
  return selections.map((selection) =>
    treeOf(label, selection[label]?.columns ?? [], (column) => columns.value(row, offset, column)),
  );
}
