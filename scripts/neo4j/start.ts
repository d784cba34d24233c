import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { startInBackground, stateFile } from "./background";
import { jarFolder } from "./cache";
import { isNeo4jPossible } from "./requirements";

/** `npm run neo4j:start -- --port PORT --memory small|large` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "7687" }, memory: { type: "string", default: "large" } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error("--port takes a number from 0 to 65535.");
  if (values.memory !== "small" && values.memory !== "large") throw new Error("--memory takes small or large.");
  if (isNeo4jPossible() && !existsSync(jarFolder)) {
    console.error("Neo4j is fetched and prepared first, once: that takes about a minute.");
  }
  console.log(await startInBackground(stateFile, port, values.memory));
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
