// @neo4j/graphql on Apollo Server over HTTP, over the nodes and relationships of the Neo4j store. BOLT: the server's URI.
// What it need not do, in its favour: it does not look at lo and hi (nothing is hidden), nor at modalities (all REPORTED).
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const typeDefs = /* GraphQL */ `
  type Person @node {
    id: ID!
    name: String!
    nameKey: String!
    gender: String
    events: [Event!]! @relationship(type: "INVOLVED_IN", direction: OUT, properties: "Involved")
    residences: [Place!]! @relationship(type: "RESIDES_IN", direction: OUT)
  }
  type Event @node {
    id: ID!
    name: String!
    eventType: String! @alias(property: "term")
    modality: String!
    dateFrom: String
    dateAscending: String!
    people: [Person!]! @relationship(type: "INVOLVED_IN", direction: IN, properties: "Involved")
    places: [Place!]! @relationship(type: "OCCURRED_IN", direction: OUT)
    facilities: [Facility!]! @relationship(type: "OCCURRED_AT", direction: OUT)
    "Claims are a list of ids on the relationship, where the library follows nothing."
    citations(person: ID!): [Citation!]!
      @cypher(
        statement: """
        MATCH (:Person {id: $person})-[r:INVOLVED_IN]->(this)
        UNWIND r.claims AS id
        MATCH (t:Citation {claim: id})
        MATCH (p:Passage {report: t.report, start: t.start, end: t.end})
        MATCH (d:Report {id: t.report})
        RETURN {
          quote: substring(p.context, t.start - p.contextStart, t.end - t.start), start: t.start, end: t.end,
          report: {id: d.id, title: d.title}
        } AS citation
        """
        columnName: "citation"
      )
  }
  type Involved @relationshipProperties {
    role: String!
    modality: String!
    toSort: String!
    fromSort: String!
  }
  type Place @node {
    id: ID!
    name: String!
    within: [Place!]! @relationship(type: "WITHIN", direction: OUT)
  }
  type Facility @node {
    id: ID!
    name: String!
    facilityType: String! @alias(property: "term")
    places: [Place!]! @relationship(type: "LOCATED_IN", direction: OUT)
  }
  type Citation {
    quote: String!
    start: Int!
    end: Int!
    report: CitedReport!
  }
  type CitedReport {
    id: ID!
    title: String
  }
`;

const driver = neo4j.driver(process.env.BOLT, undefined, { maxConnectionPoolSize: 32, telemetryDisabled: true });
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema, introspection: false });
const { url } = await startStandaloneServer(server, {
  listen: { host: "127.0.0.1", port: 0 },
  context: async () => ({ sessionConfig: { database: "neo4j" } }),
});
console.log(`ready at ${url}`);
