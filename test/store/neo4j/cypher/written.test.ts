import { readFileSync } from "node:fs";
import { labels } from "../../../../src/model/id";
import { valuesOf } from "../../../../src/model/vocabulary";
import { schemaStatements } from "../../../../src/store/neo4j/schema";
import { wholeTexts, writeTexts } from "../texts";
import { faultsIn, faultsInAll } from "./language";

jest.setTimeout(180_000);

const linkTypes = new RegExp(`\\b(?:${valuesOf("LinkType").join("|")})\\b`, "g");
const nodeLabels = new RegExp(`:(?:${labels.join("|")})\\b`, "g");

/** Texts that differ only in the type of links or the label of nodes: one of them. */
function kindsOf(texts: readonly string[]): readonly string[] {
  const kinds = texts.map((text) => [text.replace(linkTypes, "ABOUT").replace(nodeLabels, ":Person"), text] as const);
  return [...new Map(kinds).values()];
}

describe("Statements that write", () => {
  it("are Cypher", () => {
    expect(faultsInAll(kindsOf(writeTexts))).toEqual([]);
  });

  it("are Cypher where they go through all of something", () => {
    expect(faultsInAll(kindsOf(wholeTexts))).toEqual([]);
  });
});

describe("schema/neo4j.cypher", () => {
  it("is Cypher", () => {
    const statements = schemaStatements(readFileSync("schema/neo4j.cypher", "utf8"));
    const named = statements.map((each) => each.replace(/(?<=^CREATE .*(?:CONSTRAINT|INDEX) )\w+/, "name"));
    expect(faultsInAll(kindsOf(named))).toEqual([]);
    expect(faultsIn(String(named[0]).replace(" ON ", " OF ").replace("IS UNIQUE", "IS UNIK"))).not.toEqual([]);
  });
});

describe("The check", () => {
  const text = "MATCH (n:Person) WHERE n.id = $p.id AND n.modality IN ['REPORTED', 'ALLEGED'] RETURN n.name";

  it.each([
    ["nothing", text, text, []],
    ["a bracket that is missing", ":Person)", ":Person", [expect.stringContaining("Invalid input")]],
    ["a variable that is not there", "RETURN n", "RETURN m", ["Variable `m` not defined"]],
    ["a label", ":Person", ":Persson", [expect.stringContaining("Persson is not present")]],
    ["a property", "n.name", "n.nam", [expect.stringContaining("nam is not present")]],
    ["a function", "n.name", "nameOf(n)", [expect.stringContaining("nameOf is not present")]],
    ["a parameter", "$p.id", "$id", ["Parameter $id is not defined."]],
    ["a type", "n.name", "size(1)", [expect.stringContaining("Type mismatch")]],
    ["an aggregation where none may be", "RETURN", "AND count(*) > 1 RETURN", [expect.anything()]],
  ])("finds %s", (_what, right, wrong, faults) => {
    expect(faultsIn(text.replace(right, wrong))).toEqual(faults.length === 0 ? [] : expect.arrayContaining(faults));
  });

  it("does not take for right what it gave up on", () => {
    expect(faultsIn("MATCH (n:Person) RETURN CASE WHEN n.age = 1 AND m.age IN [1] THEN 1 END")).toEqual([
      "It was not analysed.",
    ]);
  });
});
