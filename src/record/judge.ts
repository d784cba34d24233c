import type { JudgementRecord } from "../evidence/records";
import { IdentityContradiction } from "../model/errors";
import { chainBetween, reach } from "../projection/joined";
import type { Gathering } from "./gather";

/**
 * Throws `IdentityContradiction` if the judgements, added in order to those that hold, join two entities that are
 * judged to be different, and names the chain that joins them.
 */
export async function refuseContradiction(gathering: Gathering, judgements: readonly JudgementRecord[]): Promise<void> {
  const { evidence } = gathering;
  await gathering.cells(judgements.flatMap(({ left, right }) => [left, right]));
  judgements.forEach((judgement, at) => {
    evidence.addJudgement({ ...judgement, seq: Number.MAX_SAFE_INTEGER - judgements.length + at });
    if (judgement.verdict === "UNSURE") return;
    const joined = reach(evidence, judgement.left, () => true);
    for (const entity of joined) {
      for (const [other, { verdict }] of evidence.verdictsOf(entity)) {
        if (verdict !== "DIFFERENT" || !joined.has(other)) continue;
        throw new IdentityContradiction(entity, other, chainBetween(evidence, entity, other) ?? [entity, other]);
      }
    }
  });
}
