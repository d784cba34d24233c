import fc from "fast-check";
import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from "graphql";
import type { Json } from "./operation";
import type { Pools } from "./pools";
import { idsFor, textsFor } from "./fitting";

type Make = fc.Arbitrary<Json>;

/** How deep and, or and not stand in one another. */
const deepest = 2;

/** Values for arguments, by the type of the schema and the place where they are given. */
export class Values {
  private readonly known = new Map<string, Make>();

  constructor(private readonly pools: Pools) {}

  /** A value of a type, null only where a list of alternatives says so. `owner` and `name`: whose argument or field. */
  of(type: GraphQLInputType, owner: string, name: string, depth = deepest): Make {
    const key = `${owner}.${name}: ${String(type)} ${String(depth)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = this.make(type, owner, name, depth);
    this.known.set(key, made);
    return made;
  }

  private make(type: GraphQLInputType, owner: string, name: string, depth: number): Make {
    if (isNonNullType(type)) return this.of(type.ofType, owner, name, depth);
    if (isListType(type)) {
      const item = this.of(type.ofType, owner, name, depth);
      const [least, most] = name === "ids" ? [2, 9] : [1, isInputObjectType(namedOf(type)) ? 2 : 4];
      return fc.oneof(
        { weight: 30, arbitrary: fc.array(item, { minLength: least, maxLength: most }) },
        { weight: 1, arbitrary: fc.constant([]) },
      );
    }
    if (isInputObjectType(type)) return this.object(type, depth);
    if (isEnumType(type)) {
      const all = type.getValues().map((value) => value.name);
      const used = all.filter((value) => this.pools.terms.has(value));
      if (used.length === 0) return fc.constantFrom(...all);
      return fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...used) },
        { weight: 1, arbitrary: fc.constantFrom(...all) },
      );
    }
    switch (type.name) {
      case "Boolean":
        return fc.boolean();
      case "Int":
        return fc.oneof(fc.constantFrom(1, 0, 2, 3), fc.constantFrom(...this.pools.numbers));
      case "ID":
        return idsFor(this.pools, owner, name);
      case "Date":
        return fc.constantFrom(...this.pools.days);
      case "DateTime":
        return fc.constantFrom(...this.pools.moments);
      default:
        return textsFor(this.pools, owner, name);
    }
  }

  /** One or two of its fields, those that the type needs, and seldom none or one given as null. */
  private object(type: Extract<GraphQLInputType, { getFields: unknown }>, depth: number): Make {
    const fields = Object.values(type.getFields());
    const needed = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    const free = fields.filter((field) => !needed.includes(field));
    const parts = free.flatMap((field): fc.WeightedArbitrary<readonly [string, Json]>[] => {
      const nests = namedOf(field.type) === type;
      if (nests && depth === 0) return [];
      const value = this.of(field.type, type.name, field.name, nests ? depth - 1 : depth);
      const given = value.map((each) => [field.name, each] as const);
      const nothing = isNonNullType(field.type)
        ? []
        : [{ weight: 1, arbitrary: fc.constant([field.name, null] as const) }];
      return [{ weight: nests ? 40 : 60, arbitrary: given }, ...nothing];
    });
    const some = parts.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...parts), { maxLength: 2 });
    const must = fc.tuple(...needed.map((field) => this.of(field.type, type.name, field.name, depth)));
    return fc
      .tuple(must, some)
      .map(([first, others]) =>
        Object.fromEntries([...needed.map((field, at) => [field.name, first[at] ?? null] as const), ...others]),
      );
  }
}

function namedOf(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) || isListType(type) ? namedOf(type.ofType) : type;
}
