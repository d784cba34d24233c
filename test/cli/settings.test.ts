import { SettingInvalid } from "../../src/model/errors";
import { readSettings, settingTable } from "../../src/server/settings";

describe("Settings", () => {
  it("are the defaults where nothing is set", () => {
    expect(readSettings({ PATH: "/bin", WITNESSGRAPH_PORT: "" })).toEqual({
      store: "sqlite:data/witnessgraph.db",
      host: "127.0.0.1",
      port: 4000,
      seed: settingTable.seed.default,
      log: "info",
    });
  });

  it("are read from the environment", () => {
    const environment = {
      WITNESSGRAPH_STORE: "sqlite::memory:",
      WITNESSGRAPH_HOST: "::1",
      WITNESSGRAPH_PORT: "0",
      WITNESSGRAPH_SEED: "none",
      WITNESSGRAPH_LOG: "debug",
    };
    const settings = { store: "sqlite::memory:", host: "::1", port: 0, seed: null, log: "debug" };
    expect(readSettings(environment)).toEqual(settings);
  });

  it.each([
    ["STORE", "data/witnessgraph.db"],
    ["STORE", "sqlite:"],
    ["HOST", "http://localhost"],
    ["HOST", "127.0.0.1:4000"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "4e3"],
    ["LOG", "verbose"],
  ])("refuse %s=%s and say what to write", (name, text) => {
    const read = () => readSettings({ [`WITNESSGRAPH_${name}`]: text });
    expect(read).toThrow(SettingInvalid);
    expect(read).toThrow(/must be /);
  });

  it("refuse a name that is not a setting: it may have been meant to protect", () => {
    expect(() => readSettings({ WITNESSGRAPH_KEYS: "keys.json" })).toThrow(
      /^WITNESSGRAPH_KEYS must be left out, since it is not a setting; the settings are WITNESSGRAPH_STORE, /,
    );
  });
});
