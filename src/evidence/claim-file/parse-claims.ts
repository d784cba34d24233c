import { entityId } from "../../model/id";
import { isValue, type Kinship, type Movement, type Role } from "../../model/vocabulary";
import { type ClaimPredicate, predicateOf, predicates } from "../predicates";
import type { FileJudgement, FileLink, FilePolicy } from "./file";
import { evidenceKeys, type EvidenceParser } from "./parse-evidence";
import type { Tree } from "./tree";
import type { TreeReader } from "./tree-reader";

/** What the ends of a claim may be called: keys of entities, and names of sets of them. */
export interface Ends {
  readonly known: ReadonlySet<string>;
  readonly sets: ReadonlyMap<string, readonly string[]>;
}

export function parseSets(reader: TreeReader, known: ReadonlySet<string>, tree: Tree | null): Ends["sets"] {
  const sets = new Map<string, readonly string[]>();
  if (tree === null) return sets;
  for (const [name, value] of reader.anyMap(tree, "`sets`").entries) {
    if (!isName(name)) reader.fail(value.line, `“${name}” cannot name a set. Use a–z, 0–9 and -, a letter first.`);
    sets.set(name, parseEnds(reader, { known, sets }, value));
  }
  return sets;
}

export function isName(text: string): boolean {
  return /^[a-z][a-z0-9-]*$/u.test(text);
}

export function parseLink(reader: TreeReader, evidence: EvidenceParser, ends: Ends, tree: Tree): FileLink {
  const [subjects, verb, objects, details, ...more] = tree.is === "list" ? tree.items : [];
  if (subjects === undefined || verb === undefined || objects === undefined || more.length > 0) {
    return reader.fail(tree.line, "a claim is written [subject, PREDICATE, object, {from: …}].");
  }
  const fields = details === undefined ? null : reader.map(details, "a claim", evidenceKeys);
  const rest = evidence.evidence(fields, tree.line, { from: [] });
  if (rest.from.length === 0) {
    reader.fail(tree.line, "this claim cites nothing. Give it `{from: …}` with the words that say it.");
  }
  return {
    subjects: parseEnds(reader, ends, subjects),
    ...parseVerb(reader, verb),
    objects: parseEnds(reader, ends, objects),
    ...rest,
  };
}

function parseEnds(reader: TreeReader, { known, sets }: Ends, tree: Tree): readonly string[] {
  const ends = reader.list(tree).flatMap((item) => {
    const name = item.is === "text" && item.text?.startsWith("$") === true ? item.text.slice(1) : null;
    if (name === null) return [parseKey(reader, known, item)];
    return sets.get(name) ?? reader.fail(item.line, `no set is called “${name}”. Write it under \`sets:\`.`);
  });
  return ends.length > 0 ? ends : reader.fail(tree.line, "an end of the claim is empty. Name an entity by its key.");
}

function parseKey(reader: TreeReader, known: ReadonlySet<string>, tree: Tree): string {
  const key = reader.text(tree, "an entity's key");
  return known.has(key) ? key : reader.fail(tree.line, `no entity has the key “${key}”. Write it under \`entities:\`.`);
}

function parseVerb(reader: TreeReader, tree: Tree): Pick<FileLink, "predicate" | "role" | "kinship" | "movement"> {
  const [name = "", word, ...more] = reader.text(tree, "a predicate").split(" ");
  if (!isPredicate(name) || predicateOf(name).joins !== "entities") {
    const links = Object.entries(predicates).flatMap(([key, { joins }]) => (joins === "entities" ? [key] : []));
    return reader.fail(tree.line, `“${name}” joins no entities. Predicates that do: ${links.join(", ")}.`);
  }
  const none = { role: null, kinship: null, movement: null };
  const rule = predicateOf(name);
  const qualifier = rule.joins === "entities" ? rule.qualifier : null;
  if (more.length > 0 || (word !== undefined && qualifier === null)) {
    return reader.fail(tree.line, `${name} is followed by ${qualifier === null ? "nothing" : `one ${qualifier}`}.`);
  }
  if (qualifier === null) return { predicate: name, ...none };
  const { line } = tree;
  const given = word ?? "";
  const qualified: { role?: Role; kinship?: Kinship; movement?: Movement } =
    qualifier === "role"
      ? { role: reader.word("Role", given, line, `the role after ${name}`) }
      : qualifier === "kinship"
        ? { kinship: reader.word("Kinship", given, line, `the kinship after ${name}`) }
        : { movement: reader.word("Movement", given, line, `the movement after ${name}`) };
  return { predicate: name, ...none, ...qualified };
}

function isPredicate(text: string): text is ClaimPredicate {
  return isValue("Predicate", text) && text !== "MENTION";
}

/** A key, or the id of an entity that this file says nothing of. */
function parseTarget(reader: TreeReader, known: ReadonlySet<string>, tree: Tree): string {
  const text = reader.text(tree, "an entity");
  return known.has(text) || entityId(text) !== null ? text : parseKey(reader, known, tree);
}

export function parseJudgement(reader: TreeReader, known: ReadonlySet<string>, tree: Tree): FileJudgement {
  const [left, verdict, right, reason, ...more] = tree.is === "list" ? tree.items : [];
  if (left === undefined || verdict === undefined || right === undefined || reason === undefined || more.length > 0) {
    return reader.fail(tree.line, "a judgement is written [entity, SAME | DIFFERENT | UNSURE, entity, reason].");
  }
  return {
    left: parseTarget(reader, known, left),
    verdict: reader.enum("Verdict", verdict, "a verdict"),
    right: parseTarget(reader, known, right),
    reason: reader.text(reason, "the reason"),
    line: tree.line,
  };
}

export function parsePolicy(reader: TreeReader, known: ReadonlySet<string>, tree: Tree): FilePolicy {
  const fields = reader.map(tree, "a policy", ["target", "visibility", "publication", "retracted", "reason"]);
  const visibility = fields.get("visibility");
  const publication = fields.get("publication");
  const retracted = fields.get("retracted");
  if (visibility === null && publication === null && retracted === null) {
    reader.fail(tree.line, "a policy needs `visibility`, `publication` or `retracted`.");
  }
  return {
    target: parseTarget(reader, known, fields.need("target")),
    visibility: visibility && reader.enum("Visibility", visibility, "`visibility`"),
    publication: publication && reader.enum("Publication", publication, "`publication`"),
    retracted: retracted && reader.flag(retracted, "`retracted`"),
    reason: reader.text(fields.need("reason"), "`reason`"),
    line: tree.line,
  };
}
