import type { Plan } from "../../src/plan/plan";
import { openStore } from "../../src/store/open-store";
import { compareFilled } from "./compare-stores";
import { fill } from "./evidence/evidence";
import { seedEvidence } from "./evidence/seed";
import { spoiled, type Fault } from "./spoiled";
import type { GraphStore } from "../../src/store/graph-store";

const isBehindCursor = ({ roots }: Plan): boolean => roots.some((root) => "page" in root && root.page.after !== null);
const isOrderedByDate = ({ roots }: Plan): boolean =>
  roots.some((root) => root.kind === "list" && root.order?.field === "DATE" && root.order.direction === "DESC");

const faults: readonly Fault[] = [
  { name: "loses the last of a page", when: () => true, spoil: (items) => items.slice(0, -1) },
  { name: "swaps two items", when: () => true, spoil: ([first, second, ...rest]) => swapped(first, second, rest) },
  { name: "repeats an item behind a cursor", when: isBehindCursor, spoil: (items) => [...items.slice(0, 1), ...items] },
  {
    name: "swaps two items of an order by date downwards",
    when: isOrderedByDate,
    spoil: ([first, second, ...rest]) => swapped(first, second, rest),
  },
];

type Item = Parameters<Fault["spoil"]>[0][number];

const swapped = (first: Item | undefined, second: Item | undefined, rest: readonly Item[]): readonly Item[] =>
  [second, first, ...rest].filter((each) => each !== undefined);

describe("The comparison of stores", () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openStore("sqlite::memory:");
    await fill(store, await seedEvidence(), { batch: Infinity, rebuilt: false });
  });
  afterAll(() => store.close());

  it.each(faults)(
    "finds a store that $name, and a small operation that shows it",
    async (fault) => {
      const { difference } = await compareFilled(store, spoiled(store, fault), { count: 300, seed: 7 });
      expect(difference).not.toBeNull();
      expect(difference?.lines.join()).toContain(" ≠ ");
      expect(difference?.text.length).toBeLessThan(400);
    },
    120_000,
  );

  it("finds nothing between a store and itself", async () => {
    const { difference, coverage } = await compareFilled(store, store, { count: 42, seed: 7 });
    expect(difference).toBeNull();
    expect(coverage.operations).toBe(42);
  });
});
