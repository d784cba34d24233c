import { Kind, visit, type GraphQLResolveInfo, type OperationDefinitionNode } from "graphql";
import type { Plan } from "../../plan/plan";
import type { Bound } from "./bound";
import { compile } from "./compile";

interface Known {
  /** Variables that @skip and @include name: they decide what is asked. */
  readonly deciding: readonly string[];
  /** By the values of these. */
  readonly plans: Map<string, Bound<Plan>>;
}

/** How many combinations of @skip and @include are kept of a document, those used last. */
const kept = 8;

/** Compiled once for each parsed document; forgotten with it. */
const known = new WeakMap<OperationDefinitionNode, Known>();

/** The plan of an operation with its variables filled in. Throws as `compile` says. */
export function planOf(info: GraphQLResolveInfo): Plan {
  const own = known.get(info.operation) ?? { deciding: decidingIn(info), plans: new Map<string, Bound<Plan>>() };
  known.set(info.operation, own);
  const key = own.deciding.map((name) => String(info.variableValues[name])).join();
  const bind = own.plans.get(key) ?? compile(info);
  own.plans.delete(key);
  own.plans.set(key, bind);
  const [oldest] = own.plans.keys();
  if (own.plans.size > kept && oldest !== undefined) own.plans.delete(oldest);
  return bind(info.variableValues);
}

function decidingIn({ operation, fragments }: GraphQLResolveInfo): readonly string[] {
  const names = new Set<string>();
  for (const definition of [operation, ...Object.values(fragments)]) {
    visit(definition, {
      Directive: ({ arguments: args }) => {
        for (const { value } of args ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}
