import { getNamedType } from "graphql";
import { TooManyIds } from "../../model/errors";
import type { Label } from "../../model/id";
import type { Modality } from "../../model/vocabulary";
import type { Filter, Order } from "../../plan/filter";
import type { Plan, Root } from "../../plan/plan";
import { askedOf, type Asked } from "./asked";
import type { Asking } from "./asking";
import { all, type Bound } from "./bound";
import { Memo } from "./memo";
import type { Reading } from "./collect";
import { connectionOf } from "./connection";
import { filterOf } from "./filters";
import { pageOf } from "./page";
import { claimOf, claimsSelection, ends, entityOf, linkOf } from "./selections";

/** The label of each list. */
const lists: Readonly<Record<string, Label>> = {
  people: "Person",
  groups: "Group",
  places: "Place",
  facilities: "Facility",
  organizations: "Organization",
  events: "Event",
  reports: "Report",
};

const mostIds = 100;

/** Whether a field of Query gives what a plan reads, and nothing else. */
export function isPlanned(field: string): boolean {
  return field === "node" || field === "nodes" || field === "claims" || Object.hasOwn(lists, field);
}

/**
 * The plan of a whole operation, known but for the variables. (Those that @skip and @include name are filled in: they
 * decide what is asked.)
 * Filling in throws `FirstOutOfRange`, `TooManyIds`, `BadCursor`.
 */
export function compile({ schema, fragments, operation, variableValues }: Asking): Bound<Plan> {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}.`);
  const reading = { schema, fragments, variables: variableValues, memo: new Memo() };
  const asked = askedOf(reading, root, [operation]);
  const roots = asked.flatMap((field) => rootOf(reading, field) ?? []);
  return (variables) => ({ roots: all(roots, variables) });
}

/** What a root field asks of the store. null: it needs none. */
function rootOf(reading: Reading, asked: Asked): Bound<Root> | null {
  const { name, args } = asked;
  if (name === "node") return nodesRoot(reading, asked, true, (variables) => [args(variables)["id"] as string]);
  if (name === "nodes") return nodesRoot(reading, asked, false, (variables) => args(variables)["ids"] as string[]);
  if (name === "claims") {
    const claims = claimsSelection(reading, "Query.claims", asked);
    return (variables) => ({ kind: "claims", ...claims(variables) });
  }
  const label = lists[name];
  return label === undefined ? null : listRoot(reading, label, asked);
}

function nodesRoot(
  reading: Reading,
  { key, definition, nodes }: Asked,
  one: boolean,
  idsOf: Bound<readonly string[]>,
): Bound<Root> {
  const type = getNamedType(definition.type);
  const entity = entityOf(reading, type, nodes);
  const link = linkOf(reading, type, nodes);
  const claim = claimOf(reading, type, nodes);
  return (variables) => {
    const ids = idsOf(variables);
    if (ids.length > mostIds) throw new TooManyIds(ids.length, mostIds);
    return {
      kind: "nodes",
      key,
      ids,
      one,
      entity: entity(variables),
      link: link(variables),
      claim: claim(variables),
    };
  };
}

function listRoot(reading: Reading, label: Label, { key, name, definition, nodes, args }: Asked): Bound<Root> {
  const connection = connectionOf(reading, definition.type, nodes, entityOf, ends);
  return (variables) => {
    const values = args(variables);
    const told = (values["modality"] as readonly Modality[] | null | undefined) ?? null;
    // Events that are told in one sense lead along links that are told in the same: below an event its own counts.
    const where = filterOf(label, values["where"], label === "Event" ? null : told);
    const modality = told ?? assertedBy;
    return {
      kind: "list",
      key,
      label,
      filter: label === "Event" ? both(where, { op: "in", column: "modality", values: modality }) : where,
      order: (values["orderBy"] as Order | null | undefined) ?? null,
      page: pageOf(`Query.${name}`, values),
      connection: connection(variables),
    };
  };
}

const assertedBy: readonly Modality[] = ["REPORTED", "ALLEGED"];

function both(where: Filter | null, own: Filter): Filter {
  if (where === null) return own;
  return { op: "and", of: where.op === "and" ? [...where.of, own] : [where, own] };
}
