import { once } from "node:events";
import { isLoopback } from "../server/host";
import { createLog } from "../server/log";
import { readSettings, settingTable } from "../server/settings";
import { expectNoArguments } from "./arguments";
import { exitCodes, exitCodesHelp } from "./exit-codes";
import { loadServer } from "./load-server";
import { seedIfEmpty } from "./seed";
import type { Command } from "./surroundings";
import { withStore } from "./with-store";

const settingsHelp = (): string =>
  Object.values(settingTable)
    .map(({ name, meaning, default: fallback }) => `  ${name}\n      ${meaning}\n      default: ${fallback}\n`)
    .join("");

const aborted = async (signal: AbortSignal): Promise<void> => {
  if (!signal.aborted) await once(signal, "abort");
};

export const command: Command = {
  name: "serve",
  summary: "answer GraphQL over HTTP",
  help: () => `Usage: witnessgraph serve

Answers GraphQL at /graphql, where a browser gets a page to write queries in; /healthz says whether the
process answers, /readyz whether the store does. Prints one line on standard output once it answers, and
runs until SIGTERM or SIGINT: then it takes no more requests, answers those under way and ends with 0.

On a loopback address whoever calls is taken for the owner of this machine and sees everything (role
GUARDIAN), by the names 127.0.0.1, localhost and [::1] only. On any other address everyone is a READER,
who sees what is public.

Settings, from the environment:
${settingsHelp()}
The log has one line of JSON an event. It never holds queries, names or addresses of callers.

${exitCodesHelp}`,
  async run(args, surroundings) {
    expectNoArguments("serve", args);
    const { environment, out, err, end } = surroundings;
    const { seed, host, port, log: level } = readSettings(environment);
    await withStore(surroundings, async (store) => {
      if (seed !== null) await seedIfEmpty(store, seed, err);
      if (end.aborted) return;
      const { graphApi, start } = loadServer();
      const log = createLog(level, err);
      const server = await start({ api: graphApi(store), ping: () => store.ping(), host, port, log });
      if (!isLoopback(host)) err.write(`On ${host} everyone sees what is public, and no one more.\n`);
      out.write(`Witnessgraph is ready at ${server.url}\n`);
      await aborted(end);
      await server.stop();
    });
    return exitCodes.ok;
  },
};
