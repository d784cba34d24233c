import fc from "fast-check";
import { comesWithin, type DateValue } from "../../src/model/values";
import { dataOf } from "../operations/execute";
import type { Asked } from "./graph-store";
import { wordOf } from "./sample";

/** The day of the report that every dated event of the sample is told in but one, which is not open. */
const reportDay = "2021-07-02";

type Row = readonly [date: object, found: string];

const rows: readonly Row[] = [
  [{ from: "2020-12-14", to: "2020-12-14" }, "campaign arrest"],
  [{ from: "2021-07-02", to: "2021-07-02" }, "campaign detention trial"],
  [{ from: "2021-07-03" }, "trial"],
  [{ to: "2019-12-31" }, "campaign"],
  [{ to: "2018-12-31" }, ""],
  [{ from: "2021-02-01", to: "2021-01-01" }, ""],
  [{}, "campaign arrest transfer detention trial release"],
  [{ from: "2021-01-01", to: "2021-12-31", match: "CERTAIN" }, "trial release"],
  [{ from: "2021-01-01", match: "CERTAIN" }, "detention trial release"],
  [{ to: "2021-12-31", match: "CERTAIN" }, "arrest transfer trial release"],
  [{ match: "CERTAIN" }, "campaign arrest transfer detention trial release"],
  [{ from: "2021-06-02", to: "2021-06-30", match: "CERTAIN" }, ""],
];

const day = fc
  .date({ min: new Date("2018-06-01"), max: new Date("2022-06-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const limit = fc.option(day, { nil: null });

export function describeDates(store: Asked): void {
  describe("dates", () => {
    const found = async (date: object) =>
      dataOf(
        store(),
        `query ($date: DateFilter!) { events(where: { date: $date }) { totalCount nodes { id } }
          all: events { nodes { id date { earliestStart latestStart earliestEnd latestEnd open } } } }`,
        { date },
      );

    it.each(rows)("%j", async (date, words) => {
      const { events } = await found(date);
      expect(events.nodes.map(wordOf).join(" ")).toBe(words);
      expect(events.totalCount).toBe(events.nodes.length);
    });

    it("are compared as dates with bounds are, in any range", async () => {
      await fc.assert(
        fc.asyncProperty(limit, limit, fc.constantFrom("CERTAIN", "POSSIBLE"), async (from, to, match) => {
          const { events, all } = await found({ from, to, match });
          const expected = (all.nodes as { id: string; date: DateValue | null }[]).filter(
            ({ date }) => date !== null && comesWithin(date, { from, to }, match, date.open ? reportDay : null),
          );
          expect(events.nodes.map(wordOf)).toEqual(expected.map(wordOf));
        }),
        { numRuns: 50 },
      );
    });
  });
}
