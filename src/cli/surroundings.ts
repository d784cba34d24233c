import type { Environment } from "../server/settings";

/** A stream that text is written to; `isTTY`: a person looks at it. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What a command is given of the process that it runs in. */
export interface Surroundings {
  readonly environment: Environment;
  /** Standard output: results. */
  readonly out: Output;
  /** Standard error: progress, notices, errors, the log. */
  readonly err: Output;
  /** Aborted when the process is asked to end. */
  readonly end: AbortSignal;
}

export interface Command {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** The whole page that `--help` prints. */
  help(): string;
  /** Gives the exit code; throws errors of `model/errors`. */
  run(args: readonly string[], surroundings: Surroundings): Promise<number>;
}
