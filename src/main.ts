#!/usr/bin/env node
import { run } from "./cli/run";

const end = new AbortController();
// Once each: who asks a second time is not kept waiting.
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    end.abort();
  });
}
// The reader of our output went away (`… | head`).
process.stdout.on("error", () => process.exit(1));
// graphql checks that it is loaded once, on each value and slowly, unless this is said before it is loaded
// (by a command that needs it).
process.env["NODE_ENV"] ??= "production";

const { env: environment, stdout: out, stderr: err } = process;
void run(process.argv.slice(2), { environment, out, err, end: end.signal }).then((code) => {
  process.exitCode = code;
});
