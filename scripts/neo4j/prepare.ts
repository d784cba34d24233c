import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder, jarFolder, pom } from "./cache";
import { profiles, writeConfiguration } from "./configuration";
import { launchServer } from "./java-process";
import { alone } from "./lock";
import { freePort } from "./ports";
import { untilReady } from "./ready";
import { isNeo4jPossible, javaVersion, neo4jNeeds } from "./requirements";

/** What a server is started from. */
export interface Prepared {
  readonly lib: string;
  /** Classes as the running Java wants them in memory: they halve the time of a start. */
  readonly archive: string;
}

/**
 * Fetches the jars and makes the class archive, unless they are there: half a minute, once. However many processes ask,
 * one does it and the others wait. Throws what is needed where Java or Maven lack.
 */
export async function prepareNeo4j(): Promise<Prepared> {
  const java = javaVersion();
  if (java === null || !isNeo4jPossible()) throw new Error(neo4jNeeds);
  const archive = join(cacheFolder, `java-${java}.jsa`);
  if (!existsSync(archive)) {
    await alone(join(cacheFolder, "prepare.lock"), async () => {
      if (!existsSync(jarFolder)) await fetchJars();
      if (!existsSync(archive)) await archiveClasses(archive);
    });
  }
  return { lib: jarFolder, archive };
}

/** By way of a folder of its own: a Maven whose starter was killed may still be writing to another. */
async function fetchJars(): Promise<void> {
  const part = mkdtempSync(`${jarFolder}-`);
  const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${part}`];
  try {
    await promisify(execFile)("mvn", ["-q", "-B", "-f", pom, ...goal]);
    renameSync(part, jarFolder);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    const { stdout = "" } = error as { readonly stdout?: string };
    throw new Error(`Maven could not fetch Neo4j: ${stdout.slice(0, 500)}`, { cause: error });
  }
}

/** Java writes the archive when a server ends of its own accord, which takes it 10 s. */
async function archiveClasses(archive: string): Promise<void> {
  const part = `${archive}.part`;
  rmSync(part, { force: true });
  const home = mkdtempSync(join(tmpdir(), "witnessgraph-neo4j-"));
  try {
    const port = await freePort();
    writeConfiguration(home, port, false, profiles.small.settings);
    const server = launchServer(jarFolder, home, [...profiles.small.java, `-XX:ArchiveClassesAtExit=${part}`]);
    await untilReady(`bolt://127.0.0.1:${port}`, null, server);
    await server.end("SIGTERM");
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  renameSync(part, archive);
}
