import neo4j, { type Driver } from "neo4j-driver";
import { record } from "../../src/record/record";
import type { GraphStore } from "../../src/store/graph-store";
import { accepted, idOf, linkClaim, policyOf, reportOf, value, valueClaim } from "../contract/evidence";
import { openEmpty } from "../neo4j/empty-store";
import { describeWithNeo4j } from "../neo4j/server";
import { dataOf, type Data } from "../operations/execute";
import { openSeed } from "../operations/seed";
import { arrestedGroups, expected, notDone } from "./expected";
import { savedQueries } from "./saved";

jest.setTimeout(120_000);

describeWithNeo4j("Saved queries", (server) => {
  let store: GraphStore;
  let driver: Driver;

  beforeAll(async () => {
    store = await openSeed(() => openEmpty(server()));
    driver = neo4j.driver(server().uri, undefined, { disableLosslessIntegers: true });
  });
  afterAll(async () => {
    await driver.close();
    await store.close();
  });

  const textOf = (name: string): string => savedQueries.find((each) => each.name === name)?.text ?? "";
  const run = async (text: string): Promise<Data[]> =>
    (await driver.executeQuery(text, {}, { database: "neo4j" })).records.map((each) => each.toObject());
  const rows = async (name: string): Promise<readonly unknown[][]> =>
    (await run(textOf(name))).map((row) => Object.values(row));
  /** Everything that a query gives, properties of nodes and all. */
  const all = async (name: string): Promise<string> => JSON.stringify(await run(textOf(name)));

  it.each(Object.entries(expected))("%s answers over the seed", async (name, answer) => {
    expect(await rows(name)).toEqual(answer);
  });

  it("threats-and-denials gives what was threatened, attempted or ordered, with those concerned and the words", async () => {
    const given = await run(textOf("threats-and-denials"));
    const events = [
      ...new Set(
        given.map(({ modality, type, what, name, role }: Data) =>
          // Two events of one name differ in whom they affected.
          JSON.stringify([modality, type, what, role === "AFFECTED" ? name : null]),
        ),
      ),
    ]
      .map((each) => JSON.parse(each) as readonly [string, string, string, string | null])
      .filter(([, , , name]) => name !== null && name !== "their family members");
    const count = new Map<string, number>();
    for (const [modality, type] of events)
      count.set(`${modality} ${type}`, (count.get(`${modality} ${type}`) ?? 0) + 1);
    expect([...count].map(([key, times]) => [...key.split(" "), times])).toEqual(notDone);
    for (const { words } of given) expect(words).toMatch(/[.]$/);
  });

  it("what-a-report-says gives all claims of the report in order of the text", async () => {
    const { reports } = await dataOf(
      store,
      `{ reports(where: { name: { startsWith: "Overview" } }) { nodes { claims(first: 100) {
        totalCount nodes { predicate basis citations { quote } } } } } }`,
    );
    const { totalCount, nodes } = reports.nodes[0].claims;
    const given = await run(textOf("what-a-report-says"));
    expect(given).toHaveLength(totalCount);
    expect(given.slice(0, 100).map(({ predicate, basis, words }) => [predicate, basis, words])).toEqual(
      nodes.map(({ predicate, basis, citations }: Data) => [predicate, basis, citations[0].quote]),
    );
    expect(Object.values(given[0])).toEqual([
      ...["Campaign in China", "OCCURRED_IN", null, "China", "INFERRED"],
      "Minghui.org reports that the authorities are carrying out a coordinated, nationwide campaign known as “zero-out”.",
    ]);
  });

  it("around-a-person gives the paths of a picture", async () => {
    const given = await run(textOf("around-a-person"));
    const told = given.map(({ near, far }: Data) => [
      ...near.segments.map((segment: Data) => [segment.relationship.type, segment.end.properties.name]),
      ...(far?.segments ?? []).map((segment: Data) => [segment.relationship.type, segment.end.properties.name]),
    ]);
    const [district, day] = ["Yuanbaoshan District", "14 December 2020"];
    expect(told).toEqual([
      [["ADHERENT_OF", "Falun Gong"]],
      [["HELD_AT", "the local detention center"]],
      [
        ["INVOLVED_IN", `Arrest of 6 people in ${district}, ${day}`],
        ["OCCURRED_IN", district],
      ],
      [
        ["INVOLVED_IN", `Transfer to the local detention center, ${district}`],
        ["OCCURRED_IN", district],
      ],
      [["MEMBER_OF", "six practitioners of Falun Gong"]],
    ]);
  });

  describe("with statistics of what is there", () => {
    beforeAll(() => run("CALL db.prepareForReplanning(60)"));

    it.each(savedQueries)("$name finds what it starts from by an index", async ({ text }) => {
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, {}, { database: "neo4j" });
      const operators = (plan: Data): string[] => [
        `${plan.operatorType} ${plan.arguments.Details ?? ""}`,
        ...plan.children.flatMap(operators),
      ];
      const scans = operators(summary.plan).filter((each) => each.includes("Scan"));
      // Of the label alone: it is the index of what is no fact, of which there is little.
      expect(scans.filter((each) => !/^NodeByLabelScan\S* event:NotFact$/.test(each))).toEqual([]);
    });
  });

  it("conflicts and threats-and-denials give those that there are", async () => {
    const report = reportOf("On 3 May police threatened to arrest Ana.\nIt was on 4 May.");
    const [event, person] = [idOf("Event", "threat"), idOf("Person", "ana")];
    const [threat, other] = [
      [report, "On 3 May police threatened to arrest Ana."],
      [report, "It was on 4 May."],
    ] as const;
    const threatened = { modality: "THREATENED" } as const;
    const claims = [
      valueClaim(event, "TYPE", value.term("ARREST"), threat, threatened),
      valueClaim(event, "DATE", value.date("2021-05-03", "3 May"), threat, threatened),
      valueClaim(event, "DATE", value.date("2021-05-04", "4 May"), other, threatened),
      valueClaim(person, "NAME", value.name("Ana"), threat),
      linkClaim(person, ["INVOLVED_IN", "AFFECTED"], event, threat, threatened),
    ];
    await record(store, [report, ...accepted(claims)]);
    const threats = (await run(textOf("threats-and-denials"))).filter(({ name }: Data) => name === "Ana");
    expect(threats).toMatchObject([
      { type: "ARREST", modality: "THREATENED", role: "AFFECTED", name: "Ana", words: threat[1] },
    ]);
    const conflicts = await run(textOf("conflicts"));
    const [conflict, ...more] = conflicts.filter(({ property }: Data) => property !== "COUNT");
    expect(more).toEqual([]);
    expect([conflict.name, conflict.property]).toEqual([threats[0].what, "DATE"]);
    const days = conflict.values.map(([said, times]: [string, number]) => [JSON.parse(said).edtf, times]);
    expect(days).toEqual([
      ["2021-05-03", 1],
      ["2021-05-04", 1],
    ]);
    const seen = await Promise.all(["who-was-affected", "events-in-a-region", "people-in-a-region"].map(all));
    expect(seen.join()).not.toContain("Ana");
  });

  it("none shows what is not public, though it is in the database", async () => {
    const { people } = await dataOf(store, `{ people(where: { name: { eq: "Bai Baohua" } }) { nodes { id } } }`);
    await record(store, [policyOf(people.nodes[0].id, { visibility: "SEALED" })]);
    expect(
      (await run("MATCH (p:Person) WHERE p.nameKey = 'bai baohua' RETURN p.lo AS lo")).map(({ lo }) => lo),
    ).toEqual([2]);
    for (const { name } of savedQueries)
      expect([name, await all(name)]).toEqual([name, expect.not.stringContaining("Baohua")]);
    expect(await rows("who-was-held-where")).toEqual([]);
    // That six were arrested is told with his name: what rests on that is as hidden as he is.
    expect(await rows("people-in-a-region")).toHaveLength(12);
    expect(await rows("who-was-affected")).toEqual(arrestedGroups);
  });
});
