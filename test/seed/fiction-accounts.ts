import { arrestsOf, type Fiction } from "./fiction-graph";

const valuesOfEvent = /* GraphQL */ `
  query ($id: ID!, $predicate: [Predicate!]) {
    node(id: $id) {
      ... on Event {
        claims(where: { predicate: $predicate }, first: 100) {
          nodes {
            modality
            speaker
            value {
              __typename
              ... on CountValue {
                raw
              }
              ... on DateValue {
                edtf
              }
              ... on TextValue {
                text
              }
            }
            citations {
              report {
                publisher {
                  name
                }
              }
            }
          }
        }
      }
    }
  }
`;

/** How reports differ: on counts and dates, by correction and by retraction. */
export function describeAccounts(sample: () => Fiction): void {
  const told = async (id: string, predicate: string) => {
    const { node } = await sample().ask(valuesOfEvent, { id, predicate: [predicate] });
    return node.claims.nodes.map(({ modality, value, citations }: never) => {
      const { raw, edtf, text } = value as Record<string, string>;
      const [{ report }] = citations as [{ report: { publisher: { name: string } } }];
      return `${report.publisher.name}: ${String(raw ?? edtf ?? text)} ${modality as string}`;
    });
  };

  it("has one event of which three publishers give other counts: a conflict of kind COUNT", async () => {
    expect(new Set(await told(await arrestsOf(sample()), "COUNT"))).toEqual(
      new Set([
        "Sølmar Observer: 41 people REPORTED",
        "Causeway Register: At least 58 people REPORTED",
        "Causeway Register: 58 people REPORTED",
        "Harbour Police: 36 people REPORTED",
        "Sølmar Observer: 43 arrests REPORTED",
        "Sølmar Observer: 41 people DENIED",
      ]),
    );
  });

  it("has one event of which publishers give other dates: a conflict of kind DATE", async () => {
    expect(new Set(await told(await arrestsOf(sample()), "DATE"))).toEqual(
      new Set([
        "Sølmar Observer: 2020-09-12 REPORTED",
        "Harbour Police: 2020-09-12 REPORTED",
        "Causeway Register: 2020-09-13 REPORTED",
      ]),
    );
  });

  it("has a correction: about the report that it corrects, with another count, and a name taken back", async () => {
    const { reports } = await sample().ask(`{
      reports(where: { name: { startsWith: "Correction" } }) {
        nodes { publisher { name } links(link: { types: [ABOUT], otherTypes: [REPORT] }) { edges { other {
          name ... on Report { publisher { name } }
        } } } }
      }
    }`);
    const observer = { name: "Sølmar Observer" };
    const links = { edges: [{ other: { name: "41 arrested on Lantern Quay", publisher: observer } }] };
    expect(reports.nodes).toEqual([{ publisher: observer, links }]);
    const { claims } = await sample().ask(`{
      claims(where: { predicate: [INVOLVED_IN], modality: [DENIED] }, first: 100) { nodes { subject { name } object { name } } }
    }`);
    const denied = claims.nodes.map(({ subject }: { subject: { name: string } }) => subject.name);
    expect(denied).toContain("Bram Tolvig");
  });

  it("has a retraction: the report says so, and what only it said is not in the graph", async () => {
    const asked = await sample().ask(`{
      reports(where: { retracted: true }) { nodes { title text } }
      facilities(where: { name: { eq: "Gannet" } }) { totalCount }
      people(where: { name: { eq: "Dagny Řeblov" } }) { totalCount }
      deaths: events(where: { eventType: [DEATH] }) { totalCount }
    }`);
    expect(asked.reports.nodes).toHaveLength(1);
    expect(asked.reports.nodes[0].text).toContain("the prison ship Gannet");
    expect([asked.facilities, asked.people, asked.deaths]).toEqual(Array(3).fill({ totalCount: 0 }));
  });

  it("keeps the claims of the retracted report, as RETRACTED, for researchers", async () => {
    const query = "{ claims(where: { status: [RETRACTED] }) { totalCount } }";
    expect((await sample().ask(query)).claims.totalCount).toBe(0);
    expect((await sample().ask(query, {}, "RESEARCHER")).claims.totalCount).toBeGreaterThan(10);
  });
}
