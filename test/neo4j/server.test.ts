import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import neo4j from "neo4j-driver";
import { startInBackground, stopInBackground } from "../../scripts/neo4j/background";
import { isServerOn } from "../../scripts/neo4j/java-process";
import { freePort } from "../../scripts/neo4j/ports";
import { neo4jNeeds } from "../../scripts/neo4j/requirements";
import { startNeo4j } from "../../scripts/neo4j/server";
import { packageFolder } from "../../src/server/package-folder";
import { describeWithNeo4j } from "./server";

const typescript = ["-r", join(packageFolder, "bench/typescript.cjs")];

async function run(uri: string, text: string, password?: string) {
  const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic("neo4j", password), {
    disableLosslessIntegers: true,
    connectionAcquisitionTimeout: 1000,
  });
  const session = driver.session({ database: "neo4j" });
  try {
    return (await session.run(text)).records.map((record) => record.get(0) as unknown);
  } finally {
    await session.close();
    await driver.close();
  }
}

describeWithNeo4j("A Neo4j server for tests", (server) => {
  it("keeps what was acknowledged when it is killed", async () => {
    await run(server().uri, "CREATE (:Kept {at: 1})");
    const before = server().pid;
    await server().kill();
    await expect(run(server().uri, "RETURN 1")).rejects.toMatchObject({ code: "ServiceUnavailable" });
    await server().restart();
    expect(server().pid).not.toBe(before);
    expect(await run(server().uri, "MATCH (kept:Kept) RETURN kept.at")).toEqual([1]);
  }, 120_000);

  it("is reached at the address for WITNESSGRAPH_STORE", async () => {
    const { protocol, host, username, password } = new URL(server().store);
    expect([protocol, username]).toEqual(["neo4j:", "neo4j"]);
    expect(await run(`neo4j://${host}`, "RETURN 2", password)).toEqual([2]);
  });

  it("answers nothing while it is paused, then everything", async () => {
    server().pause();
    const answer = run(server().uri, "RETURN 3").catch((error: unknown) => (error as { code: string }).code);
    expect(await answer).toBe("N/A");
    server().resume();
    expect(await run(server().uri, "RETURN 3")).toEqual([3]);
  });

  it("ends, and its data go, with the process that started it", async () => {
    const starter = `require(${JSON.stringify(join(packageFolder, "scripts/neo4j/server.ts"))}).startNeo4j()
      .then(({ home, pid }) => { console.log(JSON.stringify({ home, pid })); setInterval(() => {}, 1000); })`;
    const parent = spawn(process.execPath, [...typescript, "-e", starter], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = await once(createInterface({ input: parent.stdout }), "line");
    const { home, pid } = JSON.parse(line);
    expect(isServerOn(home, pid)).toBe(true);
    parent.kill("SIGKILL");
    for (let tries = 0; existsSync(home) && tries < 100; tries++) await new Promise((end) => setTimeout(end, 50));
    expect([isServerOn(home, pid), existsSync(home)]).toEqual([false, false]);
  }, 120_000);

  it("asks for a password that is set", async () => {
    const guarded = await startNeo4j({ password: "long enough" });
    await expect(run(guarded.uri, "RETURN 1", "another one")).rejects.toMatchObject({
      code: "Neo.ClientError.Security.Unauthorized",
    });
    await guarded.stop();
    expect(existsSync(guarded.home)).toBe(false);
  }, 120_000);

  it("says that its port is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { readonly port: number };
    await expect(startNeo4j({ bolt: port })).rejects.toThrow(/^Port \d+ of 127.0.0.1 is in use/);
    other.close();
  });
});

describeWithNeo4j("A Neo4j server in the background", () => {
  let folder: string;
  let state: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "witnessgraph-state-"));
    state = join(folder, "running.json");
  });

  afterAll(async () => {
    await stopInBackground(state);
    rmSync(folder, { recursive: true });
  });

  it("is started once and ended once", async () => {
    const told = await startInBackground(state, await freePort(), "small");
    const [, store = ""] = /^Neo4j is ready: WITNESSGRAPH_STORE=(\S+)$/.exec(told) ?? [];
    const { host, password } = new URL(store);
    expect(await run(`bolt://${host}`, "RETURN 4", password)).toEqual([4]);
    expect(await startInBackground(state, 0, "small")).toBe(`Neo4j runs already: WITNESSGRAPH_STORE=${store}`);
    expect(await stopInBackground(state)).toBe("Neo4j has ended; its data are removed.");
    expect(await stopInBackground(state)).toBe("No Neo4j was running.");
    await expect(run(`bolt://${host}`, "RETURN 4", password)).rejects.toMatchObject({ code: "ServiceUnavailable" });
  }, 120_000);
});

describe("Without Java", () => {
  it("npm run neo4j:start says in one line what is needed", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...typescript, join(packageFolder, "scripts/neo4j/start.ts")],
      { env: { PATH: "/nowhere" }, encoding: "utf8" },
    );
    expect([status, stdout, stderr]).toEqual([1, "", `${neo4jNeeds}\n`]);
  });
});
