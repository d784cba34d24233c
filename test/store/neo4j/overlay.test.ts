import fc from "fast-check";
import type { ClosureRow } from "../../../src/projection/rows";
import type { EntityId } from "../../../src/model/id";
import { BufferedTable } from "../../../src/store/neo4j/write/buffered-table";
import { inOrder } from "../../../src/store/neo4j/write/row";

const ids = ["place:a", "place:b", "place:c"] as EntityId[];
const anId = fc.constantFrom(...ids);
const row: fc.Arbitrary<ClosureRow> = fc.record({
  place: anId,
  ancestor: anId,
  lo: fc.constantFrom(0, 1, 2),
  hi: fc.constant(2),
  depth: fc.nat({ max: 9 }),
});
const rows = fc.uniqueArray(row, { selector: placeOf, maxLength: 6 });
const by = fc.constantFrom("place" as const, "ancestor" as const);
const step = fc.record({ by, keys: fc.uniqueArray(anId, { maxLength: 2 }), rows, ask: by, asked: fc.subarray(ids) });

function placeOf({ place, ancestor, lo }: ClosureRow): string {
  return `${place} ${ancestor} ${String(lo)}`;
}

describe("rows that wait to be written", () => {
  it("are seen over those that are stored, as if they were written", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.array(step, { maxLength: 6 }), async (stored, steps) => {
        const table = new BufferedTable("closure", async (key, keys) =>
          stored.filter((each) => keys.some(([value]) => each[key] === value)),
        );
        let naive = [...stored];
        for (const { by: key, keys, rows: fresh, ask, asked } of steps) {
          const kept = naive.filter((each) => !keys.includes(each[key]));
          const added = fresh.filter((each) => !kept.some((other) => placeOf(other) === placeOf(each)));
          table.replace(
            key,
            keys.map((each) => [each]),
            added,
          );
          naive = [...kept, ...added];
          const seen = await table.rows(
            ask,
            asked.map((each) => [each]),
          );
          expect(seen).toEqual(
            inOrder(
              "closure",
              naive.filter((each) => asked.includes(each[ask])),
            ),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are read once by each key, and not at all where all rows of a key were replaced", async () => {
    const asked: string[] = [];
    const table = new BufferedTable("closure", async (_key, keys) => {
      asked.push(...keys.map(([value]) => String(value)));
      return [];
    });
    await table.rows("place", [["place:a"], ["place:a"]]);
    await table.rows("place", [["place:a"], ["place:b"]]);
    table.replace("place", [["place:c"]], []);
    await table.rows("place", [["place:c"]]);
    expect(asked).toEqual(["place:a", "place:b"]);
  });
});

describe("rows in order", () => {
  it("go by code point, as in SQLite", () => {
    const folded = ["a", "", "😀", "\ufffd", "ab", "\ud7ff"].map((text) => ({ id: "x", folded: text, lo: 0 }));
    const ordered = inOrder("search", folded as never).map((each) => each.folded);
    expect(ordered).toEqual(["", "a", "ab", "\ud7ff", "\ufffd", "😀"]);
  });
});
