import { getNamedType, isAbstractType, type FieldNode, type GraphQLNamedType, type GraphQLObjectType } from "graphql";
import { labels, type Label } from "../../model/id";
import type { Modality } from "../../model/vocabulary";
import { claimColumnOf, linkColumnOf, nodeColumnOf, type CitationField } from "../../plan/columns";
import type { Order } from "../../plan/filter";
import type {
  CitationSelection,
  ClaimSelection,
  ClaimsSelection,
  ColumnOutput,
  Connection,
  EntitySelection,
  LinkSelection,
  LinksSelection,
  NodeSelection,
  RelationSelection,
} from "../../plan/plan";
import { relationOf, type Relation } from "../../plan/relations";
import { askedOf, objectType, type Asked } from "./asked";
import { all, type Bound } from "./bound";
import type { Reading } from "./collect";
import { connectionOf } from "./connection";
import { claimConditionOf, filterOf, linkConditionOf } from "./filters";
import { pageOf } from "./page";
import { shapeFor } from "./shape-of";

/** What the edges of any connection may lead to. */
export const ends = { link: linkOf, other: entityOf };

/** What is asked of entities of a type: of the one label, or of every label of an interface. */
export function entityOf(
  reading: Reading,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
): Bound<EntitySelection> {
  return reading.memo.of(`entity ${type.name}`, nodes, () => readEntity(reading, type, nodes));
}

function readEntity(reading: Reading, type: GraphQLNamedType, nodes: readonly FieldNode[]): Bound<EntitySelection> {
  const byLabel = new Map<Label, Bound<NodeSelection>>();
  for (const label of labels) {
    const object = objectType(reading, label);
    if (object !== type && !(isAbstractType(type) && reading.schema.isSubType(type, object))) continue;
    byLabel.set(label, nodeOf(reading, label, object, nodes));
  }
  return (variables) => {
    const selection: Partial<Record<Label, NodeSelection>> = {};
    for (const [label, bind] of byLabel) selection[label] = bind(variables);
    return selection;
  };
}

function columnOutput<C>(reading: Reading, { key, definition, nodes }: Asked, column: C): ColumnOutput<C> {
  return { key, column, shape: shapeFor(reading, definition.type, nodes) };
}

function nodeOf(
  reading: Reading,
  label: Label,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Bound<NodeSelection> {
  const columns: NodeSelection["columns"][number][] = [];
  const relations: Bound<RelationSelection>[] = [];
  const links: Bound<LinksSelection>[] = [];
  const claims: Bound<ClaimsSelection>[] = [];
  const counts: Bound<NodeSelection["counts"][number]>[] = [];
  const ancestors: Bound<NodeSelection["ancestors"][number]>[] = [];
  for (const asked of askedOf(reading, type, nodes)) {
    const column = nodeColumnOf(label, asked.name);
    const relation = relationOf(label, asked.name);
    if (column !== undefined) columns.push(columnOutput(reading, asked, column));
    else if (relation !== undefined) relations.push(relationSelection(reading, label, relation, asked));
    else if (asked.name === "links") links.push(linksSelection(reading, asked));
    else if (asked.name === "claims") claims.push(claimsSelection(reading, "Entity.claims", asked));
    else if (asked.name === "relations") counts.push(countSelection(reading, asked));
    else if (asked.name === "ancestors") {
      const selection = entityOf(reading, getNamedType(asked.definition.type), asked.nodes);
      ancestors.push((variables) => ({ key: asked.key, selection: selection(variables) }));
    } else throw new Error(`No plan for ${label}.${asked.name}.`);
  }
  return (variables) => ({
    columns,
    relations: all(relations, variables),
    links: all(links, variables),
    claims: all(claims, variables),
    counts: all(counts, variables),
    ancestors: all(ancestors, variables),
  });
}

function countSelection(reading: Reading, asked: Asked): Bound<NodeSelection["counts"][number]> {
  return reading.memo.of("relations", asked.nodes, () => readCounts(reading, asked));
}

function readCounts(reading: Reading, { key, args, definition, nodes }: Asked): Bound<NodeSelection["counts"][number]> {
  const shape = shapeFor(reading, definition.type, nodes) ?? { types: {} };
  return (variables) => {
    const modality = args(variables)["modality"] as readonly Modality[] | null | undefined;
    return { key, modality: modality ?? null, shape };
  };
}

function linksSelection(reading: Reading, asked: Asked): Bound<LinksSelection> {
  return reading.memo.of("links", asked.nodes, () => readLinks(reading, asked));
}

function readLinks(reading: Reading, { key, args, definition, nodes }: Asked): Bound<LinksSelection> {
  const connection = connectionOf(reading, definition.type, nodes, linkOf, ends);
  return (variables) => {
    const values = args(variables);
    const page = pageOf("Entity.links", values);
    return { key, link: linkConditionOf(values), page, connection: connection(variables) };
  };
}

function relationSelection(reading: Reading, label: Label, relation: Relation, asked: Asked): Bound<RelationSelection> {
  // What every label has is one relation of them all, walked by one statement.
  const on = labels.every((each) => relationOf(each, asked.name) === relation) ? "Entity" : label;
  const what = `${on}.${asked.name}`;
  return reading.memo.of(what, asked.nodes, () => readRelation(reading, on, relation, asked));
}

function readRelation(
  reading: Reading,
  label: Label | "Entity",
  relation: Relation,
  { key, name: field, args, definition, nodes }: Asked,
): Bound<RelationSelection> {
  const [target, ...others] = relation.to;
  const connection = relation.single
    ? singleOf(entityOf(reading, getNamedType(definition.type), nodes))
    : connectionOf(reading, definition.type, nodes, entityOf, ends);
  return (variables) => {
    const values = args(variables);
    return {
      key,
      label,
      field,
      relation,
      deep: values["deep"] !== false,
      filter: target === undefined || others.length > 0 ? null : filterOf(target, values["where"]),
      link: linkConditionOf(values),
      order: (values["orderBy"] as Order | null | undefined) ?? null,
      page: relation.single ? { first: 1, after: null, seal: "" } : pageOf(`${label}.${field}`, values),
      connection: connection(variables),
    };
  };
}

/** A connection of which only the first node is wanted. */
function singleOf(item: Bound<EntitySelection>): Bound<Connection<EntitySelection>> {
  return (variables) => ({
    outputs: [],
    items: [item(variables)],
    links: [],
    others: [],
    wantsTotal: false,
    wantsItems: true,
  });
}

/** What is asked of claims by a field that gives a connection of them. */
export function claimsSelection(reading: Reading, field: string, asked: Asked): Bound<ClaimsSelection> {
  return reading.memo.of(field, asked.nodes, () => readClaims(reading, field, asked));
}

function readClaims(reading: Reading, field: string, { key, args, definition, nodes }: Asked): Bound<ClaimsSelection> {
  const connection = connectionOf(reading, definition.type, nodes, claimOf, ends);
  return (variables) => {
    const values = args(variables);
    return {
      key,
      where: claimConditionOf(values["where"]),
      page: pageOf(field, values),
      connection: connection(variables),
    };
  };
}

/** What is asked of links. */
export function linkOf(reading: Reading, _type: GraphQLNamedType, nodes: readonly FieldNode[]): Bound<LinkSelection> {
  return reading.memo.of("link", nodes, () => readLink(reading, nodes));
}

function readLink(reading: Reading, nodes: readonly FieldNode[]): Bound<LinkSelection> {
  const columns: LinkSelection["columns"][number][] = [];
  const ends: Bound<LinkSelection["ends"][number]>[] = [];
  const via: Bound<LinkSelection["via"][number]>[] = [];
  const claims: Bound<ClaimsSelection>[] = [];
  for (const asked of askedOf(reading, objectType(reading, "Link"), nodes)) {
    const { key, name, definition } = asked;
    const column = linkColumnOf(name);
    const type = getNamedType(definition.type);
    if (column !== undefined) columns.push(columnOutput(reading, asked, column));
    else if (name === "from" || name === "to") {
      const selection = entityOf(reading, type, asked.nodes);
      ends.push((variables) => ({ key, end: name, selection: selection(variables) }));
    } else if (name === "via") {
      const selection = linkOf(reading, type, asked.nodes);
      via.push((variables) => ({ key, selection: selection(variables) }));
    } else if (name === "claims") claims.push(claimsSelection(reading, "Link.claims", asked));
  }
  return (variables) => ({
    columns,
    ends: all(ends, variables),
    via: all(via, variables),
    claims: all(claims, variables),
  });
}

/** What is asked of claims. */
export function claimOf(reading: Reading, _type: GraphQLNamedType, nodes: readonly FieldNode[]): Bound<ClaimSelection> {
  return reading.memo.of("claim", nodes, () => readClaim(reading, nodes));
}

function readClaim(reading: Reading, nodes: readonly FieldNode[]): Bound<ClaimSelection> {
  const columns: ClaimSelection["columns"][number][] = [];
  const texts: string[] = [];
  const ends: Bound<ClaimSelection["ends"][number]>[] = [];
  const citations: Bound<ClaimSelection["citations"][number]>[] = [];
  const bases: Bound<ClaimSelection["bases"][number]>[] = [];
  for (const asked of askedOf(reading, objectType(reading, "Claim"), nodes)) {
    const { key, name, definition } = asked;
    const column = claimColumnOf(name);
    const type = getNamedType(definition.type);
    if (column !== undefined) columns.push(columnOutput(reading, asked, column));
    else if (name === "text") texts.push(key);
    else if (name === "subject" || name === "object") {
      const selection = entityOf(reading, type, asked.nodes);
      ends.push((variables) => ({ key, end: name, selection: selection(variables) }));
    } else if (name === "citations") {
      const selection = citationOf(reading, asked.nodes);
      citations.push((variables) => ({ key, selection: selection(variables) }));
    } else if (name === "derivedFrom") {
      const selection = claimOf(reading, type, asked.nodes);
      bases.push((variables) => ({ key, selection: selection(variables) }));
    }
  }
  return (variables) => ({
    columns,
    texts,
    ends: all(ends, variables),
    citations: all(citations, variables),
    bases: all(bases, variables),
  });
}

const citationFields: ReadonlySet<string> = new Set<CitationField>([
  "start",
  "end",
  "quote",
  "prefix",
  "suffix",
  "sentence",
]);

function citationOf(reading: Reading, nodes: readonly FieldNode[]): Bound<CitationSelection> {
  const fields: CitationSelection["fields"][number][] = [];
  const reports: Bound<CitationSelection["reports"][number]>[] = [];
  for (const { key, name, definition, nodes: own } of askedOf(reading, objectType(reading, "Citation"), nodes)) {
    if (citationFields.has(name)) fields.push({ key, field: name as CitationField });
    else if (name === "report") {
      const selection = entityOf(reading, getNamedType(definition.type), own);
      reports.push((variables) => ({ key, selection: selection(variables) }));
    }
  }
  return (variables) => ({ fields, reports: all(reports, variables) });
}
