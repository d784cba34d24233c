import type { GraphStore } from "../../src/store/graph-store";
import { type Data, dataOf } from "../operations/execute";

const all = "[REPORTED, ALLEGED, ATTEMPTED, ORDERED, THREATENED, DENIED]";
const named = "nodes { name }";

/** All that the graph has of the events that a report is the source of: one text each, in order of their names. */
export async function eventsTold(store: GraphStore, report: string): Promise<readonly string[]> {
  const { node } = await dataOf(
    store,
    `query ($report: ID!) { node(id: $report) { ... on Report { claims(where: { predicate: [TYPE] }, first: 100) { nodes { subject { ... on Event {
      name eventType modality aspect date { raw } duration { raw unknown } counts: claims(where: { predicate: [COUNT] }) { nodes {
        value { ... on CountValue { raw kind } } } }
      circumstances { kind text }
      participants(first: 100, link: { modality: ${all} }) { edges { node { name } link { role modality basis } } }
      places(link: { modality: ${all} }) { edges { node { name } link { basis } } }
      facilities(link: { modality: ${all} }) { edges { node { name } link { movement } } }
      partOf { ${named} } follows { ${named} } causes { ${named} }
    } } } } } } }`,
    { report },
  );
  const subjects: readonly Data[] = node.claims.nodes.map(({ subject }: Data) => subject);
  return subjects
    .filter(({ eventType }) => eventType !== undefined)
    .map(textOf)
    .sort();
}

function textOf(event: Data): string {
  const { name, eventType, modality, aspect, date, duration, counts, circumstances } = event;
  const lines = [
    `${name} [${[eventType, modality, aspect].filter((part) => part !== null).join(" ")}]`,
    ...(date === null ? [] : [`when: ${date.raw}`]),
    ...(duration === null
      ? []
      : [`how long: ${duration.raw}${duration.unknown === null ? "" : ` (${duration.unknown})`}`]),
    ...counts.nodes.map(({ value }: Data) => `how many: ${value.raw} (${value.kind})`),
    ...circumstances.map(({ kind, text }: Data) => `${kind}: ${text}`),
    ...event.participants.edges.map(({ node, link }: Data) => `${link.role}: ${node.name} (${link.basis})`),
    ...event.places.edges.map(({ node, link }: Data) => `in: ${node.name} (${link.basis})`),
    ...event.facilities.edges.map(({ node, link }: Data) => `${link.movement}: ${node.name}`),
    ...event.partOf.nodes.map((other: Data) => `part of: ${other.name}`),
    ...event.follows.nodes.map((other: Data) => `after: ${other.name}`),
    ...event.causes.nodes.map((other: Data) => `because of: ${other.name}`),
  ];
  return lines.join("\n  ");
}

/** All that the graph has of a report's people, groups, places, facilities and organizations: one line each, sorted. */
export async function entitiesTold(store: GraphStore, report: string): Promise<readonly string[]> {
  const { node } = await dataOf(
    store,
    `query ($report: ID!) { node(id: $report) { ... on Report { mentions(first: 100) { nodes { __typename name named
      ... on Person { gender memberOf { ${named} } relatives { ${named} } residences { ${named} }
        beliefs: links(link: { types: [ADHERENT_OF] }) { edges { other { name } } } }
      ... on Group { count { kind raw } subsetOf: supersets { ${named} } }
      ... on Place { level code ancestors { name } }
      ... on Facility { facilityType plural places { ${named} } }
      ... on Organization { organizationType places { ${named} } } } } } } }`,
    { report },
  );
  return node.mentions.nodes
    .filter(({ __typename }: Data) => __typename !== "Event")
    .map(lineOf)
    .sort();
}

function lineOf({ __typename, name, named: isNamed, ...rest }: Data): string {
  const parts = Object.entries(rest).map(([key, value]) => [key, wordsOf(value)] as const);
  const said = parts.filter(([, words]) => words !== "").map(([key, words]) => `${key} ${words}`);
  return [`${__typename} ${name}${isNamed ? "" : " (unnamed)"}`, ...said].join("; ");
}

function wordsOf(value: Data): string {
  if (value === null || value === false) return "";
  if (Array.isArray(value)) return value.map(({ name }) => name).join(" < ");
  if (typeof value !== "object") return String(value);
  if ("nodes" in value) return value.nodes.map(({ name }: Data) => name).join(", ");
  if ("edges" in value) return value.edges.map(({ other }: Data) => other.name).join(", ");
  return `${value.kind} (${value.raw})`;
}
