import type { Basis, Modality } from "../../model/vocabulary";
import type { QuotePlace } from "../citation";
import type { FileEvidence, FileQuote } from "./file";
import type { Tree } from "./tree";
import type { Fields, TreeReader } from "./tree-reader";

/** Keys that any claim of a file may have. */
export const evidenceKeys = ["from", "basis", "modality", "speaker", "visibility", "as", "derivedFrom"] as const;

/** Reads what claims rest on. `passages` are the quotes that the file gives names. */
export class EvidenceParser {
  constructor(
    private readonly reader: TreeReader,
    private readonly passages: ReadonlyMap<string, FileQuote>,
    /** REFERENCE reports give background and nothing else. */
    private readonly isReference: boolean,
  ) {}

  quotes(tree: Tree | null): readonly FileQuote[] {
    return this.reader.list(tree).map((item) => this.quote(item));
  }

  /** `fields` null: nothing is given beside the value. `from`: where it is cited from unless it says so itself. */
  evidence(
    fields: Fields<(typeof evidenceKeys)[number]> | null,
    line: number,
    { from, modality = "REPORTED" }: { readonly from: readonly FileQuote[]; readonly modality?: Modality },
  ): FileEvidence {
    const { reader } = this;
    const own = fields?.get("from") ?? null;
    const modalityTree = fields?.get("modality") ?? null;
    const visibility = fields?.get("visibility") ?? null;
    return {
      from: own === null ? from : this.quotes(own),
      basis: this.basis(fields?.get("basis") ?? null),
      modality: modalityTree === null ? modality : reader.enum("Modality", modalityTree, "`modality`"),
      speaker: reader.textOrNull(fields?.get("speaker") ?? null, "`speaker`"),
      visibility: visibility === null ? "PUBLIC" : reader.enum("Visibility", visibility, "`visibility`"),
      as: reader.textOrNull(fields?.get("as") ?? null, "`as`"),
      derivedFrom: reader
        .list(fields?.get("derivedFrom") ?? null)
        .map((item) => ({ name: reader.text(item, "`derivedFrom`"), line: item.line })),
      line,
    };
  }

  private basis(tree: Tree | null): Basis {
    if (tree === null) return this.isReference ? "BACKGROUND" : "STATED";
    const basis = this.reader.enum("Basis", tree, "`basis`");
    if (this.isReference && basis !== "BACKGROUND") {
      this.reader.fail(tree.line, "all that a REFERENCE report says is BACKGROUND; leave `basis` out.");
    }
    return basis;
  }

  private quote(tree: Tree): FileQuote {
    const { reader } = this;
    if (tree.is !== "text") return parseQuote(reader, tree, (within) => this.named(within)?.quote);
    return this.named(tree) ?? parseQuote(reader, tree);
  }

  /** The passage that `$name` names. null: the text is a quote itself. */
  private named(tree: Tree): FileQuote | null {
    const text = tree.is === "text" ? tree.text : null;
    const name = /^\$([a-z][a-z0-9-]*)$/u.exec(text ?? "")?.[1];
    if (name === undefined) return null;
    const passage = this.passages.get(name);
    if (passage !== undefined) return { ...passage, line: tree.line };
    return this.reader.fail(tree.line, `no passage is called “${name}”. Write it under \`passages:\`.`);
  }
}

/** A quote written out: a text, or a map that says where it stands. */
export function parseQuote(
  reader: TreeReader,
  tree: Tree,
  named: (within: Tree) => string | undefined = () => undefined,
): FileQuote {
  const { line } = tree;
  if (tree.is === "text") return { report: null, quote: reader.text(tree, "a quote"), place: {}, line };
  const fields = reader.map(tree, "a quote", ["quote", "within", "start", "report"]);
  return {
    report: parseFileName(reader, fields.get("report"), "`report`"),
    quote: reader.text(fields.need("quote"), "`quote`"),
    place: parsePlace(reader, fields.get("within"), fields.get("start"), named),
    line,
  };
}

function parsePlace(
  reader: TreeReader,
  within: Tree | null,
  start: Tree | null,
  named: (within: Tree) => string | undefined,
): QuotePlace {
  if (within !== null && start !== null) {
    return reader.fail(start.line, "give `within` or `start` of a quote, not both.");
  }
  if (within !== null) return { within: named(within) ?? reader.text(within, "`within`") };
  if (start === null) return {};
  const text = reader.text(start, "`start`");
  if (!/^\d{1,9}$/u.test(text)) return reader.fail(start.line, "`start` must be a number of characters from 0.");
  return { start: Number(text) };
}

/** A path below the claim file's folder: a file from elsewhere must not name others on this machine. */
export function parseFileName(reader: TreeReader, tree: Tree | null, what: string): string | null {
  const name = reader.textOrNull(tree, what);
  if (tree === null || name === null) return null;
  if (/^[/~]|[\\:\0]|(?:^|\/)\.{1,2}(?:\/|$)/u.test(name)) {
    reader.fail(tree.line, `${what} must name a file in the claim file's own folder or below it, without “..”.`);
  }
  return name;
}
