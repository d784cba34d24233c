import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../../src/server/package-folder";

export const pom = join(__dirname, "pom.xml");

/** As pinned in pom.xml. */
export const neo4jVersion = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(pom, "utf8"))?.[1] ?? "";

/** What is made once and kept: jars, class archives, locks, and which server `npm run neo4j:start` started. */
export const cacheFolder = join(packageFolder, "node_modules/.cache", `witnessgraph-neo4j-${neo4jVersion}`);

/** The server's jars. The folder is there only when they all are. */
export const jarFolder = join(cacheFolder, "lib");
