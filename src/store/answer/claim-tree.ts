import type { ClaimValue } from "../../evidence/records";
import { claimText } from "../../plan/claim-text";
import type { ClaimSelection } from "../../plan/plan";
import type { Tree } from "../../plan/result";
import type { TypeOf } from "../../plan/shape";
import { treeOf, type ColumnValue } from "./trees";

/** The names that a claim is told with, as the level has them; null: not visible. */
export interface ToldNames {
  readonly subject: string | null;
  readonly object: string | null;
  /** Of the report first cited, and of who published it. */
  readonly report: string | null;
  readonly publisher: string | null;
}

const toldBy = ["subject", "object", "predicate", "value", "role", "kinship", "movement", "modality", "speaker"];

/** The columns of claims that some selections need, beside those that lead further. */
export function claimColumns(selections: readonly ClaimSelection[]): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const { columns, texts } of selections) {
    for (const { column } of columns) needed.add(column);
    if (texts.length > 0) for (const column of toldBy) needed.add(column);
  }
  return needed;
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

/** A claim with its columns and texts. `names`: asked only where the selection wants the claim told as a sentence. */
export function claimTree(selection: ClaimSelection, value: ColumnValue, names: () => ToldNames): Tree {
  const tree = treeOf(
    "Claim",
    selection.columns,
    (column) => (column === "value" ? unionValue(value(column) as ClaimValue | null) : value(column)),
    typeOfValue,
  );
  if (selection.texts.length === 0) return tree;
  const column = (key: string): never => value(key) as never;
  const text = claimText({
    ...names(),
    speaker: column("speaker"),
    predicate: column("predicate"),
    value: column("value"),
    role: column("role"),
    kinship: column("kinship"),
    movement: column("movement"),
    modality: column("modality"),
  });
  for (const key of selection.texts) tree[key] = text;
  return tree;
}
