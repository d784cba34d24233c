import fc from "fast-check";
import { isCompositeType, type GraphQLSchema } from "graphql";
import type { Case, NamedFragment } from "./operation";
import type { Pools } from "./pools";
import { Selections } from "./selections";
import { Values } from "./values";

/** Steps from one entity, link or claim to others, that of the root field among them. */
const depth = 4;

/** Each sees more than the one before; a statement is the same text for all, so two of three cost no planning. */
export const accessRoles = ["READER", "RESEARCHER", "GUARDIAN"] as const;

/** On what named fragments are: what is met in many places. */
const fragmentTypes = [
  ...["Entity", "Node", "Person", "Event", "Place", "Facility", "Organization", "Group", "Report", "Link", "Claim"],
  ...["PageInfo", "DateValue", "Citation", "ClaimValue", "PersonConnection", "EventConnection", "Name"],
];

/** Operations of all kinds that the schema allows, with values that occur in the data. */
export function casesOf(schema: GraphQLSchema, pools: Pools): fc.Arbitrary<Case> {
  const selections = new Selections(schema, new Values(pools));
  const query = schema.getQueryType();
  if (!query) throw new Error("The schema has no Query.");
  const fragments = fragmentTypes.flatMap((name): fc.Arbitrary<NamedFragment>[] => {
    const type = schema.getType(name);
    return isCompositeType(type) ? [selections.of(type, 1, 0).map((asked) => ({ on: name, selections: asked }))] : [];
  });
  return fc.record({
    operation: fc.record({
      roots: selections.of(query, depth, 1),
      fragments: fc.array(fc.oneof(...fragments), { maxLength: 3 }),
    }),
    roles: fc.constant(accessRoles),
    turns: fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 3 }),
    toEnd: fc.integer({ min: 0, max: 5 }).map((odds) => odds === 5),
  });
}
