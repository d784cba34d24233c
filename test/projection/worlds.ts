import fc from "fast-check";
import { claimIdOf, mentionIdOf, reportIdOf, sha256, type ClaimContent } from "../../src/evidence/ids";
import { predicateOf, type ClaimPredicate } from "../../src/evidence/predicates";
import type { ClaimRecord, ClaimValue, EvidenceRecord, ReportRecord } from "../../src/evidence/records";
import { labelOf, type EntityId, type Label } from "../../src/model/id";
import { nameOf, parseCount, parseDate } from "../../src/model/values";
import { valuesOf, type Visibility } from "../../src/model/vocabulary";

// Small worlds: few entities and reports, so that histories meet one another again and again.

const id = (label: string, at: number): EntityId => `${label}:${"abcdefghij".charAt(at).repeat(20)}` as EntityId;

const pool: Readonly<Record<Exclude<Label, "Report">, readonly EntityId[]>> = {
  Person: [0, 1, 2, 3].map((at) => id("person", at)),
  Group: [0, 1].map((at) => id("group", at)),
  Place: [0, 1, 2].map((at) => id("place", at)),
  Facility: [0, 1].map((at) => id("facility", at)),
  Organization: [0, 1, 2].map((at) => id("organization", at)),
  Event: [0, 1, 2].map((at) => id("event", at)),
};

export const entities = Object.values(pool).flat();

const personNames = ["Ana Ruiz", "Bo Lin", "Anna Ruiz", "Chen Wei"];

export const texts = [
  "Ana Ruiz was taken to Hill Prison. Bo Lin saw it in Westvale. The wife of Ana Ruiz was told later.",
  "In Westvale, police threatened Chen Wei. Nothing else is known.",
  "Northshire: Ana Ruiz and Chen Wei were released in June 2021. Anna Ruiz was not.",
];

const reportIds = texts.map(reportIdOf);

const at = "2026-01-01T00:00:00.000Z";
const stamp = { recordedAt: at, recordedBy: "test" } as const;

/** A step of a history, as data: what is done and which of the world it is done with, by number. */
export type Step =
  | { readonly do: "report"; readonly report: number; readonly visibility: Visibility }
  | {
      readonly do: "claim";
      readonly predicate: ClaimPredicate;
      readonly picks: readonly [number, number, number, number];
      readonly modality: number;
      readonly basis: number;
      readonly visibility: Visibility;
      readonly derived: boolean;
      readonly accepted: boolean;
    }
  | { readonly do: "mention"; readonly report: number; readonly entity: number; readonly start: number }
  | { readonly do: "review"; readonly claim: number; readonly verdict: number; readonly successor: number }
  | {
      readonly do: "judge";
      readonly label: number;
      readonly left: number;
      readonly right: number;
      readonly verdict: number;
    }
  | { readonly do: "policy"; readonly target: number; readonly aspect: number; readonly value: number }
  | { readonly do: "erase"; readonly target: number };

const claimPredicates = valuesOf("Predicate").filter((each): each is ClaimPredicate => each !== "MENTION");
const number = fc.nat({ max: 50 });
const visibility = fc.oneof(
  { weight: 5, arbitrary: fc.constant("PUBLIC" as const) },
  { weight: 1, arbitrary: fc.constantFrom("RESTRICTED" as const, "SEALED" as const) },
);

export const claimStep = fc.record({
  do: fc.constant("claim" as const),
  predicate: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...claimPredicates) },
    {
      weight: 3,
      arbitrary: fc.constantFrom<ClaimPredicate>(
        "NAME",
        "TYPE",
        "INVOLVED_IN",
        "OCCURRED_IN",
        "OCCURRED_AT",
        "WITHIN",
        "PUBLISHED_BY",
        "DATE",
        "LOCATED_IN",
      ),
    },
  ),
  picks: fc.tuple(number, number, number, number),
  modality: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: number }),
  basis: number,
  visibility,
  derived: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  accepted: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

const mentionStep = fc.record({ do: fc.constant("mention" as const), report: number, entity: number, start: number });
const reviewStep = fc.record({ do: fc.constant("review" as const), claim: number, verdict: number, successor: number });
const judgeStep = fc.record({
  do: fc.constant("judge" as const),
  label: number,
  left: number,
  right: number,
  verdict: fc.constantFrom(0, 0, 0, 1, 2),
});
const policyStep = fc.record({ do: fc.constant("policy" as const), target: number, aspect: number, value: number });
const eraseStep = fc.record({ do: fc.constant("erase" as const), target: number });

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 14, arbitrary: claimStep },
  { weight: 3, arbitrary: mentionStep },
  { weight: 3, arbitrary: reviewStep },
  { weight: 4, arbitrary: judgeStep },
  { weight: 3, arbitrary: policyStep },
  { weight: 1, arbitrary: eraseStep },
);

/** Reports come first, each at a visibility; then 5 to 40 steps. */
export const history: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.tuple(visibility, visibility, visibility), fc.array(step, { minLength: 5, maxLength: 40 }))
  .map(([levels, steps]) => [
    ...levels.map((level, report): Step => ({ do: "report", report, visibility: level })),
    ...steps,
  ]);

function pick<T>(list: readonly T[], number: number): T {
  const item = list[number % list.length];
  if (item === undefined) throw new Error("Nothing to pick from.");
  return item;
}

export function reportRecord(report: number, level: Visibility): ReportRecord {
  const text = pick(texts, report);
  return {
    kind: "report",
    id: reportIdOf(text),
    type: report % texts.length === 2 ? "REFERENCE" : "NEWS",
    title: report % texts.length === 0 ? "What befell Ana Ruiz" : null,
    url: null,
    publishedAt: parseDate(`202${String((report % texts.length) + 1)}-01-0${String((report % texts.length) + 1)}`),
    language: "en",
    text,
    sha256: sha256(text),
    visibility: level,
    ...stamp,
  };
}

function entityOf(label: Label, number: number): EntityId {
  return label === "Report" ? pick(reportIds, number) : pick(pool[label], number);
}

function valueOf(predicate: ClaimPredicate, subject: EntityId, number: number): ClaimValue | null {
  const rule = predicateOf(predicate);
  if (rule.joins === "entities") return null;
  const label = labelOf(subject);
  switch (rule.value) {
    case "name":
      return label === "Person"
        ? { is: "name", ...nameOf(pick(personNames, number)) }
        : { is: "name", ...nameOf(pick(["Westvale", "Hill Prison", "The Bulletin", "Northshire"], number)) };
    case "term":
      if (predicate === "GENDER") return { is: "term", term: pick(valuesOf("Gender"), number) };
      if (predicate === "ASPECT") return { is: "term", term: pick(valuesOf("Aspect"), number) };
      if (predicate === "LEVEL") return { is: "term", term: pick(valuesOf("PlaceLevel"), number) };
      if (label === "Facility") return { is: "term", term: pick(["PRISON", "COURT"], number) };
      if (label === "Organization") return { is: "term", term: pick(["MEDIA", "POLICE"], number) };
      return { is: "term", term: pick(["ARREST", "TRANSFER", "TRIAL"], number) };
    case "date":
      return { is: "date", ...parseDate(pick(["2020-12-14", "2021-06", "2020-09/..", "2019/2020"], number)) };
    case "count":
      return { is: "count", ...parseCount(pick(["6", ">80", "~", ">=20"], number)) };
    case "duration":
      return { is: "duration", raw: "two days", min: "P2D", max: "P2D", unknown: null };
    case "amount":
      return { is: "amount", raw: "500", value: 500, currency: "CNY", unknown: null };
    case "age":
      return { is: "age", years: 20 + (number % 50) };
    case "flag":
      return { is: "flag", flag: number % 2 === 0 };
    case "text":
      return { is: "text", text: pick(["XX-1", "XX-2"], number) };
    case "point":
      return { is: "point", lat: number % 90, lon: number % 180, precision: "COUNTY" };
    case "circumstance":
      return { is: "circumstance", kind: "MANNER", text: pick(["at night", "before Ana Ruiz was told"], number) };
  }
}

/** What a history has recorded so far, for steps that name it by number. */
export interface Past {
  readonly claims: readonly ClaimRecord[];
  readonly steps: number;
}

/** The records that a step adds; of an erasure the target. null: it cannot be done yet. */
export function recordsOf(
  step: Step,
  past: Past,
): { readonly records: readonly EvidenceRecord[] } | { readonly erase: EntityId } | null {
  const key = String(past.steps).padStart(4, "0");
  switch (step.do) {
    case "report":
      return { records: [reportRecord(step.report, step.visibility)] };
    case "claim": {
      const claim = claimRecord(step, past);
      if (claim === null) return null;
      const accepted: EvidenceRecord = {
        kind: "review",
        id: `review:${key}accept`,
        claim: claim.id,
        verdict: "ACCEPTED",
        supersededBy: null,
        reason: null,
        ...stamp,
      };
      return { records: step.accepted ? [claim, accepted] : [claim] };
    }
    case "mention": {
      const text = pick(texts, step.report);
      const start = (step.start * 3) % (text.length - 8);
      const mention = {
        report: pick(reportIds, step.report),
        start,
        end: start + 8,
        entity: pick(entities, step.entity),
      };
      return {
        records: [
          {
            kind: "mention",
            id: mentionIdOf(mention),
            ...mention,
            method: { kind: "HUMAN", name: "test", version: "1", score: null },
            ...stamp,
          },
        ],
      };
    }
    case "review": {
      if (past.claims.length === 0) return null;
      const claim = pick(past.claims, step.claim);
      const verdict = pick(["ACCEPTED", "REJECTED", "RETRACTED", "SUPERSEDED"] as const, step.verdict);
      const supersededBy = verdict === "SUPERSEDED" ? pick(past.claims, step.successor).id : null;
      return {
        records: [
          { kind: "review", id: `review:${key}`, claim: claim.id, verdict, supersededBy, reason: "because", ...stamp },
        ],
      };
    }
    case "judge": {
      const label = pick(
        ["Person", "Person", "Organization", "Place", "Event", "Facility", "Group"] as const,
        step.label,
      );
      const [left, right] = [entityOf(label, step.left), entityOf(label, step.right)];
      if (left === right) return null;
      const verdict = pick(["SAME", "DIFFERENT", "UNSURE"] as const, step.verdict);
      return {
        records: [{ kind: "judgement", id: `judgement:${key}`, left, right, verdict, reason: "because", ...stamp }],
      };
    }
    case "policy": {
      const target = pick([...entities, ...reportIds], step.target);
      const isReport = labelOf(target) === "Report";
      const aspect = isReport ? ["visibility", "retracted"] : ["visibility", "publication"];
      const what = pick(aspect, step.aspect);
      return {
        records: [
          {
            kind: "policy",
            id: `policy:${key}`,
            target,
            visibility: what === "visibility" ? pick(valuesOf("Visibility"), step.value) : null,
            publication: what === "publication" ? pick(valuesOf("Publication"), step.value) : null,
            retracted: what === "retracted" ? step.value % 2 === 0 : null,
            reason: "because",
            ...stamp,
          },
        ],
      };
    }
    case "erase":
      return { erase: pick([...entities, ...reportIds], step.target) };
  }
}

function claimRecord(step: Extract<Step, { do: "claim" }>, past: Past): ClaimRecord | null {
  const { predicate, picks } = step;
  const rule = predicateOf(predicate);
  const [first, second, third, fourth] = picks;
  const subject = entityOf(pick(rule.joins === "entities" ? rule.from : rule.of, third), first);
  const object = rule.joins === "entities" ? entityOf(pick(rule.to, fourth), second) : null;
  if (object === subject) return null;
  const report = fourth % texts.length;
  const text = pick(texts, report);
  const start = (third * 5) % (text.length - 20);
  const qualifier = rule.joins === "entities" ? rule.qualifier : null;
  const base = past.claims.length > 0 && step.derived ? [pick(past.claims, second).id] : [];
  const content: ClaimContent = {
    subject,
    predicate,
    object,
    value: valueOf(predicate, subject, second),
    role: qualifier === "role" ? pick(["AFFECTED", "AFFECTED", "AGENT"] as const, fourth) : null,
    kinship: qualifier === "kinship" ? pick(valuesOf("Kinship"), fourth) : null,
    movement: qualifier === "movement" ? pick(["TAKEN_TO", "KEPT_AT", "RELEASED_FROM"] as const, fourth) : null,
    modality: pick(valuesOf("Modality"), step.modality),
    basis: pick(valuesOf("Basis"), step.basis),
    citations: [{ report: pick(reportIds, report), start, end: start + 12, quote: text.slice(start, start + 12) }],
    derivedFrom: base,
    speaker: first % 7 === 0 ? "Ana Ruiz" : null,
    method: { kind: "HUMAN", name: "test", version: "1", score: null },
    visibility: step.visibility,
  };
  return { kind: "claim", id: claimIdOf(content), ...content, ...stamp };
}
