import { gzipSync } from "node:zlib";
import { post, raw, type Running, running } from "./running";

describe("Requests", () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  const code = (text: string): string => JSON.parse(text).errors[0].extensions.code;

  it("answers a query", async () => {
    const { status, headers, text } = await post(server.url, { query: "{ hello }" });
    expect([status, headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    expect(text).toBe('{"data":{"hello":"hello you"}}');
  });

  it.each([
    ["text/plain", '{"query":"{hello}"}'],
    ["application/x-www-form-urlencoded", "query={hello}"],
    ["multipart/form-data; boundary=x", "--x--"],
    ["application/json; charset=utf-16", '{"query":"{hello}"}'],
  ])("refuses %s", async (type, body) => {
    const { status, text } = await post(server.url, body, { "content-type": type });
    expect([status, code(text)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
  });

  it("refuses a compressed body", async () => {
    const answer = await fetch(server.url, {
      method: "POST",
      headers: { "content-type": "application/json", "content-encoding": "gzip" },
      body: gzipSync('{"query":"{hello}"}'),
    });
    expect([answer.status, code(await answer.text())]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
  });

  it("refuses a body of more than 256 KB", async () => {
    const { status, text } = await post(server.url, { query: "{ hello }", pad: "x".repeat(256 * 1024) });
    expect([status, code(text)]).toEqual([413, "PAYLOAD_TOO_LARGE"]);
  });

  it("refuses bytes that are not UTF-8", async () => {
    const body = Buffer.concat([Buffer.from('{"query":"{hello}","x":"'), Buffer.from([0xff]), Buffer.from('"}')]);
    const answer = await fetch(server.url, { method: "POST", headers: { "content-type": "application/json" }, body });
    expect([answer.status, code(await answer.text())]).toEqual([400, "BAD_REQUEST"]);
  });

  it.each(["{ not json: Zhang", "", "[]", "null", '"Zhang"', "{}"])(
    "refuses the body %s without quoting it",
    async (body) => {
      const { status, text } = await post(server.url, body);
      expect([status, code(text)]).toEqual([400, "BAD_REQUEST"]);
      expect(text).not.toContain("Zhang");
    },
  );

  it("refuses a document of more than 2,000 tokens", async () => {
    const { text } = await post(server.url, { query: `{${" hello".repeat(2000)} }` });
    expect(code(text)).toBe("GRAPHQL_PARSE_FAILED");
  });

  it("answers GET to programs and to its own page, not to pages of other origins", async () => {
    const url = `${server.url}?query={hello}`;
    expect((await raw(url, {})).status).toBe(200);
    expect((await raw(url, { "sec-fetch-site": "same-origin" })).status).toBe(200);
    for (const site of ["cross-site", "same-site"]) {
      expect((await raw(url, { "sec-fetch-site": site })).status).toBe(400);
    }
  });

  it("gives no other origin leave to read", async () => {
    const origin = "http://localhost:3000";
    const asked = await raw(server.url, { origin, "access-control-request-method": "POST" }, "OPTIONS");
    expect(asked.status).toBe(405);
    const answered = await post(server.url, { query: "{ hello }" }, { origin });
    const names = [...Object.keys(asked.headers), ...answered.headers.keys()];
    expect(names.filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it.each(["PUT", "DELETE", "HEAD", "PATCH", "OPTIONS"])("refuses %s", async (method) => {
    const { status, headers } = await raw(server.url, {}, method);
    expect([status, headers.allow]).toEqual([405, "GET, POST"]);
  });

  it("answers introspection", async () => {
    const { text } = await post(server.url, { query: "{ __schema { queryType { name } } }" });
    expect(text).toBe('{"data":{"__schema":{"queryType":{"name":"Query"}}}}');
  });

  it("says that there is nothing elsewhere", async () => {
    const { status, text, headers } = await raw(server.at("/Zhang?Zhang"), {});
    expect([status, code(text), headers["content-type"]]).toEqual([
      404,
      "NOT_FOUND",
      "application/json; charset=utf-8",
    ]);
    expect(text).not.toContain("Zhang");
  });

  it("does not quote an address that cannot be decoded", async () => {
    const { status, text } = await raw(server.at("/"), {}, "GET", "/Zhang%zz");
    expect([status, code(text)]).toEqual([400, "BAD_REQUEST"]);
    expect(text).not.toContain("Zhang");
  });

  it("sends strict headers with every answer", async () => {
    for (const path of ["/graphql?query={hello}", "/healthz", "/nowhere"]) {
      const { headers } = await raw(server.at(path), {});
      expect(headers).toMatchObject({
        "content-security-policy": expect.stringContaining("default-src 'none'"),
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "no-store",
      });
      expect(headers).not.toHaveProperty("x-powered-by");
      expect(headers).not.toHaveProperty("server");
    }
  });
});
