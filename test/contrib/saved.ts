import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../../src/server/package-folder";

export const folder = join(packageFolder, "contrib/neo4j");

export interface SavedQuery {
  readonly name: string;
  readonly text: string;
  /** Comments at the beginning: a title, then what it gives. */
  readonly comments: readonly string[];
}

/** The queries of contrib/neo4j, by name. */
export const savedQueries: readonly SavedQuery[] = readdirSync(join(folder, "queries"))
  .sort()
  .map((file) => {
    const text = readFileSync(join(folder, "queries", file), "utf8");
    const [head = ""] = /^(?:\/\/.*\n)*/.exec(text) ?? [];
    const comments = head.split("\n").map((line) => line.replace(/^\/\/ /, ""));
    return { name: file.replace(/\.cypher$/, ""), text, comments: comments.slice(0, -1) };
  });
