import { createHash } from "node:crypto";
import { canonicalJson } from "../evidence/ids";
import { labelOf, type EntityId, type Label } from "../model/id";
import { sortKey } from "../model/values";
import { isValue, visibilityLevel, type Level, type Visibility } from "../model/vocabulary";
import { compareTexts } from "./choose";
import { eventColumns, type NameOfNode } from "./event-columns";
import type { EvidenceSet } from "./evidence-set";
import type { Cluster } from "./identity";
import { namesOf, personNames } from "./names";
import { publicationOf, visibilityOf } from "./policy";
import { bare, PropertyValues } from "./property-values";
import { publishersAt, type ReportFacts } from "./report-facts";
import type { NodeRow, Ranged } from "./rows";
import type { Standings } from "./standing";

/** What nodes and links are projected from. */
export interface Sources {
  readonly evidence: EvidenceSet;
  readonly standings: Standings;
  readonly facts: ReadonlyMap<EntityId, ReportFacts>;
}

export type NodeContent = Omit<NodeRow, keyof Ranged | "cell">;

/** What a label leaves empty that another one has. */
export const emptyColumns = {
  term: null,
  modality: null,
  aspect: null,
  gender: null,
  age: null,
  publication: null,
  code: null,
  point: null,
  plural: null,
  date: null,
  dateFrom: null,
  dateTo: null,
  reachFrom: null,
  reachTo: null,
  duration: null,
  count: null,
  amount: null,
  circumstances: null,
  title: null,
  url: null,
  language: null,
  sha256: null,
  text: null,
  retracted: null,
} as const satisfies Partial<NodeContent>;

const unnamed: Readonly<Record<Label, string>> = {
  Person: "Unnamed person",
  Group: "Unnamed group",
  Place: "Unnamed place",
  Facility: "Unnamed facility",
  Organization: "Unnamed organization",
  Event: "Event",
  Report: "Untitled report",
};

/** One node of a level, of any label but Report, from the claims in force there on its members. */
export function projectNode(sources: Sources, cluster: Cluster, level: Level, nameOfNode: NameOfNode): NodeContent {
  const { evidence, standings, facts } = sources;
  const label = labelOf(cluster.canonical) ?? "Event";
  const claims = cluster.members.flatMap((member) => evidence.claimsOf(member));
  const inForce = claims.filter((claim) => standings.isInForceAt(claim, level));
  const properties = inForce.filter(({ object }) => object === null);
  const values = new PropertyValues(properties, facts, level);
  const names = label === "Person" ? personNames(evidence, cluster, values, level) : namesOf(values);
  const event: Columns = label === "Event" ? eventColumns(facts, inForce, values, level, nameOfNode) : {};
  const name = event.name ?? names[0]?.text ?? unnamed[label];
  return withVersion({
    ...emptyColumns,
    id: cluster.canonical,
    label,
    name,
    nameKey: sortKey(name),
    named: names.some(({ kind }) => kind !== "DESCRIPTION"),
    names,
    formerIds: cluster.members.slice(1),
    visibility: mostHidden(cluster.members.map((member) => visibilityOf(evidence, member))),
    sources: publishersAt(facts, properties, level).length,
    ...ownColumns[label](values, evidence, cluster),
    ...event,
  });
}

/**
 * A node with its version: 31 bits of the hash of what shows of it. It changes when anything that the level may see of
 * the node changes, is the same again when the node is, and cannot tell of anything hidden (docs/adr/0002).
 */
export function withVersion(node: Omit<NodeContent, "version">): NodeContent {
  const version = createHash("sha256").update(canonicalJson(node)).digest().readUInt32BE() >>> 1;
  return { ...node, version };
}

/** What stands for an entity of which nothing is accepted at a level: its id and that nothing is known. */
export function absentNode(id: EntityId, label: Label): NodeContent {
  return withVersion({
    ...emptyColumns,
    id,
    label,
    name: unnamed[label],
    nameKey: sortKey(unnamed[label]),
    named: false,
    names: [],
    formerIds: [],
    visibility: "PUBLIC",
    sources: 0,
    term: label === "Place" ? "SITE" : "OTHER",
    modality: label === "Event" ? "REPORTED" : null,
    publication: label === "Person" ? "NAME" : null,
    plural: label === "Facility" ? false : null,
    circumstances: label === "Event" ? [] : null,
    text: label === "Report" ? "" : null,
    sha256: label === "Report" ? "" : null,
    retracted: label === "Report" ? false : null,
  });
}

type Columns = Partial<NodeContent>;

/** The properties of each label that come straight from its claims. */
const ownColumns: Readonly<
  Record<Label, (values: PropertyValues, evidence: EvidenceSet, cluster: Cluster) => Columns>
> = {
  Person: (values, evidence, cluster) => ({
    gender: termOf("Gender", values.one("GENDER", "term")?.term),
    age: values.one("AGE", "age")?.years ?? null,
    publication: publicationOf(evidence, cluster.canonical),
  }),
  Group: (values) => ({ count: bare(values.one("COUNT", "count")) }),
  Place: (values) => ({
    term: values.one("LEVEL", "term")?.term ?? "SITE",
    code: values.one("CODE", "text")?.text ?? null,
    point: bare(values.one("POINT", "point")),
  }),
  Facility: (values) => ({
    term: values.one("TYPE", "term")?.term ?? "OTHER",
    plural: values.one("PLURAL", "flag")?.flag ?? false,
  }),
  Organization: (values) => ({ term: values.one("TYPE", "term")?.term ?? "OTHER" }),
  Event: (values) => ({
    aspect: termOf("Aspect", values.one("ASPECT", "term")?.term),
    duration: bare(values.one("DURATION", "duration")),
    amount: bare(values.one("AMOUNT", "amount")),
    circumstances: values
      .all("CIRCUMSTANCE", "circumstance")
      .map(({ kind, text }) => ({ kind, text }))
      .sort((a, b) => compareTexts(a.kind, b.kind) || compareTexts(a.text, b.text)),
  }),
  Report: () => ({}),
};

/** The most hidden of some visibilities. PUBLIC of none. */
function mostHidden(all: readonly Visibility[]): Visibility {
  return all.reduce<Visibility>(
    (most, next) => (visibilityLevel[next] > visibilityLevel[most] ? next : most),
    "PUBLIC",
  );
}

function termOf<E extends "Gender" | "Aspect">(name: E, term: string | undefined) {
  return term !== undefined && isValue(name, term) ? term : null;
}
