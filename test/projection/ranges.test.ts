import fc from "fast-check";
import type { Level } from "../../src/model/vocabulary";
import { ranged, rowAt } from "../../src/projection/ranges";

const byLevel = (...rows: readonly (readonly object[])[]) => ranged((level) => rows[level] ?? []);

describe("rows with ranges", () => {
  it("are one where they are equal at neighbouring levels", () => {
    expect(byLevel([{ a: 1 }], [{ a: 1 }], [{ a: 1 }])).toEqual([{ a: 1, lo: 0, hi: 2 }]);
    expect(byLevel([{ a: 1 }], [{ a: 1 }], [{ a: 2 }])).toEqual([
      { a: 1, lo: 0, hi: 1 },
      { a: 2, lo: 2, hi: 2 },
    ]);
    expect(byLevel([], [{ a: 1 }], [{ a: 1 }])).toEqual([{ a: 1, lo: 1, hi: 2 }]);
  });

  it("are two where there is a gap", () => {
    expect(byLevel([{ a: 1 }], [], [{ a: 1 }])).toEqual([
      { a: 1, lo: 0, hi: 0 },
      { a: 1, lo: 2, hi: 2 },
    ]);
    expect(byLevel([{ a: 1 }], [{ a: 2 }], [{ a: 1 }])).toHaveLength(3);
  });

  it("do not depend on the order of keys, and hold a row once however often a level gives it", () => {
    expect(byLevel([{ a: 1, b: 2 }], [{ b: 2, a: 1 }], [])).toEqual([{ a: 1, b: 2, lo: 0, hi: 1 }]);
    expect(byLevel([{ a: 1 }, { a: 1 }], [{ a: 1 }, { a: 1 }], [])).toEqual([{ a: 1, lo: 0, hi: 1 }]);
  });

  it("give back at each level what was true there", () => {
    const rows = fc.uniqueArray(fc.integer({ min: 0, max: 4 })).map((numbers) => numbers.map((n) => ({ n })));
    fc.assert(
      fc.property(rows, rows, rows, (...levels) => {
        const joined = byLevel(...levels);
        for (const level of [0, 1, 2] as const satisfies readonly Level[]) {
          const shown = joined
            .filter(({ lo, hi }) => lo <= level && hi >= level)
            .map((row) => (row as { n: number } & typeof row).n);
          expect(shown.sort()).toEqual(levels[level].map(({ n }) => n).sort());
        }
      }),
    );
  });

  it("are found by level", () => {
    const rows = byLevel([{ a: 1 }], [], [{ a: 2 }]);
    expect([0, 1, 2].map((level) => rowAt(rows, level as Level))).toEqual([
      { a: 1, lo: 0, hi: 0 },
      undefined,
      { a: 2, lo: 2, hi: 2 },
    ]);
  });
});
