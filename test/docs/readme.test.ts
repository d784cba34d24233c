import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSeedFolder } from "../../src/cli/read-files";
import { ingestClaimFiles } from "../../src/record/ingest";
import { firstQuery } from "../../src/server/first-query";
import { packageFolder } from "../../src/server/package-folder";
import { settingTable } from "../../src/server/settings";
import { isStoreUrl } from "../../src/model/store-url";
import { openStore } from "../../src/store/open-store";
import { commandLine, temporaryFolder } from "../cli/command-line";
import { execute } from "../operations/execute";

const readme = readFileSync(join(packageFolder, "README.md"), "utf8");
const manifest = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readme)?.[1] ?? "";
}

const folder = temporaryFolder();

const squeezed = (text: string): string => text.replace(/#.*\n/g, "").replace(/\s+/g, " ").trim();

describe("The README", () => {
  it("asks what the query page opens with", () => {
    expect(squeezed(block("graphql"))).toBe(squeezed(firstQuery));
  });

  it("prints the answer that the seed gives, with its citation", async () => {
    const store = await openStore("sqlite::memory:");
    await ingestClaimFiles(store, await readSeedFolder(join(packageFolder, "seed")));
    const { data } = await execute(store, block("graphql"));
    await store.close();
    expect(JSON.parse(block("json"))).toEqual(JSON.parse(JSON.stringify({ data })));
    expect(block("json")).toContain("was brought to the local detention center");
  });

  it("suggests queries that the seed answers", async () => {
    const store = await openStore("sqlite::memory:");
    await ingestClaimFiles(store, await readSeedFolder(join(packageFolder, "seed")));
    const queries = [...readme.matchAll(/`(\{ [^`]+ \})`/g)].map(([, query]) => query ?? "");
    expect(queries.length).toBeGreaterThan(2);
    for (const query of queries) expect((await execute(store, query)).errors).toEqual([]);
    await store.close();
  });

  it("names every setting with its default and meaning", () => {
    const rows = readme.split("\n").map(squeezed);
    for (const { name, default: preset, meaning } of Object.values(settingTable)) {
      expect(rows).toContain(
        `| \`${name}\` | \`${preset.replace(packageFolder, "").replace(/^\//, "")}\` | ${meaning} |`,
      );
    }
  });

  it("prints what copying the seed prints", async () => {
    const [from, to] = ["from.db", "to.db"].map((name) => `sqlite:${join(folder, name)}`);
    const store = await openStore(from ?? "");
    await ingestClaimFiles(store, await readSeedFolder(join(packageFolder, "seed")));
    await store.close();
    const { code, out } = await commandLine(["copy", "--from", from ?? "", "--to", to ?? ""]);
    expect(code).toBe(0);
    expect(readme).toContain(`\n\`\`\`\n${out}\`\`\`\n`);
  });

  it("shows stores by names that are understood, and what starting Neo4j prints", () => {
    const stores = [...readme.matchAll(/(?:WITNESSGRAPH_STORE=|--from |--to )(\S+)/g)].map(([, url]) => url ?? "");
    expect(stores).toContain("neo4j://neo4j:…@127.0.0.1:7687");
    expect(stores.filter((url) => !isStoreUrl(url))).toEqual([]);
    const starting = readFileSync(join(packageFolder, "scripts/neo4j/background.ts"), "utf8");
    expect(starting).toContain("`Neo4j is ready: WITNESSGRAPH_STORE=${server.store}`");
    expect(readme).toContain("\nNeo4j is ready: WITNESSGRAPH_STORE=neo4j://neo4j:…@127.0.0.1:7687\n");
    const options = readFileSync(join(packageFolder, "scripts/neo4j/start.ts"), "utf8");
    expect(options).toContain("--port PORT --memory small|large");
  });

  it("gives the addresses that compose.yaml publishes", () => {
    const compose = readFileSync(join(packageFolder, "compose.yaml"), "utf8");
    for (const port of ["4000", "7474"]) {
      expect(readme).toContain(`http://127.0.0.1:${port}`);
      expect(compose).toContain(`"127.0.0.1:${port}:${port}"`);
    }
    expect(readme).toContain("`NEO4J_PASSWORD=… docker compose up`");
    expect(compose).toContain("${NEO4J_PASSWORD:?");
  });

  it("names only scripts that exist, and files that are there", () => {
    for (const [, script] of readme.matchAll(/npm run ([\w:]+)/g))
      expect(Object.keys(manifest.scripts)).toContain(script);
    for (const [, file] of readme.matchAll(/\]\(([\w./-]+)\)/g)) {
      expect(() => readFileSync(join(packageFolder, file ?? ""))).not.toThrow(/ENOENT/);
    }
  });
});
