import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../../src/server/package-folder";

/** Where the contract is kept beside the repository; a clone elsewhere has only the copy. */
const original = join(packageFolder, "../shared/api.graphql");

describe("schema/contract.graphql", () => {
  (existsSync(original) ? it : it.skip)("is the contract, letter for letter", () => {
    expect(readFileSync(join(packageFolder, "schema/contract.graphql"), "utf8")).toBe(readFileSync(original, "utf8"));
  });
});
