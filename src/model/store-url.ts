/** What names a store. */
export const storeForm =
  "sqlite:<file>, such as sqlite:data/witnessgraph.db, or neo4j://user:password@host:7687 (also bolt://, neo4j+s://)";

/** Whether a URL names a store of a kind that there is; what is wrong in it otherwise shows when it is opened. */
export function isStoreUrl(url: string): boolean {
  return /^sqlite:./.test(url) || isNeo4jUrl(url);
}

/** Whether a URL names a Neo4j server. */
export function isNeo4jUrl(url: string): boolean {
  return /^(neo4j|bolt)(\+s|\+ssc)?:\/\/./.test(url);
}
