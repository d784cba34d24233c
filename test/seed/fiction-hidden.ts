import type { AccessRole } from "../../src/model/vocabulary";
import { namesIn, personOf, type Fiction } from "./fiction-graph";

const roles: readonly AccessRole[] = ["READER", "RESEARCHER", "GUARDIAN"];

/** Each of what only some may see: a name, a person, a report, a claim; and that no count or text tells of it. */
export function describeHidden(sample: () => Fiction): void {
  /** What each role is answered: reader, researcher, guardian. */
  const byRole = async (query: string, pick: (data: never) => unknown) =>
    Promise.all(roles.map(async (role) => pick((await sample().ask(query, {}, role)) as never)));
  const counts = (query: string) =>
    byRole(`{ found: ${query} { totalCount } }`, ({ found }: never) => (found as Counted).totalCount);

  it("counts one report more for researchers and another for guardians", async () => {
    expect(await counts("reports")).toEqual([18, 19, 20]);
    expect(await counts('reports(where: { name: { eq: "Order 17" } })')).toEqual([0, 1, 1]);
    expect(await counts('reports(where: { name: { eq: "Note on a source" } })')).toEqual([0, 0, 1]);
  });

  it("knows those whom only the restricted or the sealed report names to no one else", async () => {
    expect(await counts('people(where: { name: { eq: "Dov Istvol" } })')).toEqual([0, 1, 1]);
    expect(await counts('people(where: { name: { eq: "Wim Quarnø" } })')).toEqual([0, 0, 1]);
    const [reader = 0, researcher, guardian] = (await counts("people")) as number[];
    expect([researcher, guardian]).toEqual([reader + 1, reader + 3]);
  });

  it("shows the order to watch families to researchers; a reader knows of the denial alone", async () => {
    const query =
      "{ events(modality: [ORDERED], where: { eventType: [SURVEILLANCE] }) { nodes { participants(first: 100, link: { modality: [ORDERED] }) { nodes { name } } } } }";
    const [reader, researcher] = await byRole(query, ({ events }: never) => (events as { nodes: unknown[] }).nodes);
    expect(reader).toEqual([]);
    const [{ participants }] = researcher as [{ participants: never }];
    expect(namesIn(participants)).toEqual(expect.arrayContaining(["Anton Brașcu", "Dov Istvol", "Zhou Wangchao"]));
  });

  it("adds a name in other letters where only the restricted report has it", async () => {
    const query = '{ people(where: { name: { eq: "周望潮" } }) { nodes { name } } }';
    const names = await byRole(query, ({ people }: never) => namesIn(people));
    expect(names).toEqual([["周望潮"], ["Zhou Wangchao"], ["Zhou Wangchao"]]);
  });

  it("says only to guardians who passed the order on", async () => {
    const query =
      '{ events(where: { date: { from: "2023-05-30", to: "2023-05-30", match: CERTAIN } }) { nodes { participants { nodes { name } } } } }';
    const events = await byRole(query, ({ events: { nodes } }: never) => nodes);
    expect(events.slice(0, 2)).toEqual([[], []]);
    const [{ participants }] = events[2] as [{ participants: never }];
    expect(namesIn(participants)).toEqual(["Edda Kvistel", "Jan Ostrel", "Wim Quarnø"]);
  });

  it("names the witness to guardians; others see a pseudonym, and blocks in the text", async () => {
    expect(await counts('people(where: { name: { eq: "Pavla Žabrin" } })')).toEqual([0, 0, 1]);
    const query = `{ reports(where: { name: { eq: "What I wrote down" } }) { nodes { text } }
      events(where: { eventType: [RELEASE], date: { from: "2022-10-03", to: "2022-10-03" } }) {
        nodes { participants(role: [WITNESS]) { nodes { name } } } } }`;
    const [reader, , guardian] = (await byRole(query, (data) => data)) as readonly Witnessed[];
    expect(namesIn(reader?.events.nodes[0]?.participants)).toEqual([expect.stringMatching(/^Person [A-Z2-7]{8}$/)]);
    expect(namesIn(guardian?.events.nodes[0]?.participants)).toEqual(["Pavla Žabrin"]);
    expect(reader?.reports.nodes[0]?.text).toContain("My name is ████████████.");
    expect(guardian?.reports.nodes[0]?.text).toContain("My name is Pavla Žabrin.");
  });

  it("keeps one claim of that public report from readers: that she is a witness of the days in the infirmary", async () => {
    const query = `{ events(where: { eventType: [OTHER], date: { from: "2021-11-01", to: "2021-11-30" } }) {
      nodes { participants(role: [WITNESS]) { nodes { name } } } } }`;
    const witnesses = await byRole(query, ({ events: { nodes } }: never) =>
      namesIn((nodes as [{ participants: never }])[0].participants),
    );
    expect(witnesses).toEqual([[], [expect.stringMatching(/^Person /)], ["Pavla Žabrin"]]);
  });

  it("says where she lives to researchers, under her pseudonym: a restricted report alone tells it", async () => {
    const query = '{ places(where: { name: { eq: "Saltby" } }) { nodes { residents { nodes { name } } } } }';
    const residents = await byRole(query, ({ places: { nodes } }: never) =>
      namesIn((nodes as [{ residents: never }])[0].residents),
    );
    expect(residents).toEqual([[], [expect.stringMatching(/^Person /)], ["Pavla Žabrin"]]);
    const shown = "{ reports(first: 100) { nodes { reportType text } } }";
    const naming = await byRole(shown, ({ reports: { nodes } }: never) =>
      (nodes as readonly { reportType: string; text: string }[]).flatMap(({ reportType, text }) =>
        text.split("\n").flatMap((line) => (line.includes("Saltby") ? [`${reportType}: ${line}`] : [])),
      ),
    );
    const gazetteer = "REFERENCE: Saltby: village level, a village of Čerlov; code XV-20020101.";
    const order = (name: string) =>
      expect.stringMatching(`^OTHER: 4\\. ${name}, a nurse of the prison, who lives in Saltby`);
    expect(naming.map((lines) => [...(lines as string[])].sort())).toEqual([
      [gazetteer],
      [order("█+"), gazetteer],
      [order("Pavla Žabrin"), gazetteer],
    ]);
  });

  it("leaves the child out for all but guardians, in lists, counts and texts", async () => {
    expect(await counts('people(where: { name: { contains: "Lomnar" } })')).toEqual([0, 0, 1]);
    expect(await counts("people(where: { age: { lte: 17 } })")).toEqual([0, 0, 1]);
    const query = "{ reports(first: 100) { nodes { text } } }";
    const texts = await byRole(query, ({ reports }: never) => JSON.stringify(reports).split("Sefa Lomnar").length - 1);
    expect(texts).toEqual([0, 0, 2]);
  });

  it("lets nothing of what is hidden through to a reader", async () => {
    const shown: unknown[] = [await sample().ask("{ reports(first: 100) { nodes { text names { text } } } }")];
    for (let after: string | null = null; shown.length === 1 || after !== null;) {
      const { claims } = await sample().ask(
        `query ($after: String) { claims(first: 100, after: $after) {
          nodes { text speaker citations { quote sentence prefix suffix } } pageInfo { hasNextPage endCursor }
        } }`,
        { after },
      );
      shown.push(claims);
      after = claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null;
    }
    const all = JSON.stringify(shown);
    for (const hidden of ["Istvol", "Quarnø", "Žabrin", "Lomnar", "Order 17"]) expect(all).not.toContain(hidden);
    expect(all).not.toMatch(/(?:lives? in|nurse|█|Person [A-Z2-7]{8})[^"]*Saltby/);
    expect((await personOf(sample(), "Edda Kvistel", "events { totalCount }")).events.totalCount).toBe(3);
    expect((await personOf(sample(), "Edda Kvistel", "events { totalCount }", "GUARDIAN")).events.totalCount).toBe(4);
  });
}

interface Counted {
  readonly totalCount: number;
}

interface Witnessed {
  readonly reports: { readonly nodes: readonly { readonly text: string }[] };
  readonly events: { readonly nodes: readonly { readonly participants: never }[] };
}
