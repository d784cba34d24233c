import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readClaimFile, readReportText, readSeedFolder } from "../../src/cli/read-files";
import { FileUnreadable, InvalidUtf8, ReportEmpty, ReportTooLong } from "../../src/model/errors";
import { fileText, text } from "../evidence/claim-file/sample";

describe("reading files", () => {
  let folder: string;
  const write = async (name: string, content: string | Uint8Array) => {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return file;
  };
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "witnessgraph-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("keeps a text exactly as received, a byte order mark and line ends too", async () => {
    const received = "\ufeffone\r\ntwo\n";
    expect(await readReportText(await write("a.txt", received))).toBe(received);
  });

  it.each([
    ["is not UTF-8", Uint8Array.of(0x61, 0xff), InvalidUtf8],
    ["is half a character", Uint8Array.of(0xe5, 0x86), InvalidUtf8],
    ["is empty", "", ReportEmpty],
    ["holds only white space and a byte order mark", "\ufeff \n\u00a0", ReportEmpty],
    ["is too long", "x".repeat(10_000_001), ReportTooLong],
  ])("refuses a text that %s", async (_what, content, error) => {
    await expect(readReportText(await write("a.txt", content))).rejects.toThrow(error);
  });

  it("says why a file cannot be read", async () => {
    await expect(readReportText(path.join(folder, "none.txt"))).rejects.toThrow(/there is no such file/);
    await expect(readReportText(folder)).rejects.toThrow(/it is a folder/);
    await expect(readSeedFolder(path.join(folder, "none"))).rejects.toThrow(FileUnreadable);
  });

  it("reads a claim file with the texts that it names", async () => {
    await write("morava.txt", text);
    const { claimFile, texts } = await readClaimFile(await write("morava.claims.yaml", fileText("")));
    expect(claimFile.report.text).toBe("morava.txt");
    expect([...texts]).toEqual([["morava.txt", text]]);
  });

  it("reads the claim files of a folder by name and leaves the rest", async () => {
    await mkdir(path.join(folder, "below"));
    await write("morava.txt", text);
    await write("notes.yaml", "not one of ours: [");
    for (const name of ["b", "a"]) await write(`${name}.claims.yaml`, fileText(""));
    const files = await readSeedFolder(folder);
    expect(files.map(({ claimFile }) => path.basename(claimFile.file))).toEqual(["a.claims.yaml", "b.claims.yaml"]);
  });
});
