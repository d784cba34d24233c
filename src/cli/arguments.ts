import { isNativeError } from "node:util/types";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "../model/errors";

/** Options and the rest of a command line. Throws `UsageError` for an option that there is not. */
export function parse<T extends NonNullable<ParseArgsConfig["options"]>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!isNativeError(error)) throw error;
    // Node adds advice for arguments that begin with a dash, after the first sentence.
    const [reason = ""] = error.message.split(/(?<=')\. /);
    throw new UsageError(`${reason}.`);
  }
}

/** For commands that take nothing but `--help`. */
export function expectNoArguments(command: string, args: readonly string[]): void {
  const [first] = parse(args, {}).positionals;
  if (first !== undefined) throw new UsageError(`${command} takes no arguments, so what is “${first}”?`);
}
