import { post, type Running, running, secret } from "./running";

describe("Errors", () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  async function errorOf(query: string, variables: object = {}) {
    const { text } = await post(server.url, { query, variables });
    expect(text).not.toContain("SELECT");
    expect(text).not.toContain("/var/lib");
    expect(text).not.toContain("node_modules");
    return JSON.parse(text).errors[0];
  }

  it("gives an error of ours with its code, message, path and place, and nothing else", async () => {
    expect(await errorOf("{ badCursor }")).toEqual({
      message: "The cursor was not given by this field with these arguments. Leave `after` out to start again.",
      path: ["badCursor"],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: "BAD_CURSOR" },
    });
  });

  it("does not pass on why the store failed", async () => {
    expect(await errorOf("{ storeDown }")).toMatchObject({
      message: "The sqlite store did not answer.",
      extensions: { code: "STORE_UNAVAILABLE" },
    });
    expect(server.logged.join("")).toContain('"code":"STORE_UNAVAILABLE < SQLITE_BUSY"');
  });

  it.each(["broken", "storeDamaged", "notAnInt"])("hides what %s throws behind an id of the log", async (field) => {
    const { message, extensions } = await errorOf(`{ ${field} }`);
    expect(message).toBe("Internal server error");
    expect(extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", id: expect.stringMatching(/^[\da-f-]{36}$/) });
    expect(server.logged.filter((line) => line.includes(extensions.id))).toHaveLength(1);
  });

  it.each([
    ["{", {}, "GRAPHQL_PARSE_FAILED"],
    ["{ nothing }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["query A { hello } query B { hello }", {}, "OPERATION_RESOLUTION_FAILURE"],
    ["query($name: String!) { hello(name: $name) }", {}, "BAD_USER_INPUT"],
    ["query($name: String) { hello(name: $name) }", { name: null }, "BAD_USER_INPUT"],
    ["mutation { hello }", {}, "BAD_USER_INPUT"],
  ])("finds in the request: %s %j", async (query, variables, code) => {
    const { extensions, message } = await errorOf(query, variables);
    expect(extensions).toEqual({ code });
    expect(message).not.toBe("Internal server error");
  });

  it("says which field was meant", async () => {
    expect((await errorOf("{ helo }")).message).toContain("Did you mean");
  });

  it("does not keep queries for later", async () => {
    const { text } = await post(server.url, { extensions: { persistedQuery: { version: 1, sha256Hash: "00" } } });
    expect(JSON.parse(text).errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_SUPPORTED");
  });

  it("logs where an error was thrown, without its message", () => {
    const line = JSON.parse(server.logged.find((each) => each.includes("operationFailed")) ?? "");
    expect(Object.keys(line)).toEqual(["level", "time", "event", "code", "id", "at"]);
    expect(line.code).toBe("Error");
    expect(server.logged.join("")).not.toContain("secret:1:1");
    expect(server.logged.join("")).not.toContain(JSON.stringify(secret).slice(1, 20));
  });
});
