import { namesIn, personOf, type Fiction } from "./fiction-graph";

/** What is threatened, denied, done later, or not done after all. */
export function describeModality(sample: () => Fiction): void {
  const eventOf = async (query: string, modality = "REPORTED") => {
    const { events } = await sample().ask(`{ events(modality: [${modality}], where: ${query}) { nodes { id name } } }`);
    expect(events.nodes).toHaveLength(1);
    return events.nodes[0];
  };

  it("says of the man in the retracted report that he is alive, and where he was let go", async () => {
    const events = "events(link: { modality: [REPORTED, DENIED] }) { nodes { eventType modality } }";
    const petr = await personOf(sample(), "Petr Řeblov", events);
    expect(petr.events.nodes).toEqual(
      expect.arrayContaining([
        { eventType: "DEATH", modality: "DENIED" },
        { eventType: "RELEASE", modality: "REPORTED" },
      ]),
    );
  });

  it("has a threat that is later carried out: an event of its own that follows the threat", async () => {
    const { id } = await eventOf("{ eventType: [JOB_OR_SCHOOL_REPRISAL] }");
    const follows = "follows(link: { modality: [THREATENED] }) { nodes { eventType modality date { edtf } } }";
    const { node } = await sample().ask(
      `query ($id: ID!) {
      node(id: $id) { ... on Event { date { edtf } participants(role: [AFFECTED]) { nodes { name } } unasked: follows { totalCount } ${follows} } }
    }`,
      { id },
    );
    expect(node.date.edtf).toBe("2022-04-29");
    expect(namesIn(node.participants)).toEqual(["Teo Sørenning"]);
    expect(node.unasked.totalCount).toBe(0);
    expect(node.follows.nodes).toEqual([
      { eventType: "JOB_OR_SCHOOL_REPRISAL", modality: "THREATENED", date: { edtf: "2021-06" } },
    ]);
  });

  it("has denials by a spokesman, beside what others report", async () => {
    const { id } = await eventOf(
      '{ eventType: [DETENTION], date: { from: "2020-09-13", to: "2020-09-14", match: POSSIBLE } }',
    );
    const { node } = await sample().ask(
      "query ($id: ID!) { node(id: $id) { ... on Event { modality claims(where: { predicate: [TYPE] }) { nodes { modality speaker } } } } }",
      { id },
    );
    expect(node.modality).toBe("REPORTED");
    expect(node.claims.nodes).toEqual(
      expect.arrayContaining([
        { modality: "REPORTED", speaker: null },
        { modality: "DENIED", speaker: "Ola Trenk, spokesman for the Harbour Police" },
      ]),
    );
    const { claims } = await sample().ask(
      "{ claims(where: { predicate: [TYPE], modality: [DENIED] }) { nodes { speaker value { ... on TextValue { text } } } } }",
    );
    const speaker = "Ola Trenk, spokesman for the Harbour Police";
    expect(claims.nodes).toEqual(
      expect.arrayContaining([
        { speaker, value: { text: "DETENTION" } },
        { speaker, value: { text: "SURVEILLANCE" } },
      ]),
    );
  });
}
