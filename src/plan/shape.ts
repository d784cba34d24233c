import { typeName, type Tree } from "./result";

/** How a value with fields of its own (a date, a name, a count) is shown: response keys and the fields behind them. */
export interface Shape {
  /** By name of the type; one unless the field's type is a union. */
  readonly types: Readonly<Record<string, readonly ShapeField[]>>;
}

export interface ShapeField {
  readonly key: string;
  readonly field: string;
  readonly shape: Shape | null;
}

/** Says of which type a value of a union is; not asked where the field has one type. */
export type TypeOf = (value: Readonly<Record<string, unknown>>) => string;

/** A value as asked for: null and lists as they are, objects under their response keys. */
export function shaped(value: unknown, shape: Shape | null, typeOf: TypeOf | null = null): unknown {
  if (shape === null || value === null || value === undefined) return value ?? null;
  if (Array.isArray(value)) return value.map((item) => shaped(item, shape, typeOf));
  if (typeof value !== "object") return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const [first, ...others] = Object.keys(shape.types);
  const type = others.length > 0 && typeOf !== null ? typeOf(fields) : (first ?? "");
  const tree: Tree = { [typeName]: type };
  for (const { key, field, shape: inner } of shape.types[type] ?? []) tree[key] = shaped(fields[field], inner);
  return tree;
}
