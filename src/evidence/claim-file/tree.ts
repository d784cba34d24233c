import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { ClaimFileInvalid } from "../../model/errors";

/** YAML as claim files use it: texts, lists and maps. A value in a map has the line of its key. */
export type Tree = TextTree | ListTree | MapTree;

export interface TextTree extends Place {
  readonly is: "text";
  /** As written, without quotation marks: `6` and `2020-12-14` are texts too. null: nothing, `null` or a bare `~`. */
  readonly text: string | null;
}
export interface ListTree extends Place {
  readonly is: "list";
  readonly items: readonly Tree[];
}
export interface MapTree extends Place {
  readonly is: "map";
  readonly entries: ReadonlyMap<string, Tree>;
}

interface Place {
  /** From 1. */
  readonly line: number;
  /** UTF-16 code units of the file, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Reads YAML 1.2 (core) without anchors, aliases and tags. Throws `ClaimFileInvalid`. */
export function treeOf(file: string, text: string): Tree {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core", version: "1.2", prettyErrors: false });
  const lineAt = (offset: number) => Math.max(lines.linePos(Math.min(offset, text.length)).line, 1);
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) throw new ClaimFileInvalid(file, lineAt(error.pos[0]), `this is not YAML: ${error.message}`);

  const convert = (node: Node | null, at: { readonly offset: number; readonly line: number }): Tree => {
    const [start, end] = node?.range ?? [at.offset, at.offset];
    const place = { line: at.line, start, end };
    const refuse = (what: string): never => {
      throw new ClaimFileInvalid(file, lineAt(start), `claim files have no ${what}. Write the value out.`);
    };
    if (node === null) return { is: "text", text: null, ...place };
    if (isAlias(node)) return refuse("aliases (*name); name a passage under `passages:` and cite it as $name");
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return refuse("such nodes");
    if (node.anchor !== undefined) return refuse("anchors (&name); name a passage under `passages:`");
    if (node.tag !== undefined) return refuse(`tags (${node.tag})`);
    if (isScalar(node)) return { is: "text", text: node.value === null ? null : (node.source ?? ""), ...place };
    if (isSeq(node)) {
      const items = node.items.map((item) => {
        const offset = (item as Node).range?.[0] ?? start;
        return convert(item as Node, { offset, line: lineAt(offset) });
      });
      return { is: "list", items, ...place };
    }
    const entries = new Map<string, Tree>();
    for (const { key, value } of node.items) {
      const offset = (key as Node | null)?.range?.[0] ?? start;
      const name = convert(key as Node | null, { offset, line: lineAt(offset) });
      if (name.is !== "text" || name.text === null) return refuse("keys other than words");
      entries.set(name.text, convert(value as Node | null, { offset, line: name.line }));
    }
    return { is: "map", entries, ...place };
  };
  return convert(document.contents, { offset: 0, line: 1 });
}
