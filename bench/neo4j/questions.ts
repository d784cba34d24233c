import type { Session } from "neo4j-driver";
import type { QuestionName } from "./bare-texts";

type Variables = Readonly<Record<string, unknown>>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- parsed JSON, of three shapes
type Json = any;

/** What one request asks for, as each server takes it. */
export interface Asked {
  readonly ours: Variables;
  readonly rival: Variables;
  readonly bare: Variables;
}

export interface Question {
  readonly name: QuestionName;
  readonly title: string;
  readonly ours: string;
  /** Ways to ask it of @neo4j/graphql: the fastest that answers is measured. */
  readonly rival: readonly string[];
  /** `data` of an answer in the shape of the bare server's. */
  readonly ofOurs: (data: Json) => unknown;
  readonly ofRival: (data: Json) => unknown;
}

const only = (nodes: readonly Json[], ...fields: readonly string[]): readonly unknown[] =>
  nodes.map((node) => Object.fromEntries(fields.map((field) => [field, node[field]])));

export const questions: readonly Question[] = [
  {
    name: "person",
    title: "1. a person, 25 events, places, citations",
    ours: `query Person($id: ID!) { node(id: $id) { ... on Person { id name events(first: 25) { edges {
      link { role modality claims(first: 10) { nodes { citations { quote start end report { id title } } } } }
      node { id name eventType date { earliestStart } places(first: 5) { nodes { id name } } } } } } } }`,
    rival: [
      `query Person($id: ID!) { people(where: { id: { eq: $id } }) { id name
      eventsConnection(first: 25, sort: [{ edge: { toSort: ASC } }, { node: { id: ASC } }]) { edges {
        properties { role modality }
        node { id name eventType dateFrom places(limit: 5) { id name } citations(person: $id) {
          quote start end report { id title } } } } } } }`,
    ],
    ofOurs: ({ node }) => ({
      id: node.id,
      name: node.name,
      events: node.events.edges.map(({ link, node: event }: Json) => ({
        role: link.role,
        modality: link.modality,
        id: event.id,
        name: event.name,
        type: event.eventType,
        date: event.date?.earliestStart ?? null,
        places: event.places.nodes,
        citations: link.claims.nodes.flatMap(({ citations }: Json) => citations),
      })),
    }),
    ofRival: ({ people: [person] }) => ({
      id: person.id,
      name: person.name,
      events: person.eventsConnection.edges.map(({ properties, node }: Json) => ({
        ...properties,
        id: node.id,
        name: node.name,
        type: node.eventType,
        date: node.dateFrom,
        places: node.places,
        citations: node.citations,
      })),
    }),
  },
  {
    name: "events",
    title: "2. 100 events, three levels deep",
    ours: `query Events($after: String) { events(first: 100, after: $after) { nodes {
      id name eventType date { earliestStart } places(first: 5) { nodes { id name } }
      facilities(first: 3) { nodes { id name facilityType places(first: 3) { nodes { id name } } } }
      participants(types: [PERSON], first: 10) { edges { link { role }
        node { id name ... on Person { residences(first: 3) { nodes { id name } } } } } } } } }`,
    rival: [
      `query Events($offset: Int!) { events(limit: 100, offset: $offset, sort: [{ dateAscending: ASC }, { id: ASC }]) {
      id name eventType dateFrom places(limit: 5) { id name }
      facilities(limit: 3) { id name facilityType places(limit: 3) { id name } }
      peopleConnection(first: 10, sort: [{ edge: { fromSort: ASC } }, { node: { id: ASC } }]) { edges {
        properties { role } node { id name residences(limit: 3) { id name } } } } } }`,
    ],
    ofOurs: ({ events }) =>
      events.nodes.map((event: Json) => ({
        id: event.id,
        name: event.name,
        type: event.eventType,
        date: event.date?.earliestStart ?? null,
        places: event.places.nodes,
        facilities: event.facilities.nodes.map(({ id, name, facilityType, places }: Json) => ({
          id,
          name,
          type: facilityType,
          places: places.nodes,
        })),
        people: event.participants.edges.map(({ link, node }: Json) => ({
          role: link.role,
          id: node.id,
          name: node.name,
          residences: node.residences.nodes,
        })),
      })),
    ofRival: ({ events }) =>
      events.map((event: Json) => ({
        id: event.id,
        name: event.name,
        type: event.eventType,
        date: event.dateFrom,
        places: event.places,
        facilities: event.facilities.map(({ id, name, facilityType, places }: Json) => ({
          id,
          name,
          type: facilityType,
          places,
        })),
        people: event.peopleConnection.edges.map(({ properties, node }: Json) => ({ ...properties, ...node })),
      })),
  },
  {
    name: "people",
    title: "3. a page of 100 people, totalCount",
    ours: `query People($after: String) { people(first: 100, after: $after) {
      totalCount nodes { id name gender } pageInfo { hasNextPage endCursor } } }`,
    rival: [
      `query People($offset: Int!) { people(limit: 100, offset: $offset, sort: [{ nameKey: ASC }, { id: ASC }]) {
      id name gender } peopleConnection { aggregate { count { nodes } } } }`,
      `query People($cursor: String) { peopleConnection(first: 100, after: $cursor, sort: [{ nameKey: ASC }, { id: ASC }]) {
      totalCount edges { node { id name gender } } pageInfo { hasNextPage endCursor } } }`,
    ],
    ofOurs: ({ people }) => ({ total: people.totalCount, people: people.nodes }),
    ofRival: ({ people, peopleConnection }) => ({
      total: peopleConnection.totalCount ?? peopleConnection.aggregate.count.nodes,
      people: people ?? peopleConnection.edges.map(({ node }: Json) => node),
    }),
  },
  {
    name: "province",
    title: "4. 100 trials within a province, who was in them",
    ours: `query Province($place: ID!, $type: EventType!) {
      events(first: 100, where: { within: $place, eventType: [$type] }) { nodes {
        id name participants(types: [PERSON], first: 10) { nodes { id name } } } } }`,
    rival: [
      `query Province($place: ID!, $type: String!) { events(limit: 100, sort: [{ dateAscending: ASC }, { id: ASC }],
      where: { eventType: { eq: $type }, places: { some: { within: { some: { within: { some: { id: { eq: $place } } } } } } } }) {
        id name peopleConnection(first: 10, sort: [{ edge: { fromSort: ASC } }, { node: { id: ASC } }]) { edges {
          node { id name } } } } }`,
    ],
    ofOurs: ({ events }) =>
      events.nodes.map(({ id, name, participants }: Json) => ({
        id,
        name,
        people: only(participants.nodes, "id", "name"),
      })),
    ofRival: ({ events }) =>
      events.map(({ id, name, peopleConnection }: Json) => ({
        id,
        name,
        people: peopleConnection.edges.map(({ node }: Json) => node),
      })),
  },
];

const pages = 10;
const mostPeople = 40;

/** Posts an operation to our server: cursors are got from it. */
export type Post = (query: string, variables: Variables) => Promise<Json>;

/** What is asked in turn, of each question: 40 people with 25 events or more, the hub first; 10 pages; all provinces. */
export async function askedOf(session: Session, post: Post): Promise<Readonly<Record<QuestionName, readonly Asked[]>>> {
  const rows = async (text: string): Promise<readonly (readonly unknown[])[]> => {
    const { records } = await session.run(text);
    return records.map((record) => [...record.values()]);
  };
  const alike = (variables: Variables): Asked => ({ ours: variables, rival: variables, bare: variables });
  const busy = await rows(
    `MATCH (k:Ranking {label: 'Person'}) WHERE k.links >= 25 RETURN k.id ORDER BY k.links DESC, k.id`,
  );
  const step = Math.max(1, Math.floor(busy.length / mostPeople));
  const chosen = busy.filter((_, at) => at % step === 0).slice(0, mostPeople);
  const provinces = await rows("MATCH (p:Place {term: 'PROVINCE'}) RETURN p.id ORDER BY p.id");
  return {
    person: chosen.map(([id]) => alike({ id })),
    events: await pagesOf(post, "events", await rows(starts("Event", "dateAscending")), "date"),
    people: await pagesOf(post, "people", await rows(starts("Person", "nameKey")), "name"),
    province: provinces.map(([place]) => alike({ place, type: "TRIAL" })),
  };
}

const starts = (label: string, key: string): string =>
  `MATCH (n:${label}) WHERE n.${key} >= '' RETURN n.${key}, n.id ORDER BY n.${key}, n.id LIMIT ${pages * 100}`;

async function pagesOf(
  post: Post,
  field: string,
  nodes: readonly (readonly unknown[])[],
  key: string,
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  let after: string | null = null;
  for (let page = 0; page < pages; page++) {
    // Of a small country there are fewer pages.
    if (page > 0 && nodes.length <= page * 100) break;
    const [sort, id] = nodes[page * 100 - 1] ?? ["", ""];
    const offset = page * 100;
    const cursor = page === 0 ? null : Buffer.from(`arrayconnection:${offset - 1}`).toString("base64");
    asked.push({ ours: { after }, rival: { offset, cursor }, bare: { [key]: sort, id } });
    const data: Json = await post(
      `query ($after: String) { ${field}(first: 100, after: $after) { pageInfo { endCursor } } }`,
      { after },
    );
    after = data[field].pageInfo.endCursor as string;
  }
  return asked;
}
