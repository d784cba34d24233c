import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { CopyNotVerified, FileUnreadable, SettingInvalid, UsageError } from "../model/errors";
import { copyEvidence, type Copied, type CopyStep } from "../record/copy";
import { aMinute } from "../record/until-answered";
import type { GraphStore } from "../store/graph-store";
import { parse } from "./arguments";
import { openNamed } from "./with-store";
import { exitCodes, exitCodesHelp } from "./exit-codes";
import { counted, progressOn } from "./progress";
import type { Command, Output, Surroundings } from "./surroundings";

export const command: Command = {
  name: "copy",
  summary: "copy all evidence to another store",
  help: () => `Usage: witnessgraph copy --from URL --to URL

Copies the evidence of one store to another, such as from the embedded one to Neo4j or back, and makes
the graph there from it. What was erased stays erased: only the ids are copied. The source is not
changed. Both are named as in WITNESSGRAPH_STORE, which is not read.

If it is broken off, the graph in the target is that of the records copied so far, and the same command
goes on from there; it also brings over what was added to the source or erased in it since. A store that
does not answer is waited for, up to a minute.

The target must be empty, or hold a copy of this source and nothing else: otherwise nothing is written.
A server may write to the source meanwhile (what it adds after the copy has come to the end of the
records is left for the next copy); nothing else may write to the target.

At the end the evidence of both is read and hashed (SHA-256 over every record and erased id). If the two
are not the same, the exit code is 1.

Options:
  --from URL  the store to copy from; it must be there
  --to URL    the store to copy to; a file is made if it is missing

${exitCodesHelp}`,
  async run(args, surroundings) {
    const { values, positionals } = parse(args, { from: { type: "string" }, to: { type: "string" } });
    const { from, to } = storesIn(values, positionals);
    const copied = await withBoth(from, to, surroundings, (source, target) =>
      copying(source, target, surroundings),
    ).catch((error: unknown) => {
      if (!(error instanceof CopyNotVerified)) throw error;
      return error;
    });
    if (copied instanceof CopyNotVerified) {
      surroundings.err.write(`witnessgraph: ${copied.code} ${copied.message}\n`);
      return exitCodes.failed;
    }
    surroundings.out.write(copied === null ? "Stopped. The same command goes on from here.\n" : told(copied));
    return copied === null ? exitCodes.failed : exitCodes.ok;
  },
};

/** URLs may hold a password: no message repeats them. */
function storesIn(values: { readonly from?: string; readonly to?: string }, positionals: readonly string[]) {
  const { from, to } = values;
  if (positionals.length > 0) throw new UsageError("copy takes --from URL and --to URL, and nothing else.");
  if (from === undefined || to === undefined) throw new UsageError("copy needs both --from URL and --to URL.");
  if (placeOf(from) === placeOf(to)) throw new UsageError("--from and --to name the same store.");
  if ([from, to].includes("sqlite::memory:")) {
    throw new UsageError("sqlite::memory: holds nothing to copy, and is gone when the command ends; name a file.");
  }
  const file = fileIn(from);
  if (file !== null && !existsSync(file)) throw new FileUnreadable(file, "there is no such store to copy from");
  return { from, to };
}

function fileIn(url: string): string | null {
  return /^sqlite:(?!:)(.+)/.exec(url)?.[1] ?? null;
}

/** Where a store is, whoever asks: a file's whole path, or a server without user and password. */
function placeOf(url: string): string {
  const file = fileIn(url);
  return file === null ? url.replace(/^([\w+]+:\/\/)[^/]*@/, "$1").replace(/\/$/, "") : resolve(file);
}

async function withBoth<T>(
  from: string,
  to: string,
  { err }: Surroundings,
  work: (source: GraphStore, target: GraphStore) => Promise<T>,
): Promise<T> {
  const source = await opened("--from", from, err);
  try {
    const target = await opened("--to", to, err);
    try {
      return await work(source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function opened(option: string, url: string, err: Output): Promise<GraphStore> {
  try {
    return await openNamed(url, option, err);
  } catch (error) {
    if (error instanceof SettingInvalid) throw new UsageError(`${option} must be ${error.expected}.`);
    throw error;
  }
}

async function copying(source: GraphStore, target: GraphStore, { err, end }: Surroundings): Promise<Copied | null> {
  const progress = stepsOn(err);
  const patience = {
    ...aMinute,
    onLost: ({ message }: Error): void => {
      progress.end();
      err.write(`${message} Waiting for it, up to a minute.\n`);
    },
  };
  return copyEvidence(source, target, { onProgress: progress.show, patience, signal: end }).finally(progress.end);
}

/** A line of progress for each step, one in the place of the other. */
function stepsOn(err: Output) {
  const lines = {
    comparing: progressOn(err, "Comparing"),
    copying: progressOn(err, "Copying"),
    verifying: progressOn(err, "Verifying"),
  };
  let last: CopyStep = "comparing";
  return {
    show: (step: CopyStep, done: number): void => {
      if (step !== last) lines[last].end();
      last = step;
      lines[step].show(done);
    },
    end: (): void => {
      lines[last].end();
    },
  };
}

function told({ records, added, erased, sha256 }: Copied): string {
  const verified = `evidence sha256 ${sha256} on both sides.\n`;
  if (added + erased === 0) return `Nothing to copy, ${counted(records, "record")} are there: ${verified}`;
  const tombstones = erased === 0 ? "" : `, ${counted(erased, "erased id")}`;
  return `Copied ${counted(records, "record")} (${added.toLocaleString("en")} new${tombstones}): ${verified}`;
}
