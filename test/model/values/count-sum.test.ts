import fc from "fast-check";
import { parseCount, remainder, sumCounts, type CountPart, type CountValue } from "../../../src/model/values";

const part = (id: string, text: string | null, subsetOf: readonly string[] = []): CountPart => ({
  id,
  count: text === null ? null : parseCount(text),
  subsetOf,
});

describe("sumCounts", () => {
  it("adds exact counts to an exact sum", () => {
    const { sum, omitted } = sumCounts([part("a", "6"), part("b", "10")]);
    expect(sum).toMatchObject({ raw: "16", kind: "EXACT", min: 16, max: 16 });
    expect(omitted).toEqual([]);
  });

  it("has no maximum if one of them has none", () => {
    expect(sumCounts([part("a", "6"), part("b", ">80")]).sum).toMatchObject({ kind: "AT_LEAST", min: 87, max: null });
    expect(sumCounts([part("a", "6"), part("b", "3..4")]).sum).toMatchObject({ kind: "RANGE", min: 9, max: 10 });
    expect(sumCounts([part("a", "<=6"), part("b", "<4")]).sum).toMatchObject({ kind: "AT_MOST", min: null, max: 9 });
  });

  it("gives one count back with its words", () => {
    const count = parseCount(">80", "over 80");
    expect(sumCounts([{ id: "a", count, subsetOf: [] }]).sum).toBe(count);
  });

  it("leaves out a part inside another, also through a part without a number", () => {
    const parts = [part("thirty", "30", ["named"]), part("named", null, ["all"]), part("all", ">80")];
    expect(sumCounts(parts)).toEqual({ sum: parseCount(">80"), omitted: [] });
  });

  it("counts a part inside one that has no number, names that one and has no maximum", () => {
    const { sum, omitted } = sumCounts([part("some", null), part("ten", "10", ["some"])]);
    expect(sum).toMatchObject({ kind: "AT_LEAST", min: 10, max: null });
    expect(omitted).toEqual(["some"]);
  });

  it("omits another unit without changing the sum", () => {
    const officers = { id: "police", count: parseCount("4", "four", "OFFICER"), subsetOf: [] };
    const { sum, omitted } = sumCounts([part("a", "6"), officers, part("b", "1")]);
    expect(sum).toMatchObject({ kind: "EXACT", min: 7, max: 7, unit: "PERSON" });
    expect(omitted).toEqual(["police"]);
  });

  it("takes groups that contain each other for one", () => {
    expect(sumCounts([part("a", "6", ["b"]), part("b", "6", ["a"])]).sum).toMatchObject({ min: 6, max: 6 });
    expect(sumCounts([part("a", null, ["b"]), part("b", "6", ["a"])])).toMatchObject({ sum: { max: 6 }, omitted: [] });
    expect(sumCounts([part("a", "6", ["a"])]).sum).toMatchObject({ min: 6 });
  });

  it("ignores a second part with the same id", () => {
    expect(sumCounts([part("a", "6"), part("a", "7")]).sum).toMatchObject({ min: 6, max: 6 });
  });

  it("is null without a number", () => {
    expect(sumCounts([])).toEqual({ sum: null, omitted: [] });
    expect(sumCounts([part("a", "all"), part("b", null)])).toEqual({ sum: null, omitted: ["a", "b"] });
  });

  it("stays inside what a count can hold", () => {
    const sum = sumCounts([part("a", "2147483647"), part("b", "1")]).sum;
    expect(sum).toMatchObject({ kind: "AT_LEAST", min: 2_147_483_647, max: null });
  });

  it("bounds the number of people in the union, whatever is a subset of what", () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
        const { sum } = sumCounts(groups.map(partOf(groups)));
        const union = new Set(groups.flatMap((_, index) => [...members(groups, index)])).size;
        if (sum === null) return;
        expect(sum.min ?? 0).toBeLessThanOrEqual(union);
        expect(sum.max ?? Infinity).toBeGreaterThanOrEqual(union);
      }),
    );
  });

  it("ends and sums nothing twice with any links, cycles included", () => {
    const links = fc.array(fc.array(fc.nat(5), { maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(links, (graph) => {
        const parts = graph.map((above, id) => part(String(id), "1", above.map(String)));
        const least = sumCounts(parts).sum?.min ?? 0;
        expect(least).toBeGreaterThanOrEqual(1);
        expect(least).toBeLessThanOrEqual(parts.length);
      }),
    );
  });
});

/** Groups as sets: each has people of its own and holds those of the groups that name it as parent. */
interface Group {
  readonly own: number;
  readonly parent: number | null;
  readonly told: "exactly" | "at least" | "roughly" | "not";
}

const group: fc.Arbitrary<Group> = fc.record({
  own: fc.nat(5),
  parent: fc.option(fc.nat(7), { nil: null }),
  told: fc.constantFrom("exactly", "at least", "roughly", "not"),
});

/** A parent stands earlier in the list, so that the sets are well founded. */
const parentOf = (groups: readonly Group[], index: number) => {
  const parent = groups[index]?.parent ?? null;
  return parent !== null && parent < index ? parent : null;
};

function members(groups: readonly Group[], index: number): ReadonlySet<string> {
  const own = Array.from({ length: groups[index]?.own ?? 0 }, (_, person) => `${index}.${person}`);
  const inside = groups.flatMap((_, child) => (parentOf(groups, child) === index ? [...members(groups, child)] : []));
  return new Set([...own, ...inside]);
}

const partOf = (groups: readonly Group[]) => ({ told }: Group, index: number): CountPart => {
  const size = members(groups, index).size;
  const texts = { exactly: `${size}`, "at least": `>=${size >> 1}`, roughly: `${size >> 1}..${size + 2}`, not: null };
  const parent = parentOf(groups, index);
  return part(String(index), texts[told], parent === null ? [] : [String(parent)]);
}; // prettier-ignore

describe("remainder", () => {
  const rest = (whole: string, some: string) => remainder(parseCount(whole), parseCount(some));

  it("is what the whole has beyond the part", () => {
    expect(rest(">80", "30")).toMatchObject({ raw: "derived:>=51", kind: "DERIVED", min: 51, max: null });
    expect(rest("10", "3..4")).toMatchObject({ min: 6, max: 7 });
    expect(rest("10", ">=3")).toMatchObject({ min: null, max: 7 });
    expect(rest("6", "6")).toMatchObject({ min: 0, max: 0 });
    expect(remainder(parseCount(">80"), parseCount("30"), "the rest").raw).toBe("the rest");
  });

  it("has no bounds across units", () => {
    expect(remainder(parseCount("10"), parseCount("3", "3", "PLACE"))).toMatchObject({ min: null, max: null });
  });

  it("holds for every size that whole and part may have", () => {
    const size = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(5), fc.boolean());
    const told = (n: number, slack: number, open: boolean): CountValue =>
      parseCount(open ? `>=${Math.max(0, n - slack)}` : `${Math.max(0, n - slack)}..${n + slack}`);
    fc.assert(
      fc.property(size, ([some, others, slack, open]) => {
        const { min, max } = remainder(told(some + others, slack, open), told(some, slack, !open));
        expect(min ?? 0).toBeLessThanOrEqual(others);
        expect(max ?? Infinity).toBeGreaterThanOrEqual(others);
      }),
    );
  });
});
