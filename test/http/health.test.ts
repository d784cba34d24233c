import { PortInUse, SettingInvalid } from "../../src/model/errors";
import { raw, running } from "./running";

describe("Health", () => {
  it("says that process and store answer", async () => {
    const server = await running();
    const answers = await Promise.all(["/healthz", "/readyz"].map((path) => raw(server.at(path), {})));
    await server.stop();
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [200, '{"status":"ok"}'],
      [200, '{"status":"ok"}'],
    ]);
  });

  it("says that the store does not answer, and not why", async () => {
    const ping = () => {
      throw Object.assign(new Error("disk gone"), { code: "SQLITE_IOERR" });
    };
    const server = await running({ ping });
    const answers = await Promise.all(["/healthz", "/readyz"].map((path) => raw(server.at(path), {})));
    await server.stop();
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [200, '{"status":"ok"}'],
      [503, '{"status":"unavailable"}'],
    ]);
    expect(server.logged.join("")).toContain("SQLITE_IOERR");
    expect(server.logged.join("")).not.toContain("disk gone");
  });

  it("answers no more once stopped", async () => {
    const server = await running();
    await server.stop();
    await expect(raw(server.at("/healthz"), {})).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });
});

describe("The address", () => {
  it("is told when the port is taken", async () => {
    const server = await running();
    const second = running({ port: Number(new URL(server.url).port) });
    await expect(second.finally(() => server.stop())).rejects.toThrow(PortInUse);
  });

  it("is told when this machine has no such host", async () => {
    await expect(running({ host: "192.0.2.1" })).rejects.toThrow(SettingInvalid);
  });
});
