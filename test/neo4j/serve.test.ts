import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { firstQuery } from "../../src/server/first-query";
import { packageFolder } from "../../src/server/package-folder";
import { post } from "../http/running";
import { expectLost, secondsUntil, timed } from "../store/neo4j/server/timed";
import { describeWithNeo4j } from "./server";

jest.setTimeout(120_000);

const password = "secret123";

/** A process of its own: one that does not catch an error ends, or says so on standard error. */
function serve(store: string) {
  const child = spawn(
    process.execPath,
    ["-r", join(packageFolder, "bench/typescript.cjs"), join(packageFolder, "src/main.ts"), "serve"],
    {
      env: { PATH: process.env["PATH"], WITNESSGRAPH_STORE: store, WITNESSGRAPH_PORT: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const told = { err: "" };
  child.stderr.on("data", (chunk: Buffer) => (told.err += chunk.toString()));
  return { child, told };
}

async function exitOf(child: ChildProcess): Promise<unknown> {
  const [code] = (await once(child, "close")) as unknown[];
  return code;
}

describeWithNeo4j(
  "serve",
  (server) => {
    let running: ReturnType<typeof serve>;
    let url: string;

    beforeAll(async () => {
      running = serve(server().store);
      const [line] = (await once(createInterface({ input: running.child.stdout }), "line")) as [string];
      url = line.replace("Witnessgraph is ready at ", "");
    });

    afterAll(() => {
      running.child.kill("SIGKILL");
    });

    const ask = async (query: string) => (await post(url, { query })).text;
    const names = "{ people(first: 3) { nodes { name events { totalCount } } } }";
    const statusOf = async (path: string) => (await fetch(new URL(path, url))).status;

    /** Its code, where there is an error; nothing of the inside may stand beside it. */
    async function asked(query: string): Promise<unknown> {
      const text = await ask(query);
      expect(text).not.toMatch(/MATCH|RETURN|\bat \/|node_modules|127\.0\.0\.1|secret123|ServiceUnavailable/);
      const { data, errors } = JSON.parse(text);
      if (errors !== undefined) throw Object.assign(new Error(text), { code: errors[0].extensions.code });
      return data;
    }

    async function expectLostThenBack(back: () => unknown): Promise<void> {
      const all = Array.from({ length: 40 }, () => timed(() => asked(names)));
      const ready = await timed(() => statusOf("/readyz"));
      expect([ready.value, await statusOf("/healthz")]).toEqual([503, 200]);
      expect(ready.seconds).toBeLessThanOrEqual(3);
      expectLost(await Promise.all(all));
      await back();
      expect(await secondsUntil(() => asked(names))).toBeLessThanOrEqual(5);
      expect(await statusOf("/readyz")).toBe(200);
    }

    it("loads the seed into an empty server and answers the first query", async () => {
      expect(running.told.err).toMatch(/^The store was empty: loaded \d+ reports? with \d+ claims from .*seed\.\n/);
      expect(await ask(firstQuery)).toContain("Bai Baohua was brought to the local detention center.");
      expect(await statusOf("/readyz")).toBe(200);
    });

    it("says that the store is lost while it is frozen, and goes on after that", async () => {
      server().pause();
      await expectLostThenBack(() => {
        server().resume();
      });
    });

    it("says that the store is lost while it is killed, and goes on after that", async () => {
      await server().kill();
      await expectLostThenBack(() => server().restart());
    });

    it("logs why, without credentials or statements", () => {
      expect(running.told.err).toContain("STORE_UNAVAILABLE");
      expect(running.told.err).not.toMatch(/secret123|MATCH|nhandled/);
    });

    it("ends with 0 when it is asked to", async () => {
      running.child.kill("SIGTERM");
      expect(await timed(() => exitOf(running.child))).toMatchObject({ value: 0 });
    });

    it("says where nothing answers, and ends with 3", async () => {
      const { child, told } = serve("neo4j://neo4j:secret123@127.0.0.1:1");
      const { value, seconds } = await timed(() => exitOf(child));
      expect([value, told.err]).toEqual([
        3,
        "Nothing answers at 127.0.0.1:1, which WITNESSGRAPH_STORE names.\n" +
          "witnessgraph: STORE_UNAVAILABLE The neo4j store did not answer.\n",
      ]);
      expect(seconds).toBeLessThanOrEqual(3);
    });

    it.each([
      ["a wrong password", (store: string) => store.replace(password, "another-one"), "user and password"],
      ["a database that is not there", (store: string) => `${store}/nosuch`, "a database that the server has"],
    ])("says what is wrong with %s, and ends with 2", async (_what, change, expected) => {
      const { child, told } = serve(change(server().store));
      expect(await exitOf(child)).toBe(2);
      expect(told.err).toMatch(/^witnessgraph: SETTING_INVALID WITNESSGRAPH_STORE must be .*\n$/);
      expect(told.err).toContain(expected);
      expect(told.err).not.toMatch(/another-one|secret123/);
    });
  },
  { password },
);
