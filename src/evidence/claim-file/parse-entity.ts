import { entityId, type EntityId, type Label, labelOf, labels } from "../../model/id";
import type { ClaimPredicate } from "../predicates";
import { parseValue } from "../value-text";
import { type FileEntity, type FileEvidence, type FileProperty, ownReport } from "./file";
import { evidenceKeys, type EvidenceParser } from "./parse-evidence";
import type { Tree } from "./tree";
import type { Fields, TreeReader } from "./tree-reader";

/** Keys of an entity that each give a property, and what is written before its text form. */
const propertyKeys = {
  name: ["NAME", ""],
  names: ["NAME", ""],
  alias: ["NAME", "ALIAS: "],
  description: ["NAME", "DESCRIPTION: "],
  type: ["TYPE", ""],
  level: ["LEVEL", ""],
  code: ["CODE", ""],
  point: ["POINT", ""],
  gender: ["GENDER", ""],
  age: ["AGE", ""],
  date: ["DATE", ""],
  duration: ["DURATION", ""],
  count: ["COUNT", ""],
  amount: ["AMOUNT", ""],
  aspect: ["ASPECT", ""],
  plural: ["PLURAL", ""],
} as const satisfies Record<string, readonly [ClaimPredicate, string]>;

type PropertyKey = keyof typeof propertyKeys;
const properties = Object.keys(propertyKeys) as PropertyKey[];

export const entityKeys = ["id", "from", "modality", "mentions", "circumstances", ...properties] as const;

/** Properties whose values keep the words of the source. */
const worded: readonly ClaimPredicate[] = ["DATE", "DURATION", "COUNT", "AMOUNT"];

/** Reads one entry of `entities:`. */
export function parseEntity(reader: TreeReader, evidence: EvidenceParser, key: string, tree: Tree): FileEntity {
  if (!/^[a-z0-9][a-z0-9-]*$/u.test(key) || key === ownReport) {
    reader.fail(tree.line, `“${key}” cannot be a key. Use a–z, 0–9 and -; “${ownReport}” is the report itself.`);
  }
  const fields = reader.map(tree, `the entity “${key}”`, entityKeys);
  const id = parseId(reader, key, fields);
  const mentions = fields.get("mentions");
  return {
    key,
    id,
    properties: new PropertyParser(reader, evidence, labelOf(id) ?? "Event", fields).all(),
    mentions: mentions === null ? null : evidence.quotes(mentions),
    line: tree.line,
  };
}

function parseId(reader: TreeReader, key: string, fields: Fields<"id">): EntityId {
  const tree = fields.get("id");
  if (tree === null) return reader.fail(fields.line, missingId(key));
  const text = reader.text(tree, "`id`");
  if (isBareLabel(text)) {
    return reader.fail(tree.line, `“${key}” has no id yet. Run: witnessgraph ingest --mint ${reader.file}`);
  }
  const id = entityId(text);
  const digits = text.length - text.indexOf(":") - 1;
  if (id === null || (labelOf(text) !== "Report" && digits !== 20)) {
    return reader.fail(
      tree.line,
      `“${text}” is not an id that was minted. Write only the label (\`id: person\`) and run: witnessgraph ingest --mint ${reader.file}`,
    );
  }
  return id;
}

export function missingId(key: string): string {
  return `“${key}” has no id. Write its label as id, such as \`id: person\`, and have the rest minted: witnessgraph ingest --mint FILE`;
}

/** Whether an id still has to be minted: only its label is there. */
export function isBareLabel(text: string): boolean {
  return mintable.some((label) => label.toLowerCase() === text);
}

/** A report's id comes from its text. */
export const mintable: readonly Label[] = labels.filter((label) => label !== "Report");

/** One value or a list of them; an empty value is kept, to be refused: somebody meant to fill it in. */
function itemsOf(tree: Tree | null): readonly Tree[] {
  return tree === null ? [] : tree.is === "list" ? tree.items : [tree];
}

class PropertyParser {
  constructor(
    private readonly reader: TreeReader,
    private readonly evidence: EvidenceParser,
    private readonly label: Label,
    private readonly fields: Fields<(typeof entityKeys)[number]>,
  ) {}

  all(): readonly FileProperty[] {
    const modality = this.fields.get("modality");
    if (modality !== null && (this.label !== "Event" || this.fields.get("type") === null)) {
      this.reader.fail(modality.line, "`modality` belongs to an event's type; only events with a `type` have one.");
    }
    const read = properties.flatMap((key) => {
      const [predicate, prefix] = propertyKeys[key];
      return itemsOf(this.fields.get(key)).map((item) => this.property(key, predicate, prefix, item));
    });
    return [...read, ...this.circumstances()];
  }

  private circumstances(): readonly FileProperty[] {
    const tree = this.fields.get("circumstances");
    if (tree === null) return [];
    const map = this.reader.anyMap(tree, "`circumstances`");
    return [...map.entries].flatMap(([kind, value]) => {
      this.reader.word("CircumstanceKind", kind, value.line, "a circumstance's kind");
      return itemsOf(value).map((item) => this.property(kind, "CIRCUMSTANCE", `${kind}: `, item));
    });
  }

  private property(key: string, predicate: ClaimPredicate, prefix: string, tree: Tree): FileProperty {
    const { reader } = this;
    const what = `\`${key}\``;
    if (tree.is !== "map") {
      return this.made(predicate, prefix + reader.text(tree, what), undefined, this.rest(predicate, null, tree.line));
    }
    const fields = reader.map(tree, what, ["value", "raw", "unknown", ...evidenceKeys]);
    const unknown = fields.get("unknown");
    const raw = reader.textOrNull(fields.get("raw"), "`raw`");
    if (!worded.includes(predicate) && (unknown !== null || raw !== null)) {
      reader.fail(
        tree.line,
        `${what} has neither \`raw\` nor \`unknown\`; only dates, durations, counts and amounts do.`,
      );
    }
    if (unknown !== null && fields.get("value") !== null) {
      reader.fail(tree.line, `${what} has a value and is unknown; give one of \`value\` and \`unknown\`.`);
    }
    const text =
      unknown === null
        ? reader.text(fields.need("value"), "`value`")
        : `unknown:${reader.enum("UnknownReason", unknown, "`unknown`")}`;
    return this.made(predicate, prefix + text, raw ?? undefined, this.rest(predicate, fields, tree.line));
  }

  private made(predicate: ClaimPredicate, text: string, raw: string | undefined, rest: FileEvidence): FileProperty {
    return { predicate, value: this.reader.at(rest.line, () => parseValue(predicate, this.label, text, raw)), ...rest };
  }

  private rest(predicate: ClaimPredicate, fields: Fields<(typeof evidenceKeys)[number]> | null, line: number) {
    const modality = this.fields.get("modality");
    const rest = this.evidence.evidence(fields, line, {
      from: predicate === "NAME" ? [] : this.evidence.quotes(this.fields.get("from")),
      modality:
        predicate === "TYPE" && modality !== null ? this.reader.enum("Modality", modality, "`modality`") : "REPORTED",
    });
    if (rest.from.length === 0 && predicate !== "NAME") {
      this.reader.fail(line, "nothing is cited. Give the entity or this property `from:` with the words that say it.");
    }
    return rest;
  }
}
