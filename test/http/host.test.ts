import { post, raw, type Running, running } from "./running";

describe("On loopback", () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  it.each(["127.0.0.1", "localhost", "LOCALHOST:80", "[::1]:4000", "127.0.0.1:65535"])(
    "answers to %s",
    async (host) => {
      expect((await raw(server.at("/healthz"), { host })).status).toBe(200);
    },
  );

  const others = ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:4000", "[::2]", "a@localhost"];
  it.each(others)("refuses the name “%s”", async (host) => {
    const { status, text } = await raw(server.at("/healthz"), { host });
    expect(status).toBe(403);
    expect(JSON.parse(text)).toEqual({
      errors: [{ message: expect.stringContaining("loopback"), extensions: { code: "HOST_NOT_ALLOWED" } }],
    });
  });

  it.each(["/graphql?query={role}", "/graphiql/page.js", "/readyz", "/nowhere", "/%zz"])(
    "refuses another name at %s",
    async (path) => {
      const { status } = await raw(server.at("/"), { host: "evil.example", accept: "text/html" }, "GET", path);
      expect(status).toBe(403);
    },
  );

  it("refuses another name before it reads a body", async () => {
    const { status } = await raw(server.at("/graphql"), { host: "evil.example", "content-type": "text/plain" }, "POST");
    expect(status).toBe(403);
  });

  it("takes whoever calls for a guardian", async () => {
    expect((await post(server.url, { query: "{ role }" })).text).toBe('{"data":{"role":"GUARDIAN"}}\n'.trim());
  });
});

describe("Elsewhere", () => {
  it("takes whoever calls for a reader, by any name", async () => {
    const server = await running({ host: "0.0.0.0" });
    try {
      const { text } = await raw(`${server.url}?query={role}`, { host: "graph.example" });
      expect(text).toBe('{"data":{"role":"READER"}}');
    } finally {
      await server.stop();
    }
  });
});
