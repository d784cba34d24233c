import type { DbSchema, lintCypherQuery } from "@neo4j-cypher/language-support" with { "resolution-mode": "import" };
import { labels } from "../../../../src/model/id";
import { valuesOf } from "../../../../src/model/vocabulary";
import { recordLabels } from "../../../../src/store/neo4j/evidence";
import { rowLabels } from "../../../../src/store/neo4j/write/table-statements";
import { tables } from "../../../../src/store/tables";

// Neo4j's own parser and semantic analysis, as its editors run them. What it costs grows with the text: about half a
// second for 1,000 characters, so suites give it each text once and long ones sparingly.

interface Language {
  readonly lintCypherQuery: typeof lintCypherQuery;
  readonly testData: { readonly mockSchema: DbSchema };
}

/** CommonJS though its types say otherwise. */
const { lintCypherQuery: lint, testData } = jest.requireActual<Language>("@neo4j-cypher/language-support");

/** Properties that no table has as a column. */
const further = [
  ...["seq", "schemaVersion", "taken", "kind", "content", "erasedAt", "verdict", "supersededBy", "left", "right"],
  ...[
    "property",
    "target",
    "quote",
    "entity",
    "location",
    "isFact",
    "countMin",
    "countMax",
    "methodKind",
    "rowLo",
    "rowHi",
    "claims",
    "ords",
  ],
  ...["types", "outgoing", "otherLabels", "roles", "modalities", "los", "his", "counts", "node"],
  // Keys of $p, which the analysis takes for a node at times.
  ...Array.from({ length: 300 }, (_, at) => `v${at}`),
];

/** What is in a database of ours: names that are misspelt are none of these. */
const database: DbSchema = {
  defaultLanguage: "CYPHER 5",
  labels: [
    ...[...labels, "Entity", "NotFact", "Counters", "Lock", "Meta", "Record"],
    ...[...Object.values(recordLabels), ...Object.values(rowLabels)],
  ],
  relationshipTypes: [...valuesOf("LinkType"), "CITES", "DERIVED_FROM", "STANDS_IN", "REVIEWS"],
  propertyKeys: [...Object.values(tables).flatMap(({ columns }) => Object.keys(columns)), ...further],
  // What a server of version 5 has, as the editors' own tests know it.
  functions: testData.mockSchema.functions ?? {},
  procedures: testData.mockSchema.procedures ?? {},
};

/** Inside CASE the analysis gives up, silently, on AND beside a list that is written out. */
const list = /(?<= IN )\['REPORTED', 'ALLEGED'\]/g;

/** Statements that are only parsed: all others have variables, of which the analysis tells. */
const withoutVariables = /^(?:CREATE (?:CONSTRAINT|\w+ INDEX)|CALL db\.)/;

/** What is wrong with a statement whose parameters are these. Empty: nothing is. */
export function faultsIn(text: string, parameters: readonly string[] = ["p"]): readonly string[] {
  const known = Object.fromEntries([...parameters, "stated"].map((name) => [name, {}]));
  const { diagnostics, symbolTables } = lint(
    text.replace(list, "$stated"),
    { ...database, parameters: known },
    { consoleCommandsEnabled: false },
  );
  const faults = diagnostics.map(({ message }) => (typeof message === "string" ? message : message.value));
  const isSilent = faults.length === 0 && symbolTables.every((symbols) => symbols.length === 0);
  return isSilent && !withoutVariables.test(text) ? ["It was not analysed."] : faults;
}

/** What is wrong with texts, each with what it is. */
export function faultsInAll(texts: Iterable<string>, parameters?: readonly string[]): readonly string[] {
  return [...texts].flatMap((text) => faultsIn(text, parameters).map((fault) => `${fault}\n${text}`));
}
