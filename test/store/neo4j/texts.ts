import { dumpTexts, linkDumpTexts } from "../../../src/store/neo4j/dump";
import { evidenceTexts, recordTexts } from "../../../src/store/neo4j/evidence";
import { evidenceWriterTexts } from "../../../src/store/neo4j/evidence-writer";
import { schemaTexts } from "../../../src/store/neo4j/schema";
import { clearStatements } from "../../../src/store/neo4j/write/clear";
import { counterStatements } from "../../../src/store/neo4j/write/counters";
import { linkStatements } from "../../../src/store/neo4j/write/link-statements";
import { nodeStatements } from "../../../src/store/neo4j/write/node-statements";
import { createRows, tableStatements } from "../../../src/store/neo4j/write/table-statements";
import { tallyStatements } from "../../../src/store/neo4j/write/tallies";

type Texts = string | readonly Texts[] | { readonly [key: string]: Texts };

function textsIn(texts: Texts): readonly string[] {
  return typeof texts === "string" ? [texts] : Object.values(texts).flatMap(textsIn);
}

/** Every text that the write path sends, and the reading of evidence. */
export const writeTexts: readonly string[] = textsIn([
  evidenceTexts,
  recordTexts,
  evidenceWriterTexts,
  counterStatements,
  linkStatements,
  nodeStatements,
  createRows,
  tableStatements as unknown as Texts,
  tallyStatements,
]);

/** Texts that go through all of something, as they should. */
export const wholeTexts: readonly string[] = textsIn([schemaTexts, clearStatements, dumpTexts, linkDumpTexts]);
