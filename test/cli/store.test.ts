import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { commandLine, temporaryFolder } from "./command-line";

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
let stores = 0;
const freshStore = () => ({ WITNESSGRAPH_STORE: `sqlite:${at(`${stores++}.db`)}` });

/** As damage on disk would: past the store. */
function changeText(file: string, from: string, to: string): void {
  const database = new Database(file);
  database.prepare("UPDATE report_text SET text = replace(text, ?, ?)").run(from, to);
  database.close();
}

describe("ingest", () => {
  it("stores a text as a report that researchers see, once", async () => {
    const environment = freshStore();
    writeFileSync(at("letter.txt"), "A letter.");
    expect(await commandLine(["ingest", at("letter.txt")], { environment })).toEqual({
      code: 0,
      out: "1 report without claims: 1 new.\n",
      err: "",
    });
    expect((await commandLine(["ingest", at("letter.txt")], { environment })).out).toBe(
      "1 report without claims: 0 new.\n",
    );
    expect(await commandLine(["check"], { environment })).toEqual({ code: 0, out: "All is well.\n", err: "" });
    expect(await commandLine(["rebuild"], { environment })).toEqual({
      code: 0,
      out: "Made the graph anew from 1 record.\n",
      err: "",
    });
  });

  it("stores nothing if one of several files is wrong", async () => {
    const environment = freshStore();
    writeFileSync(at("good.txt"), "Good.");
    writeFileSync(at("bad.txt"), Buffer.from([0x47, 0xff]));
    const { code, out, err } = await commandLine(["ingest", at("good.txt"), at("bad.txt")], { environment });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^witnessgraph: INVALID_UTF8 .*bad\.txt is not UTF-8/);
    const { code: checked } = await commandLine(["check"], { environment });
    expect(checked).toBe(2);
  });

  it.each([
    ["REPORT_EMPTY", "empty.txt", " \n"],
    ["CLAIM_FILE_INVALID", "broken.claims.yaml", "report: [\n"],
  ])("tells %s with the file", async (code, name, content) => {
    writeFileSync(at(name), content);
    const told = await commandLine(["ingest", at(name)], { environment: freshStore() });
    expect([told.code, told.out]).toEqual([2, ""]);
    expect(told.err.startsWith(`witnessgraph: ${code} ${at(name)}`)).toBe(true);
  });

  it("tells a file that is not there", async () => {
    const { code, err } = await commandLine(["ingest", at("none.claims.yaml")], { environment: freshStore() });
    expect(code).toBe(2);
    expect(err).toContain("FILE_UNREADABLE");
  });
});

describe("check", () => {
  it("finds one changed byte of a report, and says so with exit code 1", async () => {
    const environment = freshStore();
    writeFileSync(at("kept.txt"), "They were held for nine days.");
    await commandLine(["ingest", at("kept.txt")], { environment });
    changeText(environment.WITNESSGRAPH_STORE.slice("sqlite:".length), "nine", "five");
    const { code, out } = await commandLine(["check"], { environment });
    expect(code).toBe(1);
    expect(out).toMatch(/^HASH report:\w+ /);
    expect(out).toMatch(/\d+ findings?\.\n$/);
  });

  it("counts on a terminal, and nowhere else", async () => {
    const environment = freshStore();
    writeFileSync(at("one.txt"), "One.");
    await commandLine(["ingest", at("one.txt")], { environment });
    expect((await commandLine(["check"], { environment, isTTY: true })).err).toContain("\rChecking: 1");
    expect((await commandLine(["check"], { environment })).err).toBe("");
  });
});
