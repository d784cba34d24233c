import type { ClaimValue } from "../../../evidence/records";
import { claimText, type ClaimTelling } from "../../../plan/claim-text";
import type { ClaimSelection } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import type { TypeOf } from "../../../plan/shape";
import { Columns, treeOf } from "./selected";
import { visible } from "./sql";
import type { Row } from "./statements";

const toldBy = ["subject", "object", "predicate", "value", "role", "kinship", "movement", "modality", "speaker"];

/** The columns of claims that some selections need. */
export function claimColumnsOf(selections: readonly ClaimSelection[]): Columns {
  const needed = new Set<string>(["id", "subject", "object"]);
  for (const { columns, texts, bases } of selections) {
    for (const { column } of columns) needed.add(column);
    if (texts.length > 0) for (const column of toldBy) needed.add(column);
    if (bases.length > 0) needed.add("derivedFrom");
  }
  return new Columns("claim", "claim", needed);
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

const valueTypes = {
  text: "TextValue",
  name: "TextValue",
  term: "TextValue",
  age: "TextValue",
  flag: "TextValue",
  point: "TextValue",
  circumstance: "TextValue",
  date: "DateValue",
  count: "CountValue",
  duration: "DurationValue",
  amount: "AmountValue",
} as const satisfies Record<ClaimValue["is"], string>;

const typeOfValue: TypeOf = (value) => valueTypes[(value as unknown as ClaimValue).is];

/** A claim's value as the API's union has it: what has no type of its own is a text. */
function unionValue(value: ClaimValue | null): object | null {
  if (value === null) return null;
  switch (value.is) {
    case "term":
      return { is: "text", text: value.term };
    case "age":
      return { is: "text", text: String(value.years) };
    case "flag":
      return { is: "text", text: String(value.flag) };
    case "point":
      return { is: "text", text: `${String(value.lat)},${String(value.lon)}` };
    default:
      return value;
  }
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
  const names = offset + columns.width;
  return selections.map((selection) => {
    const tree = treeOf(
      "Claim",
      selection.columns,
      (column) => {
        const value = columns.value(row, offset, column);
        return column === "value" ? unionValue(value as ClaimValue | null) : value;
      },
      typeOfValue,
    );
    for (const key of selection.texts) tree[key] = claimText(telling(columns, row, offset, names));
    endsOf.set(tree, {
      subject: columns.value(row, offset, "subject") as string,
      object: columns.value(row, offset, "object") as string | null,
      bases: selection.bases.length > 0 ? (columns.value(row, offset, "derivedFrom") as readonly string[]) : [],
    });
    return tree;
  });
}

function telling(columns: Columns, row: Row, offset: number, names: number): ClaimTelling {
  const name = (at: number): string | null => (row[names + at] ?? null) as string | null;
  const column = (key: string): never => columns.value(row, offset, key) as never;
  return {
    subject: name(0),
    object: name(1),
    report: name(2),
    publisher: name(3),
    speaker: column("speaker"),
    predicate: column("predicate"),
    value: column("value"),
    role: column("role"),
    kinship: column("kinship"),
    movement: column("movement"),
    modality: column("modality"),
  };
}
