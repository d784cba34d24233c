import type { Argument, Case, FieldAsked, Json, Selection } from "./operation";

// fast-check makes lists shorter from the front only and cannot take away what is wrapped around something, so that what
// it ends with is far from small. These are all the cases that lack one part of a case, those that lack most first.

/** Cases that are one part smaller. Not all are valid operations. */
export function* smallerCases(each: Case): Generator<Case> {
  const { operation, turns, roles } = each;
  if (roles.length > 1) for (const role of roles) yield { ...each, roles: [role] };
  if (turns.length > 0) yield { ...each, turns: [], toEnd: false };
  if (each.toEnd) yield { ...each, toEnd: false };
  if (turns.length > 1) for (const turn of turns) yield { ...each, turns: [turn] };
  for (const roots of smallerSelections(operation.roots)) yield { ...each, operation: { ...operation, roots } };
  for (const [at, fragment] of operation.fragments.entries()) {
    for (const selections of smallerSelections(fragment.selections)) {
      const fragments = operation.fragments.with(at, { ...fragment, selections });
      yield { ...each, operation: { ...operation, fragments } };
    }
  }
  if (roles.length === 1 && roles[0] !== "READER") yield { ...each, roles: ["READER"] };
}

function* smallerSelections(selections: readonly Selection[]): Generator<readonly Selection[]> {
  if (selections.length > 2) for (const one of selections) yield [one];
  for (const at of selections.keys()) yield selections.toSpliced(at, 1);
  for (const [at, one] of selections.entries()) {
    if (one.is === "fragment") yield selections.toSpliced(at, 1, ...one.selections);
  }
  for (const [at, one] of selections.entries()) {
    for (const smaller of smallerSelection(one)) yield selections.with(at, smaller);
  }
}

function* smallerSelection(one: Selection): Generator<Selection> {
  if (one.condition !== null) yield { ...one, condition: null };
  if (one.is === "spread") return;
  if (one.is === "field") yield* smallerField(one);
  for (const selections of smallerSelections(one.selections)) yield { ...one, selections };
}

function* smallerField(field: FieldAsked): Generator<FieldAsked> {
  if (field.paged) yield { ...field, paged: false };
  if (field.alias !== null) yield { ...field, alias: null };
  for (const [at, argument] of field.args.entries()) {
    yield { ...field, args: field.args.toSpliced(at, 1) };
    for (const smaller of smallerArgument(argument)) yield { ...field, args: field.args.with(at, smaller) };
  }
}

function* smallerArgument(argument: Argument): Generator<Argument> {
  for (const value of smallerValues(argument.value)) yield { ...argument, value };
  if (argument.passing !== "literal") yield { ...argument, passing: "literal" };
}

function* smallerValues(value: Json): Generator<Json> {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    if (list.length > 1) for (const at of list.keys()) yield list.toSpliced(at, 1);
    for (const [at, item] of list.entries()) for (const smaller of smallerValues(item)) yield list.with(at, smaller);
    return;
  }
  const fields = value as Readonly<Record<string, Json>>;
  for (const [name, part] of Object.entries(fields)) {
    const { [name]: _left, ...rest } = fields;
    yield rest;
    for (const smaller of smallerValues(part)) yield { ...fields, [name]: smaller };
  }
}
