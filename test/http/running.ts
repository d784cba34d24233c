import { type IncomingHttpHeaders, request } from "node:http";
import { buildSchema, defaultFieldResolver } from "graphql";
import { BadCursor, StoreDamaged, StoreUnavailable } from "../../src/model/errors";
import type { AccessRole } from "../../src/model/vocabulary";
import type { Api } from "../../src/server/api";
import { createLog } from "../../src/server/log";
import { type RunningServer, start } from "../../src/server/server";

/** What an engine says when it breaks: nothing of it may reach a client or the log. */
export const secret = "SELECT * FROM node WHERE name = 'Zhang' -- /var/lib/witnessgraph.db\n    at Zhang (secret:1:1)";

export interface Running extends RunningServer {
  readonly logged: string[];
  /** Of /graphql, and of paths beside it. */
  at(path: string): string;
}

const throwing = (error: Error) => () => {
  throw error;
};

/** A server on any free port with an API of our own, small enough to make each kind of error. */
export async function running(options: { host?: string; port?: number; ping?: () => void } = {}): Promise<Running> {
  const logged: string[] = [];
  const { host = "127.0.0.1", port = 0, ping = () => undefined } = options;
  const log = createLog("debug", { write: (line) => logged.push(line) });
  const server = await start({ api, ping, host, port, log });
  const at = (path: string) => new URL(path, server.url).href;
  return { ...server, logged, at };
}

interface TestContext {
  readonly role: AccessRole;
}

const root: Record<string, unknown> = {
  hello: ({ name }: { name: string }) => `hello ${name}`,
  role: (_args: unknown, { role }: TestContext) => role,
  broken: throwing(new Error(secret)),
  badCursor: throwing(new BadCursor()),
  storeDown: throwing(new StoreUnavailable("sqlite", Object.assign(new Error(secret), { code: "SQLITE_BUSY" }))),
  storeDamaged: throwing(new StoreDamaged("/var/lib/witnessgraph.db", new Error(secret))),
  notAnInt: () => secret,
};

const api: Api<TestContext> = {
  schema: buildSchema(`type Query {
    hello(name: String! = "you"): String!
    role: String! broken: String badCursor: String storeDown: String storeDamaged: String notAnInt: Int
  }`),
  fieldResolver: (source, args, context, info) =>
    defaultFieldResolver(source ?? root, args as Record<string, unknown>, context, info),
  contextFor: (role) => ({ role }),
  complete: () => null,
};

/** Asks by POST. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: text,
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Asks with headers that fetch does not let one set (Host) or always sets (Sec-Fetch-Mode). */
export function raw(url: string, headers: Record<string, string>, method = "GET", path?: string) {
  return new Promise<{ status: number; text: string; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const { hostname, port, pathname, search } = new URL(url);
    const asked = request({ hostname, port, path: path ?? pathname + search, method, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
      answer.on("end", () => {
        resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}
