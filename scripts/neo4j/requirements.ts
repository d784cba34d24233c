import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { jarFolder } from "./cache";

/** What to say where `isNeo4jPossible` is false. */
export const neo4jNeeds = "Java 17 and Maven are needed: apt-get install openjdk-17-jre-headless maven";

/** Whether a Neo4j server can run here: there is Java 17 or later, and the jars or Maven, which fetches them. */
export function isNeo4jPossible(): boolean {
  return javaVersion() !== null && (existsSync(jarFolder) || isOnPath("mvn"));
}

/** Such as 17.0.15. null: there is no Java, or only an older one than 17. */
export function javaVersion(): string | null {
  const { error, stderr } = spawnSync("java", ["-version"], { encoding: "utf8" });
  if (error !== undefined) return null;
  const [, version = "", major = ""] = /version "((\d+)[\w.+-]*)"/.exec(stderr) ?? [];
  return Number(major) >= 17 ? version : null;
}

function isOnPath(command: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
