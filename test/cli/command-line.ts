import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "witnessgraph-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

interface Options {
  readonly environment?: Record<string, string>;
  readonly isTTY?: boolean;
  readonly end?: AbortSignal;
  /** Called with each text written on standard output. */
  readonly onOut?: (text: string) => void;
}

/** Runs a command line in this process. */
export async function commandLine(args: readonly string[], options: Options = {}) {
  const { environment = {}, isTTY = false, end = new AbortController().signal, onOut } = options;
  let out = "";
  let err = "";
  const code = await run(args, {
    environment,
    out: {
      isTTY,
      write: (text) => {
        out += text;
        onOut?.(text);
      },
    },
    err: { isTTY, write: (text) => (err += text) },
    end,
  });
  return { code, out, err };
}
