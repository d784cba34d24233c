import type { Random } from "../../../bench/random";
import type { EvidenceRecord, JudgementRecord, PolicyRecord } from "../../../src/evidence/records";
import type { EntityId, Label } from "../../../src/model/id";

type Verdicts = readonly (readonly [left: number, right: number, verdict: JudgementRecord["verdict"]])[];

/** Pairs by place in the list of a label: chains of the same, a pair that was parted again, others undecided. */
const verdicts: Verdicts = [
  [2, 3, "SAME"],
  [3, 4, "SAME"],
  [5, 6, "DIFFERENT"],
  [7, 8, "UNSURE"],
  [9, 10, "SAME"],
  [9, 10, "DIFFERENT"],
  [1, 11, "SAME"],
];

const minted = ["Person", "Group", "Place", "Facility", "Organization", "Event"] as const;

type Aspects = Pick<PolicyRecord, "visibility" | "publication" | "retracted">;
const nothing: Aspects = { visibility: null, publication: null, retracted: null };

/** Judgements and policies on entities that are known already. */
export function oddGovernance(
  random: Random,
  of: Readonly<Record<Label, readonly EntityId[]>>,
  recordedAt: string,
): readonly EvidenceRecord[] {
  const stamp = { recordedAt, recordedBy: "tester", reason: "because" } as const;
  let count = 0;
  const idOf = (kind: string): string => `${kind}:odd${String(++count)}`;
  const judged = minted.flatMap((label) =>
    verdicts.flatMap(([left, right, verdict]): EvidenceRecord[] => {
      const [one, other] = [of[label][left], of[label][right]];
      if (one === undefined || other === undefined) return [];
      return [{ kind: "judgement", id: idOf("judgement"), left: one, right: other, verdict, ...stamp }];
    }),
  );
  const policy = (target: EntityId, aspects: Partial<Aspects>): EvidenceRecord => {
    return { kind: "policy", id: idOf("policy"), target, ...nothing, ...aspects, ...stamp };
  };
  return [
    ...judged,
    ...of.Person.filter((_, at) => at % 5 === 3).map((id) => policy(id, { publication: "PSEUDONYM" })),
    ...of.Person.filter((_, at) => at % 13 === 6).map((id) => policy(id, { publication: "WITHHELD" })),
    ...minted.flatMap((label) =>
      of[label]
        .filter((_, at) => at > 12 || label !== "Person")
        .filter(() => random.chance(0.07))
        .map((id) => policy(id, { visibility: random.pick(["RESTRICTED", "SEALED"] as const) })),
    ),
    ...of.Report.slice(0, 2).map((id) => policy(id, { retracted: true })),
    ...of.Report.slice(1, 2).map((id) => policy(id, { retracted: false })),
  ];
}
