import { randomUUID } from "node:crypto";
import pino from "pino";
import type { LogLevel } from "./settings";

/**
 * All that a line of the log can hold. Never names, texts of queries, variables, keys, addresses of callers or of
 * pages: a seized log must not tell who looked at whom.
 */
export interface LogEntry {
  readonly event: string;
  /** Of an error: constants of programs, its own and then those of its causes. */
  readonly code?: string;
  /** Of the HTTP answer. */
  readonly status?: number;
  readonly ms?: number;
  /** By which alone a client was told of an error. */
  readonly id?: string;
  /** Where an error was thrown: places in code, without the message, which may quote data. */
  readonly at?: readonly string[];
}

export interface Log {
  debug(entry: LogEntry): void;
  info(entry: LogEntry): void;
  warn(entry: LogEntry): void;
  error(entry: LogEntry): void;
}

/** A log that writes one line of JSON an entry. */
export function createLog(level: LogLevel, output: { write(line: string): unknown }): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = pino(options, { write: (line: string) => void output.write(line) });
  const write = (to: Exclude<LogLevel, "silent">) => (entry: LogEntry) => {
    logger[to](listed(entry));
  };
  return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}

/** The fields above and no others, whatever object was passed. */
function listed({ event, code, status, ms, id, at }: LogEntry): LogEntry {
  return {
    event,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(ms === undefined ? {} : { ms }),
    ...(id === undefined ? {} : { id }),
    ...(at === undefined ? {} : { at }),
  };
}

/** Logs an error that a client must not see. Gives the id by which the client may ask for it. */
export function logFailure(log: Log, event: string, error: unknown): string {
  const id = randomUUID();
  log.error({ event, id, code: codesOf(error).join(" < "), at: frames(error) });
  return id;
}

/** Code, or else class, of an error and of its causes: "STORE_UNAVAILABLE < SQLITE_BUSY". */
export function codesOf(error: unknown): readonly string[] {
  if (!isErrorLike(error)) return [typeof error];
  const own = typeof error.code === "string" && isConstant(error.code) ? error.code : error.name;
  return error.cause === undefined ? [own] : [own, ...codesOf(error.cause)];
}

const isConstant = (code: string): boolean => /^\w{1,60}$/.test(code);

/** The innermost ten calls of the first cause. */
function frames(error: unknown): readonly string[] {
  if (!isErrorLike(error)) return [];
  if (isErrorLike(error.cause)) return frames(error.cause);
  const { stack = "", message } = error;
  const calls = stack.slice(stack.indexOf(message) + message.length);
  return [...calls.matchAll(/^ +at (.+)$/gm)].slice(0, 10).map(([, place = ""]) => place);
}

type ErrorLike = Error & { readonly code?: unknown };

/** By its form: engines bring error classes of their own. */
function isErrorLike(error: unknown): error is ErrorLike {
  return typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";
}
