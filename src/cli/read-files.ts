import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { foreignQuotes } from "../evidence/claim-file/file";
import { parseClaimFile } from "../evidence/claim-file/parse";
import type { ClaimFileWithTexts } from "../evidence/claim-file/records";
import { FileUnreadable, InvalidUtf8, ReportEmpty, ReportTooLong } from "../model/errors";

/** Longest text of a report, in UTF-16 code units. */
const longestText = 10_000_000;

/** The end of a claim file's name. */
const suffix = ".claims.yaml";

/**
 * A file's text, a byte order mark too: offsets and sha256 are those of the file as received.
 * Rejects with `FileUnreadable` or `InvalidUtf8`.
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new FileUnreadable(file, reasonOf(error));
  });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InvalidUtf8(file);
  }
}

/** A report's text. Rejects as `readText` does, and with `ReportEmpty` or `ReportTooLong`. */
export async function readReportText(file: string): Promise<string> {
  const text = await readText(file);
  if (text.trim() === "") throw new ReportEmpty(file);
  if (text.length > longestText) throw new ReportTooLong(text.length, longestText);
  return text;
}

/** A claim file with the texts of its report and of the others that it cites. Also rejects with `ClaimFileInvalid`. */
export async function readClaimFile(file: string): Promise<ClaimFileWithTexts> {
  const claimFile = parseClaimFile(file, await readText(file));
  const names = new Set([claimFile.report.text, ...foreignQuotes(claimFile).map(({ report }) => report)]);
  const folder = path.dirname(file);
  const texts = await Promise.all(
    [...names].map(async (name) => [name, await readReportText(path.join(folder, name))] as const),
  );
  return { claimFile, texts: new Map(texts) };
}

/** The claim files of a folder (`*.claims.yaml`, not of folders below), in the order of their names' code units. */
export async function readSeedFolder(folder: string): Promise<readonly ClaimFileWithTexts[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new FileUnreadable(folder, reasonOf(error));
  });
  const files = names.filter((name) => name.endsWith(suffix)).sort((a, b) => (a < b ? -1 : 1));
  return Promise.all(files.map((name) => readClaimFile(path.join(folder, name))));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  ENOTDIR: "it is not a folder",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ""] ?? message;
}
