import fc from "fast-check";
import { sizeOf } from "../../../src/plan/answer-size";
import { openStore } from "../../../src/store/open-store";
import { casesOf } from "../../differential/cases";
import { fill } from "../../differential/evidence/evidence";
import { oddWorld } from "../../differential/evidence/odd-world";
import { seedEvidence } from "../../differential/evidence/seed";
import { poolsOf } from "../../differential/pools";
import { render } from "../../differential/render";
import { answeringLater, wrappedStore } from "../../differential/wrapped-store";
import { ask, schema } from "./ask";

jest.setTimeout(300_000);

const seed = Number(process.env["FC_SEED"] ?? 20_261_128);
const numRuns = Number(process.env["COMPLETION_COUNT"] ?? 150);

/** Root fields that resolvers of their own answer. */
const unplanned = /\b(viewer|vocabulary)\b/;

const roles = fc.constantFrom("READER", "RESEARCHER", "GUARDIAN");

const worlds = [
  { of: "an odd world", evidence: () => Promise.resolve(oddWorld(seed)), isLate: false },
  { of: "the seed, read later", evidence: seedEvidence, isLate: true },
];

describe("Generated operations", () => {
  it.each(worlds)("are completed byte for byte as by graphql-js, on $of", async ({ evidence, isLate }) => {
    const filled = await openStore("sqlite::memory:");
    await fill(filled, await evidence(), { batch: Infinity, rebuilt: false });
    const cases = casesOf(schema, await poolsOf(filled));
    let size = 0;
    const measured = wrappedStore(filled, (result) => {
      size = sizeOf(result);
      return result;
    });
    const store = isLate ? answeringLater(measured) : measured;
    let completed = 0;
    await fc.assert(
      fc.asyncProperty(cases, roles, async ({ operation }, role) => {
        const { text, variables } = render(schema, operation);
        const { expected, answer, data, reads } = await ask(store, text, { variables, role });
        expect(answer).toBe(expected);
        expect(reads).toBeLessThanOrEqual(1);
        if (data === null) {
          expect(expected.startsWith('{"errors":') || reads === 0 || unplanned.test(text)).toBe(true);
          return;
        }
        completed += 1;
        // What decides whether an answer is too large is the same on both ways.
        expect(sizeOf(data)).toBe(size);
      }),
      { seed, numRuns },
    );
    await filled.close();
    expect(completed).toBeGreaterThan(numRuns / 2);
  });
});
