import { readDate } from "../value-text";
import { type ClaimFile, type FileEntity, type FileQuote, type FileReport, ownReport } from "./file";
import { isName, parseJudgement, parseLink, parsePolicy, parseSets } from "./parse-claims";
import { parseEntity } from "./parse-entity";
import { EvidenceParser, parseFileName, parseQuote } from "./parse-evidence";
import { type Tree, treeOf } from "./tree";
import { TreeReader } from "./tree-reader";

const keys = [
  "report",
  "by",
  "recordedAt",
  "passages",
  "entities",
  "sets",
  "claims",
  "judgements",
  "policies",
] as const;

/**
 * Reads a claim file (docs/claim-files.md). `file` is the name that errors give. Throws `ClaimFileInvalid` at the first
 * line that cannot be understood. Whether quotes stand in the texts is for `recordsOf` to say.
 */
export function parseClaimFile(file: string, text: string): ClaimFile {
  const reader = new TreeReader(file);
  const fields = reader.map(treeOf(file, text), "a claim file", keys);
  const report = parseReport(reader, fields.need("report"));
  const evidence = new EvidenceParser(
    reader,
    parsePassages(reader, fields.get("passages")),
    report.type === "REFERENCE",
  );
  const entities = parseEntities(reader, evidence, fields.get("entities"));
  const known = new Set([ownReport, ...entities.map(({ key }) => key)]);
  const sets = parseSets(reader, known, fields.get("sets"));
  return {
    file,
    report,
    by: reader.text(fields.need("by"), "`by`"),
    recordedAt: parseInstant(reader, fields.need("recordedAt")),
    entities,
    links: reader.list(fields.get("claims")).map((item) => parseLink(reader, evidence, { known, sets }, item)),
    judgements: reader.list(fields.get("judgements")).map((item) => parseJudgement(reader, known, item)),
    policies: reader.list(fields.get("policies")).map((item) => parsePolicy(reader, known, item)),
  };
}

function parseReport(reader: TreeReader, tree: Tree): FileReport {
  const fields = reader.map(tree, "`report`", [
    "text",
    "type",
    "title",
    "url",
    "publishedAt",
    "language",
    "visibility",
  ]);
  const publishedAt = fields.get("publishedAt");
  const day = reader.textOrNull(publishedAt, "`publishedAt`");
  const url = reader.textOrNull(fields.get("url"), "`url`");
  if (url !== null && !(URL.canParse(url) && /^https?:/iu.test(url))) {
    reader.fail(fields.get("url")?.line ?? tree.line, "`url` must begin with https:// or http://.");
  }
  const language = reader.textOrNull(fields.get("language"), "`language`");
  if (language !== null && !isLanguage(language)) {
    reader.fail(fields.get("language")?.line ?? tree.line, "`language` must be a BCP 47 tag such as en or zh-Hans.");
  }
  return {
    text: parseFileName(reader, fields.need("text"), "`text`") ?? reader.fail(tree.line, "`report` needs `text:`."),
    type: reader.enum("ReportType", fields.need("type"), "`type`"),
    title: reader.textOrNull(fields.get("title"), "`title`"),
    url,
    publishedAt: day === null ? null : reader.at(publishedAt?.line ?? tree.line, () => readDate(day, undefined)),
    language,
    visibility: reader.enum("Visibility", fields.need("visibility"), "`visibility`"),
    line: tree.line,
  };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function parseInstant(reader: TreeReader, tree: Tree): string {
  const text = reader.text(tree, "`recordedAt`");
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/u.test(text) ? Date.parse(text) : NaN;
  // Date.parse rolls 30 February over into March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text.slice(0, 19))) {
    reader.fail(tree.line, "`recordedAt` must be a time in UTC such as 2026-11-24T00:00:00Z.");
  }
  return text;
}

function parsePassages(reader: TreeReader, tree: Tree | null): ReadonlyMap<string, FileQuote> {
  const passages = new Map<string, FileQuote>();
  if (tree === null) return passages;
  for (const [name, value] of reader.anyMap(tree, "`passages`").entries) {
    if (!isName(name)) {
      reader.fail(value.line, `“${name}” cannot name a passage. Use a–z, 0–9 and -, a letter first.`);
    }
    passages.set(name, parseQuote(reader, value));
  }
  return passages;
}

function parseEntities(reader: TreeReader, evidence: EvidenceParser, tree: Tree | null): readonly FileEntity[] {
  if (tree === null) return [];
  const ids = new Map<string, string>();
  return [...reader.anyMap(tree, "`entities`").entries].map(([key, value]) => {
    const entity = parseEntity(reader, evidence, key, value);
    const other = ids.get(entity.id);
    if (other !== undefined) reader.fail(entity.line, `“${key}” has the id of “${other}”. Use one key for one entity.`);
    ids.set(entity.id, key);
    return entity;
  });
}
