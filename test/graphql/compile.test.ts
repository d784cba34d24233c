import { execute, parse, validate, type GraphQLResolveInfo } from "graphql";
import { valueAtKey } from "../../src/graphql/complete-by-key";
import { planOf } from "../../src/graphql/compile/cache";
import { buildWitnessgraphSchema } from "../../src/graphql/schema";
import type { Plan } from "../../src/plan/plan";

const schema = buildWitnessgraphSchema();

/** The plan of a document, as the first root resolver would have it made. */
async function plan(query: string, variableValues: Readonly<Record<string, unknown>> = {}): Promise<Plan> {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const plans: Plan[] = [];
  const run = (info: GraphQLResolveInfo): null => {
    plans.push(planOf(info));
    return null;
  };
  await execute({ schema, document, variableValues, fieldResolver: valueAtKey, contextValue: { run } });
  const [first] = plans;
  if (first === undefined) throw new Error("Nothing was planned.");
  return first;
}

/** How many objects a plan is made of, each counted once however often it is named. */
function size(value: unknown, seen = new Set<object>()): number {
  if (typeof value !== "object" || value === null || seen.has(value)) return seen.size;
  seen.add(value);
  for (const part of Object.values(value)) size(part, seen);
  return seen.size;
}

const nested = (depth: number): string =>
  depth === 0 ? "id" : `links { edges { other { ${nested(depth - 1)} } } } claims { nodes { subject { id } } }`;

describe("The plan of a document", () => {
  it("grows evenly with the depth of selections on interfaces, which all labels share", async () => {
    const sizes = await Promise.all(
      [8, 9, 10].map(async (depth) => size(await plan(`{ node(id: "x") { ... on Entity { ${nested(depth)} } } }`))),
    );
    const [eight = 0, nine = 0, ten = 0] = sizes;
    expect(ten - nine).toBe(nine - eight);
    expect(ten).toBeLessThan(2 * eight);
  });

  it("does not double with each fragment that names another twice", async () => {
    const steps = 40;
    const step = (to: number): string => `children { nodes { ...F${String(to)} } }`;
    const fragments = Array.from({ length: steps }, (_, at) => {
      return `fragment F${String(at)} on Place { ${step(at + 1)} ${step(at + 1)} }`;
    });
    const last = `fragment F${String(steps)} on Place { id }`;
    const { roots } = await plan(`{ places { nodes { ...F0 } } } ${fragments.join(" ")} ${last}`);
    expect(roots).toHaveLength(1);
  });

  it("is filled in anew for each request, from one reading of the document", async () => {
    const query = `query ($first: Int!) { people(first: $first) { nodes { id } } }`;
    const [one, two] = [await plan(query, { first: 1 }), await plan(query, { first: 2 })];
    expect(one.roots[0]).toMatchObject({ page: { first: 1 } });
    expect(two.roots[0]).toMatchObject({ page: { first: 2 } });
  });
});
