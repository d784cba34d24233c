import { ClaimFileInvalid, WitnessgraphError } from "../../model/errors";
import { type EnumName, isValue, type ValueOf, valuesOf } from "../../model/vocabulary";
import type { MapTree, Tree } from "./tree";

/** Reads trees as what is expected of them. Everything throws `ClaimFileInvalid` with a reason that says what to do. */
export class TreeReader {
  constructor(readonly file: string) {}

  fail(line: number, reason: string): never {
    throw new ClaimFileInvalid(this.file, line, reason);
  }

  /** What `read` gives; an error of ours gets this file and line. */
  at<T>(line: number, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (error instanceof WitnessgraphError && !(error instanceof ClaimFileInvalid)) this.fail(line, error.message);
      throw error;
    }
  }

  /** A text that is not empty. */
  text(tree: Tree, what: string): string {
    if (tree.is !== "text") return this.fail(tree.line, `${what} must be a text, not a ${tree.is}.`);
    if (tree.text === null || tree.text.trim() === "") {
      return this.fail(
        tree.line,
        `${what} is empty. Fill it in or leave it out (a "~" or "null" that is meant needs quotation marks).`,
      );
    }
    return tree.text;
  }

  textOrNull(tree: Tree | null, what: string): string | null {
    return tree === null || (tree.is === "text" && tree.text === null) ? null : this.text(tree, what);
  }

  flag(tree: Tree, what: string): boolean {
    const text = this.text(tree, what);
    return text === "true" || (text !== "false" && this.fail(tree.line, `${what} must be true or false.`));
  }

  enum<E extends EnumName>(name: E, tree: Tree, what: string): ValueOf<E> {
    return this.word(name, this.text(tree, what), tree.line, what);
  }

  word<E extends EnumName>(name: E, text: string, line: number, what: string): ValueOf<E> {
    if (isValue(name, text)) return text;
    return this.fail(line, `${what} is “${text}”; it must be one of ${valuesOf(name).join(", ")}.`);
  }

  /** The items of a list; a single value counts as a list of one. None for null. */
  list(tree: Tree | null): readonly Tree[] {
    if (tree === null || (tree.is === "text" && tree.text === null)) return [];
    return tree.is === "list" ? tree.items : [tree];
  }

  /** A map with no other keys than these. */
  map<K extends string>(tree: Tree, what: string, keys: readonly K[]): Fields<K> {
    const map = this.anyMap(tree, what);
    for (const [key, { line }] of map.entries) {
      if (!keys.some((known) => known === key)) {
        this.fail(line, `“${key}” is not a key of ${what}. Its keys are ${keys.join(", ")}.`);
      }
    }
    return new Fields(this, map, what);
  }

  anyMap(tree: Tree, what: string): MapTree {
    return tree.is === "map" ? tree : this.fail(tree.line, `${what} must be a map (key: value), not a ${tree.is}.`);
  }
}

class Fields<K extends string> {
  readonly line: number;

  constructor(
    private readonly reader: TreeReader,
    private readonly tree: MapTree,
    private readonly what: string,
  ) {
    this.line = tree.line;
  }

  /** null: the key is not there. */
  get(key: K): Tree | null {
    return this.tree.entries.get(key) ?? null;
  }

  need(key: K): Tree {
    return this.get(key) ?? this.reader.fail(this.line, `${this.what} needs \`${key}:\`.`);
  }
}

export type { Fields };
