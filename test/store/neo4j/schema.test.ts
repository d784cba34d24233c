import { readFileSync } from "node:fs";
import { labels } from "../../../src/model/id";
import { valuesOf } from "../../../src/model/vocabulary";
import { schemaStatements } from "../../../src/store/neo4j/schema";

const statements = schemaStatements(readFileSync("schema/neo4j.cypher", "utf8"));

/** What is indexed: "Person nameKey", "ABOUT from toSort". */
const indexed = statements.map((statement) => {
  const [, label, type] = /FOR \((?:\w+:(\w+)|\)-\[\w+:(\w+)\]-\(\))/.exec(statement) ?? [];
  const [, properties = ""] =
    /(?:ON(?: EACH)?|REQUIRE) [([]?([^)\]]+?)[)\]]?(?:$| IS UNIQUE|\s+OPTIONS)/.exec(statement) ?? [];
  return [label ?? type, ...properties.split(", ").map((property) => property.replace(/^\w+\./, ""))].join(" ");
});

describe("schema/neo4j.cypher", () => {
  it("can be run again: every statement passes over what is there", () => {
    for (const statement of statements)
      expect(statement).toMatch(/^CREATE (CONSTRAINT|\w+ INDEX) \w+ IF NOT EXISTS FOR /);
    const names = statements.map((statement) => / (\w+) IF NOT EXISTS/.exec(statement)?.[1]);
    expect(new Set(names).size).toBe(statements.length);
  });

  it.each(valuesOf("LinkType"))("has the indexes of %s", (type) => {
    for (const key of ["id", "cell", "from toSort", "to fromSort"]) expect(indexed).toContain(`${type} ${key}`);
  });

  it.each(labels)("has the indexes of %s", (label) => {
    for (const key of ["nameKey", "lo", "hi"]) expect(indexed).toContain(`${label} ${key}`);
  });

  it("indexes nothing that is not there", () => {
    const others = ["Lock", "Meta", "Record", "Entity", "Alias", "Claim", "Citation", "Passage", "Closure", "Reach"];
    const known = new Set<string>([
      ...labels,
      ...valuesOf("LinkType"),
      ...others,
      "Counters",
      "Ranking",
      "SearchName",
      "Fact",
    ]);
    const kinds = ["Claim", "Mention", "Review", "Judgement", "Policy"].map((kind) => `${kind}Record`);
    for (const what of indexed) expect([...known, ...kinds]).toContain(what.split(" ")[0]);
  });
});
