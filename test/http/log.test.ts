import { createLog, type LogEntry } from "../../src/server/log";
import { post, raw, running } from "./running";

describe("The log", () => {
  it("holds nothing of what was asked, or by whom", async () => {
    const server = await running();
    const canary = "canaryZhang";
    const headers = { authorization: `Bearer ${canary}`, "user-agent": canary, "x-forwarded-for": canary };
    await post(server.url, { query: `query ${canary} { hello(name: "${canary}") }`, operationName: canary }, headers);
    await post(server.url, { query: `{ ${canary} }`, variables: { [canary]: canary } }, headers);
    await post(server.url, `{ broken ${canary}`, headers);
    await post(server.url, { query: `{ ${canary}: broken }` }, headers);
    await raw(server.at(`/graphql?query={hello(name:"${canary}")}`), headers);
    await raw(server.at(`/${canary}?${canary}`), headers);
    await raw(server.at("/"), headers, "GET", `/${canary}%zz`);
    await raw(server.at("/"), { ...headers, host: `${canary}.example` });
    await server.stop();
    const log = server.logged.join("");
    expect(server.logged.length).toBeGreaterThanOrEqual(7);
    expect(log).not.toMatch(/canary/i);
    expect(log).not.toContain("127.0.0.1");
  });

  it("writes no field that is not listed", () => {
    const lines: string[] = [];
    const log = createLog("info", { write: (line) => lines.push(line) });
    log.info({ event: "tested", status: 200, query: "{ people }" } as LogEntry);
    log.debug({ event: "passed over" });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 30, time: expect.any(String), event: "tested", status: 200 },
    ]);
  });
});
