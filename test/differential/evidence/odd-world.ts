import { Random } from "../../../bench/random";
import { predicates, type ClaimPredicate } from "../../../src/evidence/predicates";
import { labelOf, mintEntityId, type EntityId, type Label } from "../../../src/model/id";
import { valuesOf, type Modality } from "../../../src/model/vocabulary";
import type { Evidence } from "./evidence";
import { OddRecorder } from "./odd-claims";
import { oddGovernance } from "./odd-governance";
import { oddReport } from "./odd-reports";
import { oddValue } from "./odd-values";

type Minted = Exclude<Label, "Report">;

const sizes: Readonly<Record<Minted, number>> = {
  Person: 34,
  Group: 12,
  Place: 22,
  Facility: 12,
  Organization: 12,
  Event: 115,
};
const reportCount = 12;
/** More than the longest page holds. */
const hubEvents = 104;

/**
 * A world of what stores can get wrong, the same for the same seed: everything of every predicate, odd names, equal
 * names and dates or none, a person and a place with more events than a page holds, places within places, and what is
 * hidden, merged, rejected and erased.
 */
export function oddWorld(seed: number): Evidence {
  const random = new Random(seed);
  const reports = Array.from({ length: reportCount }, (_, at) => oddReport(random, at, "2026-01-01T00:00:00.000Z"));
  const mint = (label: Minted): readonly EntityId[] =>
    Array.from({ length: sizes[label] }, () => mintEntityId(label, random.bytes(12)));
  const of: Readonly<Record<Label, readonly EntityId[]>> = {
    Person: mint("Person"),
    Group: mint("Group"),
    Place: mint("Place"),
    Facility: mint("Facility"),
    Organization: mint("Organization"),
    Event: mint("Event"),
    Report: reports.map(({ record }) => record.id),
  };
  const recorder = new OddRecorder(random, reports);
  const modalities = new Map(of.Event.map((id) => [id, modality(random)]));
  const modalityOf = (...ids: readonly EntityId[]): Modality => {
    if (random.chance(0.08)) return modality(random);
    return ids.map((id) => modalities.get(id)).find((each) => each !== undefined) ?? "REPORTED";
  };
  const join = (subject: EntityId, predicate: ClaimPredicate, object: EntityId): void => {
    if (subject !== object) recorder.claim({ subject, predicate, object, modality: modalityOf(subject, object) });
  };
  const give = (subject: EntityId, predicate: ClaimPredicate, label: Label): void => {
    recorder.claim({
      subject,
      predicate,
      value: oddValue(random, predicate, label),
      modality: modalityOf(subject),
    });
  };

  for (const entity of Object.values(of).flat()) {
    const label = labelOf(entity) ?? "Report";
    for (const [predicate, rule] of Object.entries(predicates)) {
      if (rule.joins !== "value" || !rule.of.includes(label)) continue;
      const share = predicate === "NAME" || predicate === "TYPE" || predicate === "LEVEL" ? 0.85 : 0.45;
      for (let chance = share; random.chance(chance); chance /= 3) give(entity, predicate as ClaimPredicate, label);
    }
    if (random.chance(0.5)) recorder.mention(entity);
  }
  of.Place.forEach((place, at) => {
    const around = of.Place[Math.floor((at - 1) / 3)];
    if (at > 0 && around !== undefined) join(place, "WITHIN", around);
  });
  for (const [name, rule] of Object.entries(predicates)) {
    if (rule.joins !== "entities" || name === "WITHIN") continue;
    const to = rule.to.map((label) => of[label]);
    for (const label of rule.from) {
      const count = Math.ceil(of[label].length * (label === "Event" ? 0.3 : 0.9));
      for (let at = 0; at < count; at++) {
        join(random.pick(of[label]), name as ClaimPredicate, random.pickSkewed(random.pick(to)));
      }
    }
  }
  const [person, village] = [of.Person[1], of.Place[20]];
  for (const event of of.Event.slice(0, hubEvents)) {
    if (person !== undefined) join(person, "INVOLVED_IN", event);
    if (village !== undefined) join(event, "OCCURRED_IN", village);
    if (random.chance(0.3)) join(random.pick(of.Person), "INVOLVED_IN", event);
  }
  recorder.records.push(...oddGovernance(random, of, recorder.moment()));
  return { records: recorder.records, erased: of.Person.slice(-1) };
}

function modality(random: Random): Modality {
  return random.chance(0.6) ? "REPORTED" : random.pick(valuesOf("Modality"));
}
