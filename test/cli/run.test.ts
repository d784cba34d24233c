import { readFileSync } from "node:fs";
import { join } from "node:path";
import { settingTable } from "../../src/server/settings";
import { commandLine, temporaryFolder } from "./command-line";

const commands = ["serve", "ingest", "rebuild", "check", "copy"];

describe("Help", () => {
  it.each([["--help"], ["-h"], ["help"]])("of the program: %s", async (arg) => {
    const { code, out, err } = await commandLine([arg]);
    expect([code, err]).toEqual([0, ""]);
    for (const command of commands) expect(out).toContain(`  ${command} `);
  });

  it.each(commands)("of %s", async (command) => {
    const { code, out, err } = await commandLine([command, "--help"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`Usage: witnessgraph ${command}`);
    expect(out).toContain("Exit codes:");
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
  });

  it("lists every setting with its default", async () => {
    const { out } = await commandLine(["serve", "-h"]);
    for (const { name, meaning, default: fallback } of Object.values(settingTable)) {
      expect(out).toContain(`  ${name}\n      ${meaning}\n      default: ${fallback}\n`);
    }
  });

  it("does not load the server", async () => {
    jest.doMock("../../src/server/server", () => {
      throw new Error("loaded");
    });
    expect((await commandLine(["serve", "--help"])).code).toBe(0);
  });
});

describe("The command line", () => {
  it("tells the version", async () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8"));
    expect(await commandLine(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  it.each([
    [[], "Name a command: serve, ingest, rebuild, check, copy."],
    [["server"], "There is no command “server”; there are serve, ingest, rebuild, check, copy."],
    [["check", "now"], "check takes no arguments, so what is “now”?"],
    [["rebuild", "--fast"], "Unknown option '--fast'."],
    [["ingest"], "ingest needs at least one file."],
    [["ingest", "a.pdf"], "a.pdf is neither a claim file (*.claims.yaml) nor the text of a report (*.txt)."],
  ])("refuses %j", async (args, reason) => {
    const { code, out, err } = await commandLine(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe(`witnessgraph: USAGE ${reason} Try: witnessgraph --help\n`);
  });

  it("refuses a setting that is wrong", async () => {
    const { code, err } = await commandLine(["check"], { environment: { WITNESSGRAPH_PORT: "http" } });
    expect(code).toBe(2);
    expect(err).toBe("witnessgraph: SETTING_INVALID WITNESSGRAPH_PORT must be a whole number from 0 to 65535.\n");
  });
});

describe("A store", () => {
  const folder = temporaryFolder();

  it.each(["check", "rebuild"])("that is not there is not made by %s", async (command) => {
    const environment = { WITNESSGRAPH_STORE: `sqlite:${join(folder, "none.db")}` };
    const { code, err } = await commandLine([command], { environment });
    expect(code).toBe(2);
    expect(err).toMatch(/^witnessgraph: FILE_UNREADABLE .*none\.db cannot be read: there is no such store/);
  });

  it("that is another file is exit code 3", async () => {
    const environment = { WITNESSGRAPH_STORE: `sqlite:${__filename}` };
    const { code, out, err } = await commandLine(["check"], { environment });
    expect([code, out]).toEqual([3, ""]);
    expect(err).toMatch(/^witnessgraph: STORE_DAMAGED .*\n$/);
  });
});
