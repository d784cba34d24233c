import { randomBytes } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import { mintMissingIds } from "../evidence/claim-file/mint";
import { reportIdOf, sha256 } from "../evidence/ids";
import type { ReportRecord } from "../evidence/records";
import { UsageError } from "../model/errors";
import { ingestClaimFiles } from "../record/ingest";
import { record } from "../record/record";
import { aMinute, untilAnswered } from "../record/until-answered";
import type { GraphStore } from "../store/graph-store";
import { parse } from "./arguments";
import { exitCodes, exitCodesHelp } from "./exit-codes";
import { counted } from "./progress";
import { readClaimFile, readReportText, readText } from "./read-files";
import { storeHelp } from "./store-help";
import type { Command, Output, Surroundings } from "./surroundings";
import { withStore } from "./with-store";

export const command: Command = {
  name: "ingest",
  summary: "store reports and what they say",
  help: () => `Usage: witnessgraph ingest [--mint] FILE…

Stores reports. FILE is one of:

  NAME.claims.yaml  A claim file: entities, claims and quotes read from one report, whose text lies
                    in the .txt file that it names. It is stored with the report.
  NAME.txt          The text of a report without claims, in UTF-8. It is stored as a report of type
                    OTHER that only researchers see (RESTRICTED). If a claim file is of this text,
                    give the claim file instead.

Other kinds of file are refused: copy their text into a .txt file.

Every file is read and checked before anything is stored, so a wrong one changes nothing; the message
names its line. Ingesting a file twice changes nothing. Ingesting a corrected claim file stores what is
new and withdraws what the file no longer says; the evidence of both is kept. A store that is lost
meanwhile is waited for, up to a minute.

Options:
  --mint  First write an id for each entity that has none (\`id: person\`) into the claim files.

${storeHelp()}
${exitCodesHelp}`,
  async run(args, surroundings) {
    const { values, positionals } = parse(args, { mint: { type: "boolean" } });
    const { claimFiles, texts } = byKind(positionals);
    if (values.mint === true) {
      for (const file of claimFiles) await mintInto(file, surroundings.out);
    }
    const readClaims = await Promise.all(claimFiles.map(readClaimFile));
    const reports = await Promise.all(texts.map(plainReport));
    await withStore(surroundings, async (store) => {
      const waiting = waitingFor(store, surroundings);
      if (readClaims.length > 0) {
        const { reports, claims, added, superseded } = await waiting(() => ingestClaimFiles(store, readClaims));
        const told = `${counted(reports, "report")} with ${counted(claims, "claim")}`;
        surroundings.out.write(`${told}: ${counted(added, "new record")}, ${superseded} superseded.\n`);
      }
      if (reports.length > 0) {
        const { added } = await waiting(() => record(store, reports));
        surroundings.out.write(`${counted(reports.length, "report")} without claims: ${added.length} new.\n`);
      }
    });
    return exitCodes.ok;
  },
};

/** Does work that changes nothing the second time, again after a store that was lost meanwhile is back. */
function waitingFor(store: GraphStore, { err, end }: Surroundings) {
  const onLost = ({ message }: Error): void => {
    err.write(`${message} Waiting for it, up to a minute.\n`);
  };
  return <T>(work: () => Promise<T>): Promise<T> => untilAnswered([store], work, { ...aMinute, onLost, signal: end });
}

function byKind(files: readonly string[]) {
  if (files.length === 0) throw new UsageError("ingest needs at least one file.");
  const claimFiles = files.filter((file) => file.endsWith(".claims.yaml"));
  const texts = files.filter((file) => file.endsWith(".txt"));
  const other = files.find((file) => !claimFiles.includes(file) && !texts.includes(file));
  if (other !== undefined) {
    throw new UsageError(`${other} is neither a claim file (*.claims.yaml) nor the text of a report (*.txt).`);
  }
  return { claimFiles, texts };
}

/** The new text is put in the place of the file in one step: a file half written would lose a person's work. */
async function mintInto(file: string, out: Output): Promise<void> {
  const before = await readText(file);
  const after = mintMissingIds(before, randomBytes, file);
  if (after === before) return;
  const beside = `${file}.minting`;
  await writeFile(beside, after, { flag: "wx" });
  await rename(beside, file);
  out.write(`${file}: ids written.\n`);
}

async function plainReport(file: string): Promise<ReportRecord> {
  const text = await readReportText(file);
  return {
    kind: "report",
    id: reportIdOf(text),
    recordedAt: new Date().toISOString(),
    recordedBy: "witnessgraph ingest",
    type: "OTHER",
    title: null,
    url: null,
    publishedAt: null,
    language: null,
    text,
    sha256: sha256(text),
    visibility: "RESTRICTED",
  };
}
