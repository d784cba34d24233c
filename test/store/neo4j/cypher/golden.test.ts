import { openStore } from "../../../../src/store/open-store";
import type { Plan } from "../../../../src/plan/plan";
import { describeDepth } from "../../../operations/depth";
import { describeDocuments } from "../../../operations/documents";
import type { Engine } from "../../../operations/engine";
import { readsGolden } from "../../../operations/golden";
import { describeSeedOperations } from "../../../operations/seed-operations";
import { faultsInAll } from "./language";
import { textOf, watched } from "./watched";

jest.setTimeout(180_000);

describe("Statements of the golden operations", () => {
  const plans: Plan[] = [];
  const engine: Engine = {
    openEmpty: async () => watched(await openStore("sqlite::memory:"), plans),
    ran: (embedded) => embedded,
    golden: readsGolden,
  };
  describeSeedOperations(engine);
  describeDocuments(engine);
  describeDepth(engine);

  it("are Cypher", () => {
    const texts = new Set(plans.map(textOf));
    expect(texts.size).toBeGreaterThan(20);
    expect(faultsInAll(texts)).toEqual([]);
  });
});
