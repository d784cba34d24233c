import { isNativeError } from "node:util/types";
import type { FastifyInstance } from "fastify";
import { PortInUse, SettingInvalid } from "../model/errors";
import type { PromiseOrValue } from "../model/promise-or-value";
import type { Api } from "./api";
import { createApollo } from "./apollo";
import { serveGraphiqlFiles } from "./graphiql";
import { addGraphqlRoute } from "./graphql-route";
import { addHealthRoutes } from "./health";
import { roleAt } from "./host";
import { createHttp } from "./http";
import type { Log } from "./log";
import { settingTable } from "./settings";

export interface ServerOptions<TContext extends object> {
  readonly api: Api<TContext>;
  /** Whether the store answers; rejects if not. */
  readonly ping: () => PromiseOrValue<void>;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly log: Log;
}

export interface RunningServer {
  /** Where GraphQL is asked. */
  readonly url: string;
  /** Takes no more requests and resolves once those under way are answered, after ten seconds at the latest. */
  stop(): Promise<void>;
}

const longestDrain = 10_000;

/** Starts to answer. Throws `PortInUse`, or `SettingInvalid` where the machine has no such address or port. */
export async function start<TContext extends object>(options: ServerOptions<TContext>): Promise<RunningServer> {
  const { api, ping, host, port, log } = options;
  const apollo = createApollo(api, log);
  await apollo.start();
  const app = await createHttp(host, log);
  const role = roleAt(host);
  addGraphqlRoute(app, apollo, () => api.contextFor(role));
  addHealthRoutes(app, ping, log);
  await serveGraphiqlFiles(app);
  const stop = async (): Promise<void> => {
    await drain(app);
    await apollo.stop();
  };
  try {
    await app.listen({ host, port });
  } catch (error) {
    await stop();
    throw listenError(error, host, port);
  }
  return { url: urlOf(app, host), stop };
}

async function drain(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => {
    app.server.closeAllConnections();
  }, longestDrain);
  await app.close();
  clearTimeout(timer);
}

function urlOf(app: FastifyInstance, host: string): string {
  const address = app.server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");
  return `http://${host.includes(":") ? `[${host}]` : host}:${address.port}/graphql`;
}

function listenError(error: unknown, host: string, port: number): unknown {
  const code = isNativeError(error) && "code" in error ? error.code : null;
  switch (code) {
    case "EADDRINUSE":
      return new PortInUse(host, port);
    case "EACCES":
      return new SettingInvalid(settingTable.port.name, "a port that this user may open, such as 4000");
    case "EADDRNOTAVAIL":
    case "EAFNOSUPPORT":
    case "EAI_AGAIN":
    case "ENOTFOUND":
    case "EINVAL":
      return new SettingInvalid(settingTable.host.name, settingTable.host.expected);
    default:
      return error;
  }
}
