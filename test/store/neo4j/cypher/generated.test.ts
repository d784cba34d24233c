import fc from "fast-check";
import { openStore } from "../../../../src/store/open-store";
import { casesOf } from "../../../differential/cases";
import { fill } from "../../../differential/evidence/evidence";
import { oddWorld } from "../../../differential/evidence/odd-world";
import type { Operation } from "../../../differential/operation";
import { poolsOf, type Pools } from "../../../differential/pools";
import { render } from "../../../differential/render";
import { Selections } from "../../../differential/selections";
import { Values } from "../../../differential/values";
import { planAsked, schema } from "./asked";
import { faultsInAll } from "./language";
import { textOf } from "./watched";

jest.setTimeout(3_600_000);

/** How many statements are checked, the shortest: those of whole operations cost seconds each. */
const count = Number(process.env["CYPHER_COUNT"] ?? 200);

/** All that may stand between quotes: what is ours, never a client's. */
const literals = /^'(?:|~|REPORTED|ALLEGED|MENTION|report:|link:[A-Z_]+~)'$/;

describe("Statements of generated operations", () => {
  /** Of a root field and what it leads to; of whole operations, as stores are compared on. Shortest first. */
  let small: readonly string[];
  let whole: readonly string[];

  beforeAll(async () => {
    const pools = await oddPools();
    const query = schema.getQueryType();
    if (!query) throw new Error("The schema has no Query.");
    const roots = new Selections(schema, new Values(pools)).of(query, 1, 1);
    const smallOnes = roots.map((all): Operation => ({ roots: all.slice(0, 1), fragments: [] }));
    small = await textsOf(fc.sample(smallOnes, count * 5));
    whole = await textsOf(fc.sample(casesOf(schema, pools), 300).map(({ operation }) => operation));
  });

  it("are Cypher", () => {
    expect(small.length).toBeGreaterThanOrEqual(count);
    expect(faultsInAll(small.slice(0, count))).toEqual([]);
  });

  it("hold nothing that a client or a source wrote", () => {
    for (const text of [...small, ...whole]) {
      const quoted = text.match(/'[^']*'/g) ?? [];
      for (const literal of quoted) expect(literal).toMatch(literals);
      expect(text.replaceAll(/'[^']*'/g, "")).toMatch(/^[\w $(){}[\]<>=|+*,:.-]*$/);
    }
  });
});

async function textsOf(operations: readonly Operation[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const operation of operations) {
    const { text, variables } = render(schema, operation);
    const plan = await planAsked(text, variables);
    if (plan !== null) found.add(textOf(plan));
  }
  return [...found].sort((a, b) => a.length - b.length);
}

async function oddPools(): Promise<Pools> {
  const store = await openStore("sqlite::memory:");
  await fill(store, oddWorld(20_261_124), { batch: Infinity, rebuilt: false });
  const pools = await poolsOf(store);
  await store.close();
  return pools;
}
