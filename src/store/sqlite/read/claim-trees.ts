import type { ClaimSelection } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { claimColumns, claimTree } from "../../answer/claim-tree";
import { Columns } from "./selected";
import { visible } from "./sql";
import type { Row } from "./statements";

/** The columns of claims that some selections need. */
export function claimColumnsOf(selections: readonly ClaimSelection[]): Columns {
  const bases = selections.some((selection) => selection.bases.length > 0) ? ["derivedFrom"] : [];
  return new Columns("claim", "claim", ["id", "subject", "object", ...claimColumns(selections), ...bases]);
}

/** Names that a claim is told with, beside its columns; only where some selection asks for its text. */
export function tellingSql(selections: readonly ClaimSelection[]): readonly string[] {
  if (selections.every(({ texts }) => texts.length === 0)) return [];
  const nameOf = (id: string): string =>
    `(SELECT named.name FROM node AS named WHERE named.id = ${id} AND ${visible("named")})`;
  const first = "(SELECT cited.report FROM citation AS cited WHERE cited.claim = claim.id AND cited.ordinal = 0)";
  const publisher = `(SELECT named.name FROM link AS published CROSS JOIN node AS named ON named.id = published.to_id
    AND ${visible("named")} WHERE published.from_id = ${first} AND published.type = 'PUBLISHED_BY'
    AND ${visible("published")} AND published.modality IN ('REPORTED', 'ALLEGED') ORDER BY published.to_sort, published.id LIMIT 1)`;
  return [nameOf("claim.subject"), nameOf("claim.object"), nameOf(first), publisher];
}

/** What a claim leads to, by id. */
interface Ends {
  readonly subject: string;
  readonly object: string | null;
  readonly bases: readonly string[];
}

export const endsOf = new WeakMap<Tree, Ends>();

/** A claim of a row for each of some selections; the names it is told with stand after its columns. */
export function claimTrees(
  selections: readonly ClaimSelection[],
  columns: Columns,
  row: Row,
  offset: number,
): readonly Tree[] {
  const name = (at: number): string | null => (row[offset + columns.width + at] ?? null) as string | null;
  const value = (column: string): unknown => columns.value(row, offset, column);
  return selections.map((selection) => {
    const tree = claimTree(selection, value, () => ({
      subject: name(0),
      object: name(1),
      report: name(2),
      publisher: name(3),
    }));
    endsOf.set(tree, {
      subject: value("subject") as string,
      object: value("object") as string | null,
      bases: selection.bases.length > 0 ? (value("derivedFrom") as readonly string[]) : [],
    });
    return tree;
  });
}
