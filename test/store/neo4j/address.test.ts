import { SettingInvalid } from "../../../src/model/errors";
import { addressOf } from "../../../src/store/neo4j/address";

describe("An address", () => {
  it("is where the server is, apart from who asks", () => {
    expect(addressOf("neo4j://some%40body:pass%2Fword@host:7687/name")).toEqual({
      uri: "neo4j://host:7687",
      user: "some@body",
      password: "pass/word",
      database: "name",
    });
    expect(addressOf("bolt+ssc://host")).toEqual({
      uri: "bolt+ssc://host",
      user: null,
      password: "",
      database: "neo4j",
    });
  });

  it.each([
    "neo4j://",
    "http://host",
    "neo4j://host/a/b",
    "neo4j://host?database=a",
    "neo4j://user:%@host",
    // A password with # that is not encoded: its first digits would be taken for a port, and be shown.
    "neo4j://neo4j:12#abc@host:7687",
  ])("is refused: %s", (url) => {
    expect(() => addressOf(url)).toThrow(SettingInvalid);
  });
});
