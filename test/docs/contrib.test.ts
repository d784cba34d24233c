import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folder, savedQueries } from "../contrib/saved";

const page = readFileSync(join(folder, "README.md"), "utf8");
const rows = [...page.matchAll(/^\| `([\w-]+)\.cypher` *\| (.+?) *\| (.+?) *\|$/gm)].map(([, ...cells]) => cells);

describe("contrib/neo4j/README.md", () => {
  it("has every saved query under its title", () => {
    expect(rows.map(([name, title]) => [name, title])).toEqual(
      savedQueries.map(({ name, comments }) => [name, comments[0]]),
    );
  });

  it("says of each what to change, as it says itself", () => {
    for (const [name, , change = ""] of rows) {
      const comment = savedQueries.find((each) => each.name === name)?.comments.join(" ") ?? "";
      const [, what = "nothing"] = /Change (.+?)(?:\.|:)/.exec(comment) ?? [];
      expect([name, change]).toEqual([name, what.replace("the report's name", "its name")]);
    }
  });
});
