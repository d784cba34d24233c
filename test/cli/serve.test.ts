import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { firstQuery } from "../../src/server/first-query";
import { commandLine, temporaryFolder } from "./command-line";

const folder = temporaryFolder();

/** Serves, asks once it is ready, and ends. */
async function serving(environment: Record<string, string>, ask: (url: string) => Promise<unknown>) {
  const end = new AbortController();
  let answer: Promise<unknown> = Promise.resolve();
  const onOut = (text: string) => {
    answer = ask(text.split(" ").at(-1)?.trim() ?? "").finally(() => {
      end.abort();
    });
  };
  const told = await commandLine(["serve"], {
    environment: { WITNESSGRAPH_PORT: "0", ...environment },
    end: end.signal,
    onOut,
  });
  return { ...told, answer: await answer };
}

const asking = (query: string) => async (url: string) => {
  const headers = { "content-type": "application/json" };
  return (await fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) })).json();
};

describe("serve", () => {
  it("loads the seed into an empty store, says so, answers the first query and ends with 0", async () => {
    const environment = { WITNESSGRAPH_STORE: `sqlite:${join(folder, "seeded.db")}` };
    const first = await serving(environment, asking(firstQuery));
    expect(first.out).toMatch(/^Witnessgraph is ready at http:\/\/127\.0\.0\.1:\d+\/graphql\n$/);
    expect(first.err).toMatch(/^The store was empty: loaded \d+ reports? with \d+ claims from .*seed\.\n$/);
    expect(first.code).toBe(0);
    expect(JSON.stringify(first.answer)).toContain("Bai Baohua was brought to the local detention center.");

    const second = await serving(environment, asking(firstQuery));
    expect(second.err).toBe("");
    expect(second.answer).toEqual(first.answer);
  });

  it("tells on a terminal what loading is at", async () => {
    const end = new AbortController();
    const { err } = await commandLine(["serve"], {
      environment: { WITNESSGRAPH_PORT: "0", WITNESSGRAPH_STORE: "sqlite::memory:" },
      isTTY: true,
      end: end.signal,
      onOut: () => {
        end.abort();
      },
    });
    const lines = err.split("\u001b[K");
    const steps = lines.flatMap((line) => /^\rLoading \d+ reports from .*seed: (\w+)$/.exec(line)?.[1] ?? []);
    expect(steps).toEqual(["checks", "evidence", "reports", "nodes", "links", "places", "claims", "counts"]);
    expect(err).toContain("\r\u001b[KThe store was empty: loaded ");
  });

  it("serves an empty store if it is told to", async () => {
    const environment = { WITNESSGRAPH_STORE: "sqlite::memory:", WITNESSGRAPH_SEED: "none" };
    const { answer, err } = await serving(environment, asking("{ people { nodes { name } } viewer { role } }"));
    expect(answer).toEqual({ data: { people: { nodes: [] }, viewer: { role: "GUARDIAN" } } });
    expect(err).toBe("");
  });

  it("says what others see where others can call", async () => {
    const environment = {
      WITNESSGRAPH_STORE: "sqlite::memory:",
      WITNESSGRAPH_SEED: "none",
      WITNESSGRAPH_HOST: "0.0.0.0",
    };
    const { answer, err } = await serving(environment, (url) => asking("{ viewer { role } }")(url));
    expect(answer).toEqual({ data: { viewer: { role: "READER" } } });
    expect(err).toBe("On 0.0.0.0 everyone sees what is public, and no one more.\n");
  });

  it("does not serve once it is asked to end", async () => {
    const environment = { WITNESSGRAPH_STORE: "sqlite::memory:", WITNESSGRAPH_SEED: "none" };
    expect(await commandLine(["serve"], { environment, end: AbortSignal.abort() })).toEqual({
      code: 0,
      out: "",
      err: "",
    });
  });

  it.each([
    ["a folder that is not there", join(folder, "nowhere"), "FILE_UNREADABLE"],
    ["a seed that is damaged", folder, "CLAIM_FILE_INVALID"],
  ])("tells %s and serves nothing", async (_what, seed, expected) => {
    writeFileSync(join(folder, "broken.claims.yaml"), "report: [\n");
    const environment = { WITNESSGRAPH_STORE: "sqlite::memory:", WITNESSGRAPH_SEED: seed };
    const { code, out, err } = await commandLine(["serve"], { environment });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`witnessgraph: ${expected} `);
  });
});
