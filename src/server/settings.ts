import { isIP } from "node:net";
import { join } from "node:path";
import { SettingInvalid } from "../model/errors";
import { isStoreUrl } from "../model/store-url";
import { packageFolder } from "./package-folder";

export const logLevels = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

/** What the environment says; main.ts hands it in. */
export type Environment = Readonly<Record<string, string | undefined>>;

interface Setting<T> {
  readonly name: string;
  readonly default: string;
  readonly meaning: string;
  /** What to write instead of a text that `parse` does not accept. */
  readonly expected: string;
  /** undefined: not acceptable. */
  readonly parse: (text: string) => T | undefined;
}

const setting = <T>(entry: Setting<T>): Setting<T> => entry;

/** Every setting, in the order of `serve --help`. */
export const settingTable = {
  store: setting({
    name: "WITNESSGRAPH_STORE",
    default: "sqlite:data/witnessgraph.db",
    meaning: "where the graph is kept: sqlite:FILE (made if new) or neo4j://USER:PASSWORD@HOST:PORT",
    expected: "sqlite:PATH with the path of a file, sqlite::memory:, or neo4j://USER:PASSWORD@HOST:7687",
    parse: (text) => (isStoreUrl(text) ? text : undefined),
  }),
  host: setting({
    name: "WITNESSGRAPH_HOST",
    default: "127.0.0.1",
    meaning: "address to listen on; on another than loopback, everyone reads what is public and no more",
    expected: "the name or address of a network interface of this machine, without a port",
    parse: (text) => (isIP(text) !== 0 || /^[\w-]+(\.[\w-]+)*$/.test(text) ? text : undefined),
  }),
  port: setting({
    name: "WITNESSGRAPH_PORT",
    default: "4000",
    meaning: "port to listen on; 0: any free one, which is printed",
    expected: "a whole number from 0 to 65535",
    parse: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
  }),
  seed: setting({
    name: "WITNESSGRAPH_SEED",
    default: join(packageFolder, "seed"),
    meaning: "folder of claim files that are loaded into an empty store at start; none: load nothing",
    expected: "the path of a folder, or none",
    parse: (text): string | null => (text === "none" ? null : text),
  }),
  log: setting({
    name: "WITNESSGRAPH_LOG",
    default: "info",
    meaning: `how much is logged on standard error: ${logLevels.join(", ")}`,
    expected: `one of ${logLevels.join(", ")}`,
    parse: (text) => logLevels.find((level) => level === text),
  }),
} as const;

type SettingTable = typeof settingTable;
export type Settings = {
  readonly [K in keyof SettingTable]: Exclude<ReturnType<SettingTable[K]["parse"]>, undefined>;
};

/**
 * Settings out of the environment; an empty text counts as not set. Throws `SettingInvalid`, also for a
 * WITNESSGRAPH_ name that is not a setting: passing over a mistyped one, or one that is meant to protect, is worse.
 */
export function readSettings(environment: Environment): Settings {
  const names = Object.values(settingTable).map(({ name }) => name);
  for (const name of Object.keys(environment)) {
    if (name.startsWith("WITNESSGRAPH_") && !names.includes(name)) {
      throw new SettingInvalid(name, `left out, since it is not a setting; the settings are ${names.join(", ")}`);
    }
  }
  return {
    store: read(settingTable.store, environment),
    host: read(settingTable.host, environment),
    port: read(settingTable.port, environment),
    seed: read(settingTable.seed, environment),
    log: read(settingTable.log, environment),
  };
}

function read<T>({ name, default: fallback, expected, parse }: Setting<T>, environment: Environment): T {
  const text = environment[name] ?? "";
  const value = parse(text === "" ? fallback : text);
  if (value === undefined) throw new SettingInvalid(name, expected);
  return value;
}
