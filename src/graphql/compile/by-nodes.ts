import type { FieldNode } from "graphql";

/** What is made of the fields of one document, each once. */
export class ByNodes {
  private readonly numbers = new Map<FieldNode, number>();
  private readonly known = new Map<string, unknown>();

  /** `what` tells apart what is made of the same fields; under one `what` stand values of one type. */
  of<T>(what: string, nodes: readonly FieldNode[], make: () => T): T {
    const key = `${what} ${nodes.map((node) => this.numberOf(node)).join()}`;
    const known = this.known.get(key) as T | undefined;
    if (known !== undefined) return known;
    const fresh = make();
    this.known.set(key, fresh);
    return fresh;
  }

  private numberOf(node: FieldNode): number {
    const number = this.numbers.get(node) ?? this.numbers.size;
    this.numbers.set(node, number);
    return number;
  }
}
