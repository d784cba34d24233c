import type { FieldNode } from "graphql";
import type { Bound, Variables } from "./bound";
import { ByNodes } from "./by-nodes";

/**
 * What is compiled of the fields of one document, each once: the selections below an interface are the same for every
 * label, so that without it the work would grow with the seventh power of the depth. What is filled in for a request is
 * one object for all labels that share it, by which a store knows that one statement can serve them.
 */
export class Memo {
  private readonly known = new ByNodes();

  /** `what` tells apart what is compiled of the same fields. */
  of<T>(what: string, nodes: readonly FieldNode[], make: () => Bound<T>): Bound<T> {
    return this.known.of(what, nodes, () => oncePerRequest(make()));
  }
}

/** Fills in once for the variables of a request, however often it is asked. */
function oncePerRequest<T>(bind: Bound<T>): Bound<T> {
  let filled: { readonly variables: Variables; readonly value: T } | null = null;
  return (variables) => {
    if (filled?.variables !== variables) filled = { variables, value: bind(variables) };
    return filled.value;
  };
}
