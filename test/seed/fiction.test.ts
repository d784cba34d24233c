import { check } from "../../src/record/check";
import { describeAccounts } from "./fiction-accounts";
import { describeCorrectedFile } from "./fiction-corrected-file";
import { describeCustody } from "./fiction-custody";
import { openFiction, type Fiction } from "./fiction-graph";
import { describeHidden } from "./fiction-hidden";
import { describeModality } from "./fiction-modality";
import { describePeople } from "./fiction-people";
import { describeStory } from "./fiction-story";
import { describeValues } from "./fiction-values";

/** What seed/fiction must show, each by a question that the graph answers. Its README tells the story. */
describe("the fictional sample", () => {
  let fiction: Fiction;
  beforeAll(async () => {
    fiction = await openFiction();
  }, 120_000);
  afterAll(() => fiction.store.close());

  const reports = async () => {
    const asked = await fiction.ask(
      "{ reports(first: 100) { nodes { title text reportType language publisher { name } publishedAt { edtf } } } }",
      {},
      "GUARDIAN",
    );
    return asked.reports.nodes as readonly {
      readonly title: string | null;
      readonly text: string;
      readonly reportType: string;
      readonly language: string;
      readonly publisher: { readonly name: string } | null;
      readonly publishedAt: { readonly edtf: string } | null;
    }[];
  };

  it("is sound", async () => {
    expect(await check(fiction.store)).toEqual([]);
  });

  it("has 19 reports and a gazetteer, each with a title and a word that says it is fiction", async () => {
    const all = await reports();
    const types = all.map(({ reportType }) => reportType);
    expect(types.filter((type) => type !== "REFERENCE")).toHaveLength(19);
    expect(types.filter((type) => type === "REFERENCE")).toHaveLength(1);
    expect(all.filter(({ title }) => title === null)).toEqual([]);
    expect(all.filter(({ text }) => !text.includes("Fictional")).map(({ title }) => title)).toEqual([]);
  });

  it("has reports of every type", async () => {
    const types = new Set((await reports()).map(({ reportType }) => reportType));
    expect([...types].sort()).toEqual(
      ["COURT_DOCUMENT", "NEWS", "OTHER", "OVERVIEW", "REFERENCE", "STUB", "TABLE", "TESTIMONY"].sort(),
    );
  });

  it("has ten publishers, the press, an NGO, a court and two authorities", async () => {
    const { organizations } = await fiction.ask(
      "{ organizations(first: 100) { nodes { organizationType published { totalCount } } } }",
      {},
      "GUARDIAN",
    );
    const publishers = organizations.nodes.filter(
      ({ published }: never) => (published as { totalCount: number }).totalCount,
    );
    const types = publishers.map(({ organizationType }: { organizationType: string }) => organizationType).sort();
    expect(types).toEqual(["COURT", "GOVERNMENT", ...Array<string>(6).fill("MEDIA"), "NGO", "POLICE"]);
  });

  it("has years 2020 to 2024 and four languages", async () => {
    const all = await reports();
    const years = new Set(
      all.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt.edtf.slice(0, 4)])),
    );
    expect([...years].sort()).toEqual(["2020", "2021", "2022", "2023", "2024"]);
    expect([...new Set(all.map(({ language }) => language))].sort()).toEqual(["ar", "en", "fr", "zh-Hant"]);
  });

  it("has about 150 people, nearly all with a name, and groups", async () => {
    const { people, named, groups } = await fiction.ask(
      "{ people { totalCount } named: people(where: { named: true }) { totalCount } groups { totalCount } }",
    );
    expect(people.totalCount).toBeGreaterThanOrEqual(140);
    expect(people.totalCount).toBeLessThanOrEqual(160);
    expect(named.totalCount).toBeGreaterThanOrEqual(140);
    expect(groups.totalCount).toBeGreaterThanOrEqual(10);
  });

  it.each([
    ["RELATED_TO", 5],
    ["MEMBER_OF", 7],
    ["RESIDES_IN", 2],
    ["OPERATED_BY", 2],
    ["ABOUT", 8],
    ["LISTED_IN", 2],
    ["SUBSET_OF", 3],
    ["ADHERENT_OF", 1],
  ])("has links of type %s: at least %d claims", async (predicate, least) => {
    const { claims } = await fiction.ask(
      "query ($predicate: [Predicate!]) { claims(where: { predicate: $predicate }) { totalCount } }",
      { predicate: [predicate] },
    );
    expect(claims.totalCount).toBeGreaterThanOrEqual(least);
  });

  it.each(["AGENT", "AFFECTED", "RESPONDENT", "WITNESS", "LAWYER", "RELATIVE", "ORGANIZER", "OTHER"])(
    "has someone in the role %s",
    async (role) => {
      const { people } = await fiction.ask(
        "query ($role: [Role!]) { people(first: 100) { nodes { events(link: { role: $role }) { totalCount } } } }",
        { role: [role] },
      );
      const counts = people.nodes.map(({ events }: { events: { totalCount: number } }) => events.totalCount);
      expect(Math.max(...counts)).toBeGreaterThan(0);
    },
  );

  describe("in its accounts", () => {
    describeAccounts(() => fiction);
    describeModality(() => fiction);
    describeCorrectedFile();
  });

  describe("of custody", () => {
    describeCustody(() => fiction);
  });

  describe("of people", () => {
    describePeople(() => fiction);
  });

  describe("in what it hides", () => {
    describeHidden(() => fiction);
  });

  describe("in its values and names", () => {
    describeValues(() => fiction);
  });

  describe("in its drawing", () => {
    describeStory();
  });
});
