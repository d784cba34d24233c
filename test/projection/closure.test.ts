import fc from "fast-check";
import type { EntityId } from "../../src/model/id";
import { projectClosure } from "../../src/projection/closure";
import type { LinkRow } from "../../src/projection/rows";

const id = (name: string) => `place:${name}` as EntityId;

/** WITHIN links, each seen at all levels. */
const within = (pairs: readonly (readonly [string, string])[]) => {
  const links = pairs.map(
    ([from, to]) => ({ from: id(from), to: id(to), modality: "REPORTED", lo: 0, hi: 2 }) as LinkRow,
  );
  return (place: EntityId): readonly LinkRow[] => links.filter(({ from }) => from === place);
};

const around = (place: string, pairs: readonly (readonly [string, string])[]) =>
  projectClosure(id(place), within(pairs))
    .map(({ ancestor, depth }) => [ancestor, depth] as const)
    .sort(([, a], [, b]) => a - b);

describe("The places around a place", () => {
  it("have the smaller before what lies around it, though a source skips one", () => {
    const skipped = [
      ["county", "province"],
      ["county", "prefecture"],
      ["prefecture", "province"],
      ["province", "country"],
    ] as const;
    expect(around("county", skipped)).toEqual([
      [id("prefecture"), 1],
      [id("province"), 2],
      [id("country"), 3],
    ]);
  });

  it("leave out the place itself where places lie within each other", () => {
    const circle = [
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
      ["c", "d"],
    ] as const;
    expect(around("a", circle)).toEqual([
      [id("b"), 1],
      [id("c"), 2],
      [id("d"), 3],
    ]);
  });

  it("go on from a circle as if it were entered at one place, whatever the order of the links", () => {
    const links = [
      ["s", "a"],
      ["s", "c"],
      ["a", "b"],
      ["b", "a"],
      ["b", "c"],
    ] as const;
    const expected = [
      [id("a"), 1],
      [id("b"), 2],
      [id("c"), 3],
    ];
    expect(around("s", links)).toEqual(expected);
    expect(around("s", [...links].reverse())).toEqual(expected);
  });

  it("are all that can be reached, each deeper than what leads to it unless in a circle", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
        const found = new Map(around("a", pairs).map(([ancestor, depth]) => [ancestor, depth]));
        const reached = new Set(["a"]);
        for (const at of reached) for (const [from, to] of pairs) if (from === at) reached.add(to);
        expect(new Set(found.keys())).toEqual(new Set([...reached].filter((each) => each !== "a").map(id)));
        const isUpward = pairs.every(([from, to]) => from < to);
        for (const [from, to] of isUpward ? pairs : []) {
          const below = from === "a" ? 0 : found.get(id(from));
          if (below !== undefined) expect(found.get(id(to))).toBeGreaterThan(below);
        }
      }),
    );
  });
});
