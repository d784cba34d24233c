import fc from "fast-check";
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";
import type { Argument, Condition, FieldAsked, Json, Passing, Selection } from "./operation";
import type { Values } from "./values";
import { costOf, isConnection, isConnectionPart, isEntityLike, mostIn, oftenGiven, weightOf } from "./weights";

type AnyField = GraphQLField<unknown, unknown>;
type Weighted = fc.WeightedArbitrary<Selection>;

/** How deep fragments stand in one another. */
const mostFragments = 2;

const aliases = "a b id name nodes node edges totalCount link constructor toString __proto__".split(" ");

const alias = fc.oneof(
  { weight: 10, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(...aliases) },
);

const condition: fc.Arbitrary<Condition | null> = fc.oneof(
  { weight: 14, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.boolean()).map(([odds, skips, byVariable]) => {
      // Kept more often than left out.
      const kept = odds !== 3;
      return { directive: skips ? "skip" : "include", value: skips ? !kept : kept, byVariable } as const;
    }),
  },
);

const passing: fc.Arbitrary<Passing> = fc.constantFrom(
  "literal",
  "literal",
  "variable",
  "variable",
  "parts",
  "default",
);

const firstPage: fc.Arbitrary<Json> = fc.oneof(
  { weight: 600, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 120, arbitrary: fc.integer({ min: 5, max: 30 }) },
  { weight: 40, arbitrary: fc.constant(100) },
  { weight: 2, arbitrary: fc.constantFrom(0, 101, -1, 2 ** 31 - 1) },
);

/** Selections on the types of a schema. `depth`: how many more steps may lead from one entity, link or claim to others. */
export class Selections {
  private readonly known = new Map<string, fc.Arbitrary<readonly Selection[]>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly values: Values,
  ) {}

  of(type: GraphQLCompositeType, depth: number, fragments = mostFragments): fc.Arbitrary<readonly Selection[]> {
    const key = `${type.name} ${String(depth)} ${String(fragments)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const one = fc.oneof(...this.alternatives(type, depth, fragments));
    const made = fc.array(one, { minLength: 1, maxLength: mostIn(type, depth), size: "max" });
    this.known.set(key, made);
    return made;
  }

  private alternatives(type: GraphQLCompositeType, depth: number, fragments: number): readonly Weighted[] {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const name = fc.tuple(alias, condition).map(([as, when]) => field("__typename", as, when));
    const asked = fields.flatMap((each): Weighted[] => {
      const target = getNamedType(each.type);
      if (!isCompositeType(target)) return [{ weight: 20, arbitrary: this.field(type, each, null) }];
      const left = depth - costOf(type, each, target);
      if (left < 0) return [];
      const leads = left < depth || isConnectionPart(type);
      const selections = this.of(target, left);
      return [{ weight: weightOf(type, each, leads), arbitrary: this.field(type, each, selections) }];
    });
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    const share = (part: number): number => Math.max(1, Math.round(total * part));
    const spread = fc
      .tuple(fc.nat({ max: 5 }), condition)
      .map(([number, when]): Selection => ({ is: "spread", number, condition: when }));
    return [
      ...asked,
      { weight: isUnionType(type) ? 1 : share(0.04), arbitrary: name },
      ...(isEntityLike(type) || isAbstractType(type) ? [{ weight: share(0.05), arbitrary: spread }] : []),
      ...(fragments === 0 ? [] : this.fragmentsOn(type, depth, fragments - 1, total)),
    ];
  }

  private fragmentsOn(type: GraphQLCompositeType, depth: number, left: number, total: number): readonly Weighted[] {
    const overlapping = Object.values(this.schema.getTypeMap())
      .filter(isCompositeType)
      .filter((other) => other.name !== "Query" && this.overlap(type, other));
    const conditions = [null, ...overlapping.map((other) => other.name)];
    const share = isUnionType(type)
      ? 5
      : type.name === "Node"
        ? total * 4
        : isAbstractType(type)
          ? total * 0.8
          : total * 0.06;
    return conditions.map((on) => {
      const target = overlapping.find((other) => other.name === on) ?? type;
      const arbitrary = fc
        .tuple(this.of(target, depth, left), condition)
        .map(([selections, when]): Selection => ({ is: "fragment", on, condition: when, selections }));
      return { weight: Math.max(1, Math.round(share / conditions.length)), arbitrary };
    });
  }

  private overlap(one: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
    const objectsOf = (type: GraphQLCompositeType) =>
      isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
    const others = objectsOf(other);
    return objectsOf(one).some((each) => others.includes(each));
  }

  private field(
    owner: GraphQLCompositeType,
    { name, args: definitions, type }: AnyField,
    selections: fc.Arbitrary<readonly Selection[]> | null,
  ): fc.Arbitrary<Selection> {
    const pages = isConnection(getNamedType(type).name);
    const args = fc.tuple(
      ...definitions.map((arg): fc.Arbitrary<Argument | null> => {
        const needed = isNonNullType(arg.type) && arg.defaultValue === undefined;
        const value = arg.name === "first" ? firstPage : this.values.of(arg.type, owner.name, arg.name);
        const given = fc.tuple(value, passing).map(([each, how]) => ({ name: arg.name, value: each, passing: how }));
        if (needed) return given;
        return fc.oneof(
          { weight: 1000, arbitrary: fc.constant(null) },
          { weight: oftenGiven[arg.name] ?? 500, arbitrary: given },
        );
      }),
    );
    const paged = pages ? fc.integer({ min: 0, max: 2 }).map((odds) => odds === 2) : fc.constant(false);
    const inner = selections ?? fc.constant([]);
    return fc.tuple(inner, args, alias, paged, condition).map(([asked, given, as, isPaged, when]) => ({
      ...field(name, as, when),
      args: given.filter((each) => each !== null),
      paged: isPaged,
      selections: asked,
    }));
  }
}

function field(name: string, as: string | null, when: Condition | null): FieldAsked {
  return { is: "field", name, alias: as, args: [], paged: false, condition: when, selections: [] };
}
