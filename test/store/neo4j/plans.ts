import { applySchema } from "../../../src/store/neo4j/schema";
import type { Database } from "./database";
import { wholeTexts, writeTexts } from "./texts";

/** How the server means to run the texts. */
export function describePlans(database: () => Database): void {
  describe("texts", () => {
    it("find what they need by indexes, never by going through all nodes or relationships", async () => {
      const scans: string[] = [];
      for (const text of writeTexts) {
        const operators = await database().plan(text);
        if (operators.some((operator) => operator.includes("Scan"))) scans.push(text);
      }
      expect(scans).toEqual([]);
    }, 120_000);

    it("are understood where they go through all of something", async () => {
      for (const text of wholeTexts) expect(await database().plan(text)).not.toEqual([]);
    }, 120_000);
  });

  describe("the schema", () => {
    it("is not made twice", async () => {
      database().ran.length = 0;
      await applySchema(database().inTransaction);
      expect(database().ran).toHaveLength(1);
    });
  });
}
