import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CopyNotVerified, StoreUnavailable } from "../../src/model/errors";
import * as records from "../../src/record/copy";
import { packageFolder } from "../../src/server/package-folder";
import { commandLine, temporaryFolder } from "./command-line";

jest.mock("../../src/record/copy", () => {
  const original = jest.requireActual<typeof records>("../../src/record/copy");
  return { copyEvidence: jest.fn(original.copyEvidence) };
});

const folder = temporaryFolder();
const urlOf = (name: string) => `sqlite:${join(folder, name)}`;
const [from, to, back] = ["from.db", "to.db", "back.db"].map(urlOf) as [string, string, string];
const copyCommand = ["copy", "--from", from, "--to", to];

const ingest = async (store: string, ...files: string[]) =>
  commandLine(["ingest", ...files], { environment: { WITNESSGRAPH_STORE: store } });

beforeAll(async () => {
  const { code } = await ingest(
    from,
    join(packageFolder, "seed", "inner-mongolia-2020.claims.yaml"),
    join(packageFolder, "seed", "gazetteer.claims.yaml"),
  );
  expect(code).toBe(0);
});

describe("copy", () => {
  it("says at which of the two nothing answers", async () => {
    const { code, err } = await commandLine(["copy", "--from", from, "--to", "neo4j://neo4j:secret123@127.0.0.1:1"]);
    expect([code, err]).toEqual([
      3,
      "Nothing answers at 127.0.0.1:1, which --to names.\nwitnessgraph: STORE_UNAVAILABLE The neo4j store did not answer.\n",
    ]);
  });

  it("copies, continues, and has nothing to do after that", async () => {
    const first = await commandLine(copyCommand);
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toMatch(/^Copied ([\d,]+) records \(\1 new\): evidence sha256 [0-9a-f]{64} on both sides\.\n$/);
    const again = await commandLine(copyCommand);
    expect([again.code, again.err]).toEqual([0, ""]);
    expect(again.out).toMatch(/^Nothing to copy, [\d,]+ records are there: evidence sha256 [0-9a-f]{64} on both sides/);

    writeFileSync(join(folder, "letter.txt"), "A letter.");
    await ingest(from, join(folder, "letter.txt"));
    expect((await commandLine(copyCommand)).out).toMatch(/^Copied [\d,]+ records \(1 new\): /);
    const check = await commandLine(["check"], { environment: { WITNESSGRAPH_STORE: to } });
    expect(check.out).toBe("All is well.\n");
    expect((await commandLine(["copy", "--from", to, "--to", back])).code).toBe(0);
    expect((await commandLine(["copy", "--from", back, "--to", from])).out).toMatch(/^Nothing to copy, /);
  });

  it("counts on a terminal", async () => {
    const { err } = await commandLine(["copy", "--from", from, "--to", urlOf("terminal.db")], { isTTY: true });
    const [copied, verified, rest] = err.split("\r\u001b[K").slice(-3);
    expect(copied).toMatch(/^\rCopying: 25\r/);
    expect(verified).toMatch(/^\rVerifying: 25\r/);
    expect(rest).toBe("");
    expect((await commandLine(copyCommand, { isTTY: true })).err).toMatch(/^\rComparing: 25\r/);
  });

  it("is exit code 2 and writes nothing where the target is another store", async () => {
    const other = urlOf("other.db");
    writeFileSync(join(folder, "other.txt"), "Another letter.");
    await ingest(other, join(folder, "other.txt"));
    const { code, out, err } = await commandLine(["copy", "--from", from, "--to", other]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^witnessgraph: COPY_TARGET_DIFFERS report:\w+ is in the target, .*\n$/);
  });

  it("is exit code 1 where the evidence is not the same after that", async () => {
    jest.mocked(records.copyEvidence).mockRejectedValueOnce(new CopyNotVerified({ source: "aa", target: "bb" }));
    const { code, out, err } = await commandLine(copyCommand);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^witnessgraph: COPY_NOT_VERIFIED The evidence is aa in .* bb in .*\n$/);
  });

  it("tells of a lost store, and stops when it is asked to end", async () => {
    jest.mocked(records.copyEvidence).mockImplementationOnce(async (_source, _target, options) => {
      options?.patience?.onLost(new StoreUnavailable("tested", null));
      return null;
    });
    expect(await commandLine(copyCommand)).toEqual({
      code: 1,
      out: "Stopped. The same command goes on from here.\n",
      err: "The tested store did not answer. Waiting for it, up to a minute.\n",
    });
    expect((await commandLine(copyCommand, { end: AbortSignal.abort() })).code).toBe(1);
  });

  const none = urlOf("none.db");
  it.each<readonly [readonly string[], string]>([
    [["--from", from], "copy needs both --from URL and --to URL."],
    [["--from", from, "--to", from], "--from and --to name the same store."],
    [["--from", from, "--to", `sqlite:${folder}/../${folder.split("/").at(-1) ?? ""}/from.db`], "--from and --to name"],
    [["--from", "neo4j://a:secret@host:7687", "--to", "neo4j://host:7687/"], "--from and --to name the same store."],
    [["--from", "sqlite::memory:", "--to", none], "sqlite::memory: holds nothing"],
    [["--from", from, "--to", "sqlite::memory:"], "sqlite::memory: holds nothing"],
    [["--from", from, "--to", "mysql://user:secret@host"], "--to must be "],
    [["--from", "mysql://user:secret@host", "--to", none], "--from must be "],
    [["--from", from, "--to", none, "neo4j://user:secret@host"], "copy takes --from URL and --to URL, and nothing"],
    [["--from", from, "--too=neo4j://user:secret@host"], "Unknown option '--too'"],
  ])("refuses %j", async (args, reason) => {
    const { code, out, err } = await commandLine(["copy", ...args], { environment: { WITNESSGRAPH_LOG: "debug" } });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`witnessgraph: USAGE ${reason}`);
    expect(err).not.toContain("secret");
    expect(existsSync(join(folder, "none.db"))).toBe(false);
  });

  it("does not make a source that is not there, nor its target", async () => {
    const { code, err } = await commandLine(["copy", "--from", none, "--to", urlOf("new.db")]);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^witnessgraph: FILE_UNREADABLE .*none\.db cannot be read: there is no such store to copy from/,
    );
    expect(["none.db", "new.db"].map((name) => existsSync(join(folder, name)))).toEqual([false, false]);
  });
});
