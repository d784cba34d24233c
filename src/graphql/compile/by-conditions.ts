import { Kind, visit, type OperationDefinitionNode } from "graphql";
import type { Asking } from "./asking";

interface Known<T> {
  /** Variables that @skip and @include name: they decide what is asked. */
  readonly deciding: readonly string[];
  /** By the values of these. */
  readonly made: Map<string, T>;
}

/** How many combinations of @skip and @include are kept of an operation, those used last. */
const kept = 8;

/**
 * What is made of an operation, once for each combination of the values of variables that decide which fields it asks.
 * Forgotten with the parsed document.
 */
export class ByConditions<T extends object | null> {
  private readonly known = new WeakMap<OperationDefinitionNode, Known<T>>();

  /** `make` is given the operation with no other variables than these, so that it cannot keep what else a client sent. */
  of(asking: Asking, make: (asking: Asking) => T): T {
    const { deciding, made } = this.knownOf(asking);
    const given = deciding.filter((name) => Object.hasOwn(asking.variableValues, name));
    const values = given.map((name) => [name, asking.variableValues[name]] as const);
    const key = values.map(([name, value]) => `${name}=${String(value)}`).join();
    let known = made.get(key);
    if (known === undefined) known = make({ ...asking, variableValues: Object.fromEntries(values) });
    made.delete(key);
    made.set(key, known);
    const [oldest] = made.keys();
    if (made.size > kept && oldest !== undefined) made.delete(oldest);
    return known;
  }

  private knownOf(asking: Asking): Known<T> {
    const known = this.known.get(asking.operation) ?? { deciding: decidingIn(asking), made: new Map<string, T>() };
    this.known.set(asking.operation, known);
    return known;
  }
}

function decidingIn({ operation, fragments }: Asking): readonly string[] {
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
