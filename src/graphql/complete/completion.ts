import { mostObjects } from "../../plan/answer-size";
import { typeName, type Tree } from "../../plan/result";
import type { FieldForm, Form } from "./form";
import { Irregular } from "./irregular";

/** An object of an answer: values that JSON has, under response keys in the order asked. */
export type Data = Record<string, unknown>;

/** Completes one answer: counts what it is made of, so it is used once. */
export class Completion {
  private objects = 0;

  /**
   * A tree as the answer shows it. Throws, `Irregular` or what a leaf's type does, where graphql-js would find an error
   * or the answer is too large, counted as `refuseLargeAnswer` does.
   */
  object(fields: readonly FieldForm[], tree: Tree): Data {
    this.count();
    // Without a prototype it would be a hash table: slow to fill and to write.
    const data: Data = {};
    for (const field of fields) {
      const value = field.form === null ? field.typeName : this.value(field.form, tree[field.at]);
      if (field.at === field.key) data[field.key] = value;
      else define(data, field.key, value);
    }
    return data;
  }

  private value(form: Form, value: unknown): unknown {
    if (value === null || value === undefined) {
      if (form.isNullable) return null;
      throw new Irregular();
    }
    switch (form.is) {
      case "leaf":
        return form.serialize(value) ?? irregular();
      case "list":
        return this.list(form.item, value);
      case "object":
        return this.object(form.fields, treeOf(value));
      case "abstract": {
        const tree = treeOf(value);
        return this.object(form.fieldsOf(tree[typeName]), tree);
      }
    }
  }

  private list(form: Form, values: unknown): unknown[] {
    if (!Array.isArray(values)) throw new Irregular();
    this.count();
    const items: unknown[] = [];
    for (const value of values) items.push(this.value(form, value));
    return items;
  }

  private count(): void {
    if (++this.objects > mostObjects) throw new Irregular();
  }
}

/** What an assignment cannot do for `__proto__`. */
function define(data: Data, key: string, value: unknown): void {
  Object.defineProperty(data, key, { value, enumerable: true, configurable: true, writable: true });
}

function treeOf(value: unknown): Tree {
  if (typeof value !== "object" || value === null || value instanceof Error || value instanceof Promise) {
    throw new Irregular();
  }
  return value as Tree;
}

function irregular(): never {
  throw new Irregular();
}
