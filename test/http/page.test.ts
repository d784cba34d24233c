import { firstQuery } from "../../src/server/first-query";
import { raw, type Running, running } from "./running";

const asBrowser = {
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "sec-fetch-site": "none",
};

describe("The query page", () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  it("is what a browser gets at /graphql", async () => {
    const { status, headers, text } = await raw(server.url, asBrowser);
    expect([status, headers["content-type"], headers.vary]).toEqual([200, "text/html; charset=utf-8", "Accept"]);
    expect(text).toMatch(/^<!doctype html>/);
  });

  it("allows nothing but files of this server, and no inline script or style", async () => {
    const { headers } = await raw(server.url, asBrowser);
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none';script-src 'self';style-src 'self';connect-src 'self';img-src 'self' data:;" +
        "font-src 'self' data:;base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
  });

  it("loads files of this server, each with its type", async () => {
    const { text } = await raw(server.url, asBrowser);
    const addresses = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = ""]) => address);
    const files = addresses.filter((address) => address !== "data:,");
    expect(files).toHaveLength(6);
    for (const file of files) {
      expect(file).toMatch(/^\/graphiql\//);
      const { status, headers, text: content } = await raw(server.at(file), {});
      expect([file, status]).toEqual([file, 200]);
      expect(headers["content-type"]).toMatch(file.endsWith(".css") ? /^text\/css/ : /^(text|application)\/javascript/);
      if (file.endsWith(".css")) expect(content).not.toMatch(/url\(["']?(?!data:)|@import/);
    }
  });

  it("names no other host in what is written here", async () => {
    for (const path of ["/graphql", "/graphiql/page.js", "/graphiql/page.css"]) {
      const { text } = await raw(server.at(path), asBrowser);
      expect(text).not.toMatch(/(https?:)?\/\/[a-z]/i);
    }
  });

  it("opens with the first query", async () => {
    const { text } = await raw(server.at("/graphiql/page.js"), {});
    expect(text).toContain(JSON.stringify(firstQuery));
  });

  it("serves no other file of the packages", async () => {
    for (const path of ["/graphiql/package.json", "/graphiql/..%2fpackage.json", "/graphiql/"]) {
      expect((await raw(server.at("/"), {}, "GET", path)).status).toBe(404);
    }
  });
});
