import { readFileSync } from "node:fs";
import { join } from "node:path";
import { labels } from "../../src/model/id";
import { recordLabels } from "../../src/store/neo4j/evidence";
import { rowLabels } from "../../src/store/neo4j/write/table-statements";
import { faultsIn } from "../store/neo4j/cypher/language";
import { folder, savedQueries } from "./saved";

jest.setTimeout(60_000);

describe("Saved queries", () => {
  it("are ten", () => {
    expect(savedQueries).toHaveLength(10);
  });

  it.each(savedQueries)("$name has a title, a description and a word on what is public", ({ comments }) => {
    const [title, ...description] = comments;
    expect(title).toMatch(/^[A-Z].{10,70}$/);
    expect(description.length).toBeGreaterThanOrEqual(2);
    expect(comments.at(-1)).toMatch(/(?:lo|los\[i\]) = 0: public rows only\.$/);
  });

  it.each(savedQueries)("$name is one statement of Cypher", ({ text }) => {
    expect(text).not.toContain(";");
    expect(faultsIn(text, [])).toEqual([]);
  });

  it.each(savedQueries)("$name asks of each node and link of the graph that it is public", ({ text }) => {
    const bound = [...text.matchAll(/[([](\w*):(?!Counters)(\w+)(?: (\{[^}]*\}))?[)\]]/g)];
    for (const [pattern, variable = "", , properties = ""] of bound) {
      const isPublic = properties.includes("lo: 0") || (variable !== "" && text.includes(`${variable}.lo = 0`));
      expect([pattern, isPublic]).toEqual([pattern, true]);
    }
    expect(text).not.toMatch(/Record\b/);
  });
});

describe("The style for Neo4j Browser", () => {
  const style = readFileSync(join(folder, "witnessgraph.grass"), "utf8");
  const styled = [...style.matchAll(/^node\.(\w+) \{$/gm)].map(([, label]) => label);
  const others = ["Entity", "NotFact", "Counters", "Lock", "Meta", "Record"];
  const known = [...labels, ...others, ...Object.values(recordLabels), ...Object.values(rowLabels)];

  it("has a rule for every label, and for no other", () => {
    expect([...styled].sort()).toEqual([...new Set(known)].sort());
  });

  it("shows the name on what is in the graph, in a colour of its own", () => {
    const colours = labels.map((label) => {
      const [, rule = ""] =
        new RegExp(`node\\.${label} \\{([^}]*)\\}`).exec(style.replaceAll('"{name}"', "name")) ?? [];
      expect(rule).toContain("caption: name;");
      return /(?<=\n {2}color: )#\w{6}/.exec(rule)?.[0];
    });
    expect(new Set(colours).size).toBe(labels.length);
  });
});
