import { Args, Field } from "type-graphql";
import { labels, type Label } from "../../model/id";
import { relations, type Relation } from "../../plan/relations";
import { argsOf, LinkClaimsArgs, ModalityArgs } from "../inputs/arguments";
import { ClaimFilter } from "../inputs/claim-filter.input";
import { filters } from "../inputs/filters";
import type { Declared } from "./connection.type";
import { connections, entityTypes } from "./connections";
import { EntityType } from "./entity.type";
import { LinkType } from "./link.type";
import { RelationCountType } from "./relation-count.type";

// The fields by which one type leads to another, here because their types' files must not import each other. They are
// declared without a method: their values stand in the result, so nothing is ever called.

/** Gives entities although the table names one label, so that the contract need not change with the table. */
const open: readonly string[] = ["Organization.members"];

for (const label of labels) {
  for (const [field, relation] of Object.entries<Relation>(relations[label])) {
    declareRelation(entityTypes[label], field, relation, open.includes(`${label}.${field}`));
  }
}
for (const [field, relation] of Object.entries<Relation>(relations[labels[0]])) {
  if (labels.every((label) => sharedBy(label, field, relation))) declareRelation(EntityType, field, relation, false);
}

declareField(EntityType, "relations", () => [RelationCountType], ModalityArgs, {
  description: "Visible links by kind: what an expansion would give, before it is asked for.",
});
declareField(EntityType, "links", () => connections.Link, argsOf(null, ["link"]), {
  description: "Its links, in both directions.",
});
declareField(EntityType, "claims", () => connections.Claim, argsOf(ClaimFilter, []), {
  description: "Claims on its names and properties. Of a report: all claims read from it, in order of the text.",
});
declareField(LinkType, "claims", () => connections.Claim, LinkClaimsArgs, {
  description: "The claims that attest it, strongest basis first, then in order of the text. Never empty.",
});

function sharedBy(label: Label, field: string, relation: Relation): boolean {
  return Object.entries<Relation>(relations[label]).some(([name, other]) => name === field && other === relation);
}

function declareRelation(target: Declared, field: string, relation: Relation, isOpen: boolean): void {
  const { to, single, deep, takes, description } = relation;
  const [label, ...others] = to;
  if (label === undefined) return;
  if (single) {
    declareField(target, field, () => entityTypes[label], null, { nullable: true, description });
    return;
  }
  const where = takes.includes("where") ? filters[label] : null;
  const rest = takes.filter((name) => name !== "where");
  const args = argsOf(where, deep ? [...rest, "deep"] : rest);
  const connection = connections[isOpen || others.length > 0 ? "Entity" : label];
  declareField(target, field, () => connection, args, { description });
}

function declareField(
  target: Declared,
  field: string,
  type: () => Declared | [Declared],
  args: Declared | null,
  options: { readonly nullable?: boolean; readonly description: string },
): void {
  Field(type, options)(target.prototype as object, field);
  if (args !== null) Args(() => args)(target.prototype as object, field, 0);
}
