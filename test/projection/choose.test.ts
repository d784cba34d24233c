import fc from "fast-check";
import { parseDate, vagueDate } from "../../src/model/values";
import type { EntityId } from "../../src/model/id";
import { ranked } from "../../src/projection/choose";
import type { Claim } from "../../src/projection/evidence-set";
import type { ReportFacts } from "../../src/projection/report-facts";
import { idOf, reportOf, value, valueClaim } from "../contract/evidence";

const ana = idOf("Person", "ana");
const reports = [0, 1, 2, 3].map((at) => reportOf(`Report ${String(at)}`));

const factsOf = (publisher: string, published: string | null, isReference = false): ReportFacts => ({
  isReference,
  publishedAt: published === null ? null : parseDate(published),
  publishers: { 0: [publisher], 1: [publisher], 2: [publisher] },
  level: 0,
  retracted: false,
  names: [],
  spans: [],
});

/** The first two are one publisher's; the third another's, published last; the fourth a gazetteer. */
const facts = new Map<EntityId, ReportFacts>(
  [factsOf("a", "2021"), factsOf("a", "2022"), factsOf("b", "2023"), factsOf("c", null, true)].map((each, at) => [
    (reports[at] ?? reportOf("")).id,
    each,
  ]),
);

function says(report: number, years: number, more: Parameters<typeof valueClaim>[4] = {}): Claim {
  return { ...valueClaim(ana, "AGE", value.age(years), [reports[report] ?? reportOf("")], more), seq: years };
}

const first = (...claims: readonly Claim[]): unknown => {
  const [best] = ranked(claims, facts, 0);
  return best?.value?.is === "age" ? best.value.years : null;
};

describe("of several values the graph shows first", () => {
  it("the one told in the strongest modality, whoever else tells another", () => {
    expect(first(says(0, 30, { modality: "ALLEGED" }), says(2, 31, { modality: "DENIED" }), says(1, 32))).toBe(32);
    expect(first(says(0, 30, { modality: "REPORTED", basis: "INFERRED" }), says(2, 31, { modality: "ALLEGED" }))).toBe(
      30,
    );
  });

  it("then the one on the strongest basis", () => {
    expect(first(says(2, 30, { basis: "CONTEXT" }), says(0, 31), says(1, 32, { basis: "INFERRED" }))).toBe(31);
    expect(first(says(3, 30, { basis: "BACKGROUND" }), says(0, 31, { basis: "INFERRED" }))).toBe(31);
  });

  it("then the one that most publishers give; two reports of one publisher count once", () => {
    expect(first(says(2, 30), says(0, 31), says(2, 31, { speaker: "x" }))).toBe(31);
    expect(first(says(0, 30), says(1, 30), says(2, 31))).toBe(31);
  });

  it("whatever words they give it in", () => {
    const dated = (report: number, edtf: string, raw: string): Claim => ({
      ...valueClaim(idOf("Event", "x"), "DATE", value.date(edtf, raw), [reports[report] ?? reportOf("")]),
      seq: 1,
    });
    const claims = [
      dated(0, "2021-05-03", "3 May 2021"),
      dated(2, "2021-05-03", "the third of May"),
      dated(1, "2021-05-04", "4 May"),
    ];
    const told = new Map(facts);
    told.set((reports[1] ?? reportOf("")).id, factsOf("d", "2024"));
    const [best] = ranked(claims, told, 0);
    expect(best?.value).toMatchObject({ edtf: "2021-05-03" });
  });

  it("but not where they are all that is said", () => {
    const dated = (report: number, said: ReturnType<typeof value.date>): Claim => ({
      ...valueClaim(idOf("Event", "x"), "DATE", said, [reports[report] ?? reportOf("")]),
      seq: 1,
    });
    const vague = (raw: string) => ({ is: "date", ...vagueDate(raw, "RELATIVE") }) as const;
    const [best] = ranked(
      [dated(0, vague("the evening after")), dated(1, vague("the week before")), dated(2, value.date("2021-05-03"))],
      facts,
      0,
    );
    expect(best?.value).toMatchObject({ edtf: "2021-05-03" });
  });

  it("then the one published last", () => {
    expect(first(says(0, 30), says(2, 31), says(1, 32))).toBe(31);
  });

  it("then by the claim's id, whatever the order given", () => {
    const claims = [30, 31, 32, 33].map((years) => says(0, years));
    const ids = claims.map(({ id }) => id).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: 4 }), (shuffled) => {
        expect(ranked(shuffled, facts, 0).map(({ id }) => id)).toEqual(ids);
      }),
    );
  });
});
