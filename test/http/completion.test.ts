import { graphApi } from "../../src/server/api";
import { createLog } from "../../src/server/log";
import { start, type RunningServer } from "../../src/server/server";
import type { GraphStore } from "../../src/store/graph-store";
import { openSeed } from "../operations/seed";
import { post, raw } from "./running";

/** A server whose answers come without graphql-js where they can, and one that leaves all to it. */
describe("Answers without graphql-js", () => {
  let store: GraphStore;
  let [ours, theirs]: RunningServer[] = [];
  let completed: boolean[] = [];

  beforeAll(async () => {
    store = await openSeed();
    const api = graphApi(store);
    const serve = (complete: typeof api.complete): Promise<RunningServer> => {
      const log = createLog("silent", { write: () => undefined });
      return start({ api: { ...api, complete }, ping: () => undefined, host: "127.0.0.1", port: 0, log });
    };
    ours = await serve(async (...asked) => {
      const data = await api.complete(...asked);
      completed.push(data !== null);
      return data;
    });
    theirs = await serve(() => null);
  });
  beforeEach(() => {
    completed = [];
  });
  afterAll(async () => {
    await ours?.stop();
    await theirs?.stop();
    await store.close();
  });

  /** Asks both by POST for JSON, by POST for the newer type and by GET. */
  async function answers(server: RunningServer | undefined, body: object) {
    const url = server?.url ?? "";
    const search = new URLSearchParams(
      Object.entries(body).map(([name, value]): [string, string] => [
        name,
        typeof value === "string" ? value : JSON.stringify(value),
      ]),
    );
    const newer = { accept: "application/graphql-response+json" };
    const posted = [await post(url, body), await post(url, body, newer)].map(({ status, text, headers }) => ({
      status,
      text,
      headers: Object.fromEntries(headers),
    }));
    return [...posted, await raw(`${url}?${search.toString()}`, {})].map(({ status, text, headers }) => {
      const { date: _date, ...rest } = headers;
      return { status, text: text.replace(/"id":"[\da-f-]{36}"/, '"id":"…"'), headers: rest };
    });
  }

  const nodes = "nodes { name }";

  it.each([
    ["a list", { query: `{ people(first: 3) { ${nodes} } }` }, true],
    ["variables", { query: `query ($n: Int) { people(first: $n) { ${nodes} } }`, variables: { n: 2 } }, true],
    [
      "one of several",
      { query: `query A { people { ${nodes} } } query B { events { ${nodes} } }`, operationName: "B" },
      true,
    ],
    ["the alias __proto__", { query: "{ people(first: 1) { nodes { __proto__: name } } }" }, true],
    ["the viewer too", { query: `{ viewer { role } people { ${nodes} } }` }, false],
    ["introspection", { query: "{ __schema { queryType { name } } }" }, false],
    ["an error of ours", { query: `{ people(first: 0) { ${nodes} } }` }, false],
    [
      "a value that is wrong",
      { query: `query ($n: Int) { people(first: $n) { ${nodes} } }`, variables: { n: "2" } },
      false,
    ],
  ])("are the same in body and headers: %s", async (_, body, isCompleted) => {
    expect(await answers(ours, body)).toEqual(await answers(theirs, body));
    expect(completed).toEqual([isCompleted, isCompleted, isCompleted]);
  });

  it("are not tried for what Apollo Server refuses", async () => {
    for (const body of [
      { query: "{ people { no } }" },
      { query: "{" },
      { query: "query A { people { totalCount } }", operationName: "B" },
    ]) {
      expect(await answers(ours, body)).toEqual(await answers(theirs, body));
    }
    expect(completed.filter(Boolean)).toEqual([]);
  });
});
