import { namesIn, type Fiction } from "./fiction-graph";

/** Dates, counts, sums and names of every kind, and a place with an old and a new name. */
export function describeValues(sample: () => Fiction): void {
  const first = async (field: string, where: string, selection: string) => {
    const asked = await sample().ask(`{ found: ${field}(where: ${where}) { nodes { ${selection} } } }`);
    expect(asked.found.nodes).toHaveLength(1);
    return asked.found.nodes[0];
  };
  const claimed = async (predicate: string, value: string) => {
    const { claims } = await sample().ask(
      `{ claims(first: 100, where: { predicate: [${predicate}] }) { nodes { subject { __typename } value { ${value} } } } }`,
    );
    return claims.nodes.map((each: { value: unknown }) => each.value);
  };

  it("has one place with an old and a new name, found by either", async () => {
    const [before, after] = await Promise.all(
      ["Lantern Quay", "Concord Quay"].map((name) => first("places", `{ name: { eq: "${name}" } }`, "id name code")),
    );
    expect(before).toEqual(after);
    expect(after).toMatchObject({ name: "Concord Quay", code: "XV-100101" });
  });

  it("has reports that use the name of their time, and the day of the renaming, which two publishers give", async () => {
    const uses = async (publishedAt: string) => {
      const { reports } = await sample().ask(`{ reports(where: { publishedAt: ${publishedAt} }) { nodes { text } } }`);
      const using = (name: string) => reports.nodes.filter(({ text }: { text: string }) => text.includes(name)).length;
      return [using("Lantern Quay"), using("Concord Quay")];
    };
    expect(await uses('{ to: "2021-02-28" }')).toEqual([7, 0]);
    expect(await uses('{ from: "2021-03-01", to: "2021-03-31" }')).toEqual([1, 1]);
    const { events } = await first(
      "places",
      '{ name: { eq: "Lantern Quay" } }',
      'events(where: { date: { from: "2021-03-01", to: "2021-03-01" }, sources: { eq: 2 } }) { nodes { eventType date { edtf } } }',
    );
    expect(events.nodes).toEqual([{ eventType: "OTHER", date: { edtf: "2021-03-01" } }]);
  });

  it("has an event of which only the year is known", async () => {
    const event = await first(
      "events",
      "{ eventType: [CONFISCATION] }",
      "date { edtf precision } count { unit kind raw }",
    );
    expect(event).toEqual({
      date: { edtf: "2019", precision: "YEAR" },
      count: { unit: "DOCUMENT", kind: "VAGUE", raw: "some 900 books" },
    });
  });

  it("has an event that goes on since a spring", async () => {
    const event = await first("events", "{ eventType: [SURVEILLANCE] }", "modality date { raw open edtf }");
    expect(event).toEqual({ modality: "ALLEGED", date: { raw: "Since spring 2022", open: true, edtf: "2022/.." } });
  });

  it("has counts as a range: of people and of officers", async () => {
    const { groups } = await sample().ask("{ groups(first: 100) { nodes { count { kind min max unit } } } }");
    expect(groups.nodes).toEqual(
      expect.arrayContaining([
        { count: { kind: "RANGE", min: 200, max: 300, unit: "PERSON" } },
        { count: { kind: "RANGE", min: 30, max: 40, unit: "OFFICER" } },
      ]),
    );
  });

  it("has a count of signatures, and at whom they were directed", async () => {
    const event = await first(
      "events",
      "{ eventType: [PETITION] }",
      "count { min max unit } participants(role: [RESPONDENT]) { nodes { name } }",
    );
    expect(event.count).toEqual({ min: 212, max: 212, unit: "DOCUMENT" });
    expect(namesIn(event.participants)).toEqual(["City Council of Sølmar"]);
  });

  it("has a fine with its sum, in the currency code that is kept for tests", async () => {
    const event = await first(
      "events",
      "{ eventType: [FINE] }",
      "amount { value currency raw } participants(role: [AFFECTED]) { nodes { name } }",
    );
    expect(event.amount).toEqual({ value: 1200, currency: "XTS", raw: "1,200 varns" });
    expect(namesIn(event.participants)).toEqual(["Jan Ostrel"]);
  });

  it("keeps apart what the source says is unknown, what it withholds and what is cut off", async () => {
    expect(await claimed("DURATION", "... on DurationValue { raw unknown }")).toContainEqual({
      raw: "How long they will be kept is not known",
      unknown: "STATED_UNKNOWN",
    });
    const dates = await claimed("DATE", "... on DateValue { unknown }");
    expect(dates).toEqual(expect.arrayContaining([{ unknown: "WITHHELD" }, { unknown: "CUT_OFF" }]));
  });

  it.each([
    ["č", "Čerlov"],
    ["ř", "Petr Řeblov"],
    ["ø", "Ilka Sørenning"],
    ["ğ", "Çiğdem Doğar"],
    ["ș", "Anton Brașcu"],
    ["ț", "Oana Țepelin"],
    ["Han", "蘇晚舟"],
    ["Arabic", "نور حدّاني"],
    ["beyond the BMP", "林𠮷安"],
  ])("has a name with %s: %s, mentioned at the very characters of a text", async (_letters, name) => {
    const { people, places } = await sample().ask(
      `query ($name: String!) {
        people(where: { name: { eq: $name } }) { nodes { ...mentioned } }
        places(where: { name: { eq: $name } }) { nodes { ...mentioned } }
      }
      fragment mentioned on Entity {
        reports { edges { node { text } link { claims(first: 100) { nodes { citations { start end quote } } } } } }
      }`,
      { name },
    );
    const quotes = [...people.nodes, ...places.nodes].flatMap(({ reports }) =>
      reports.edges.flatMap(({ node, link }: never) =>
        (link as Mentions).claims.nodes.flatMap(({ citations }) =>
          citations.map(({ start, end, quote }) => [quote, (node as { text: string }).text.slice(start, end)] as const),
        ),
      ),
    );
    expect(quotes.every(([quote, there]) => quote === there)).toBe(true);
    expect(quotes.map(([quote]) => quote)).toContain(name);
  });

  it("has quotes behind characters beyond the BMP, so that units and characters count otherwise", async () => {
    const { reports } = await sample().ask(
      "{ reports(first: 100) { nodes { text claims(first: 100) { nodes { citations { start } } } } } }",
    );
    const shifted = reports.nodes.flatMap(({ text, claims }: never) =>
      (claims as Mentions["claims"]).nodes.filter(({ citations }) =>
        citations.some(({ start }) => Array.from((text as string).slice(0, start)).length < start),
      ),
    );
    expect(shifted.length).toBeGreaterThan(100);
  });
}

interface Mentions {
  readonly claims: {
    readonly nodes: readonly {
      readonly citations: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
    }[];
  };
}
