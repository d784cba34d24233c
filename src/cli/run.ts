import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { UsageError, WitnessgraphError } from "../model/errors";
import { packageFolder } from "../server/package-folder";
import { command as check } from "./check";
import { command as copy } from "./copy";
import { exitCodeOf, exitCodes, exitCodesHelp } from "./exit-codes";
import { command as ingest } from "./ingest";
import { command as rebuild } from "./rebuild";
import { command as serve } from "./serve";
import { settingTable } from "../server/settings";
import type { Command, Output, Surroundings } from "./surroundings";

const commands: readonly Command[] = [serve, ingest, rebuild, check, copy];

const help = (): string => `Usage: witnessgraph COMMAND [ARGUMENT…]

A GraphQL knowledge graph over human-rights reports, in which every link is attested by a sentence.

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}\n`).join("")}
Options:
  -h, --help     of the program, or after a command of that command
      --version

To begin: \`witnessgraph serve\`, then open http://127.0.0.1:4000/graphql in a browser.

${exitCodesHelp}`;

/** Runs a command line. Gives the exit code; whatever goes wrong is told on standard error. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await dispatch(args, surroundings);
  } catch (error) {
    tell(error, surroundings);
    return exitCodeOf(error);
  }
}

async function dispatch(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name, ...rest] = args;
  const asksHelp = args.some((arg) => arg === "--help" || arg === "-h");
  const command = commands.find((each) => each.name === name);
  if (command !== undefined)
    return asksHelp ? print(command.help(), surroundings.out) : command.run(rest, surroundings);
  if (asksHelp || name === "help") return print(help(), surroundings.out);
  if (name === "--version") return print(`${version()}\n`, surroundings.out);
  const names = commands.map((each) => each.name).join(", ");
  throw new UsageError(
    name === undefined ? `Name a command: ${names}.` : `There is no command “${name}”; there are ${names}.`,
  );
}

function print(text: string, output: Output): number {
  output.write(text);
  return exitCodes.ok;
}

function version(): string {
  const manifest = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    readonly version: string;
  };
  return manifest.version;
}

function tell(error: unknown, { environment, err }: Surroundings): void {
  const debug = environment[settingTable.log.name] === "debug";
  if (error instanceof WitnessgraphError) {
    err.write(`witnessgraph: ${error.code} ${error.message}\n`);
  } else {
    err.write(`witnessgraph: ${error instanceof Error ? error.message : String(error)}\n`);
    err.write(`This is a bug; please report it.${debug ? "" : " WITNESSGRAPH_LOG=debug shows where it is."}\n`);
  }
  if (debug) err.write(`${inspect(error)}\n`);
}
