import { namesIn, personOf, type Fiction } from "./fiction-graph";

/** People: one of two names, two of one name, an official, a family, and the ways between them. */
export function describePeople(sample: () => Fiction): void {
  it("has one person under two spellings, merged: by either name, with the id of both", async () => {
    const [one, other] = await Promise.all(
      ["Yusra al-Qamari", "Yousra Elkamari"].map((name) =>
        personOf(sample(), name, "id formerIds names { text } heldAt { totalCount } events { nodes { eventType } }"),
      ),
    );
    expect(one).toEqual(other);
    expect(one.formerIds).toHaveLength(1);
    expect(one.names.map(({ text }: { text: string }) => text)).toEqual([
      "Yusra al-Qamari",
      "يسرى القمري",
      "Yousra Elkamari",
    ]);
    const former = "query ($id: ID!) { node(id: $id) { id } }";
    expect((await sample().ask(former, { id: one.formerIds[0] })).node.id).toBe(one.id);
  });

  it("knows only by the merge when her stay in the prison ended", async () => {
    const { heldAt } = await personOf(
      sample(),
      "Yusra al-Qamari",
      "heldAt(where: { facilityType: [PRISON] }) { edges { link { period { edtf } } } }",
    );
    expect(heldAt.edges).toEqual([{ link: { period: { edtf: "2021-03-09/2022-09-12" } } }]);
  });

  it("has two people of one name, kept apart, one of them the clerk of the court that tried the other", async () => {
    const { people } = await sample().ask(`{
      people(where: { name: { eq: "Jan Ostrel" } }) {
        nodes { formerIds memberOf { nodes { name } } events(where: { eventType: [TRIAL] }) { edges { link { role } } } }
      }
    }`);
    const trials = (role: string) => ({ edges: [{ link: { role } }] });
    expect(people.nodes).toHaveLength(2);
    expect(people.nodes).toEqual(
      expect.arrayContaining([
        { formerIds: [], memberOf: { nodes: [] }, events: trials("AFFECTED") },
        { formerIds: [], memberOf: { nodes: [{ name: "Sølmar District Court" }] }, events: trials("OTHER") },
      ]),
    );
  });

  it("has judged both: the two spellings SAME, the two Jan Ostrels DIFFERENT", async () => {
    const { ask, store } = sample();
    const { people } = await ask('{ people(where: { name: { eq: "Jan Ostrel" } }) { nodes { id } } }');
    const nurse = await personOf(sample(), "Yousra Elkamari", "id formerIds");
    const records = await store.evidenceAfter(0, 100_000);
    const judged = records.flatMap((record) =>
      record.kind === "judgement" ? [[record.verdict, ...[record.left, record.right].sort()]] : [],
    );
    expect(judged).toEqual([
      ["DIFFERENT", ...people.nodes.map(({ id }: { id: string }) => id).sort()],
      ["SAME", ...[nurse.id, ...nurse.formerIds].sort()],
    ]);
  });

  it("has an official in several events over three years, with what was only threatened when asked for", async () => {
    const { events } = await personOf(
      sample(),
      "Anton Brașcu",
      `events(link: { modality: [REPORTED, THREATENED] }) { edges { node { eventType date { edtf } } link { role } } }`,
    );
    const told = events.edges.map(
      ({ node, link }: never) =>
        `${(node as { date: { edtf: string } }).date.edtf} ${(node as { eventType: string }).eventType} ${
          (link as { role: string }).role
        }`,
    );
    expect(told).toEqual([
      "2020-09-12 ARREST AGENT",
      "2021-06 JOB_OR_SCHOOL_REPRISAL AGENT",
      "2021-09-12 ARREST AGENT",
      "2022-05-03 HOME_RAID AGENT",
      "2023-02-27 LAWSUIT RESPONDENT",
    ]);
  });

  it("has a family: mother, brother, his wife", async () => {
    const { relatives } = await personOf(
      sample(),
      "Ilka Sørenning",
      "relatives { edges { node { name relatives { nodes { name } } } link { kinship sources from { name } } } }",
    );
    expect(relatives.edges).toMatchObject([
      { node: { name: "Maren Sørenning" }, link: { kinship: "PARENT", sources: 2, from: { name: "Maren Sørenning" } } },
      { node: { name: "Teo Sørenning" }, link: { kinship: "SIBLING", sources: 1 } },
    ]);
    expect(namesIn(relatives.edges[1].node.relatives)).toEqual(["Ilka Sørenning", "Noor Haddani"]);
  });

  it("joins two who never met by four links: his wife, the brother, the sister, the facility, the crane driver", async () => {
    const { relatives } = await personOf(
      sample(),
      "Noor Haddani",
      `relatives { nodes { relatives { nodes { name heldAt(where: { facilityType: [DETENTION_CENTER] }) {
        nodes { name held(first: 100) { edges { node { name } } } }
      } } } } }`,
    );
    const ilka = relatives.nodes[0].relatives.nodes.find(({ name }: { name: string }) => name === "Ilka Sørenning");
    expect(namesIn(ilka.heldAt)).toEqual(["Brack Lane Detention Center"]);
    expect(namesIn(ilka.heldAt.nodes[0].held)).toContain("Jan Ostrel");
  });

  it("joins the lawyer, the trial, a neighbour in the dock and the prison to one who came there later", async () => {
    const { events } = await personOf(
      sample(),
      "Edda Kvistel",
      `events(where: { eventType: [TRIAL] }, link: { role: [LAWYER] }) { nodes { participants(role: [AFFECTED]) {
        nodes { ... on Person { name heldAt(where: { facilityType: [PRISON] }) { nodes { held(first: 100) { nodes { name } } } } } }
      } } }`,
    );
    const [trial] = events.nodes;
    const matei = trial.participants.nodes.find(({ name }: { name: string }) => name === "Matei Norgaș");
    expect(namesIn(matei.heldAt.nodes[0].held)).toContain("Katla Halmerin");
  });
}
