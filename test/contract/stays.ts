import fc from "fast-check";
import { valuesOf } from "../../src/model/vocabulary";
import { history, type Step } from "../projection/worlds";

// Histories in which somebody is held somewhere: left to chance, the four claims that it takes never come together.

const modalities = valuesOf("Modality");
type ClaimStep = Extract<Step, { do: "claim" }>;

const claim = (
  predicate: ClaimStep["predicate"],
  picks: ClaimStep["picks"],
  modality: ClaimStep["modality"],
  visibility: ClaimStep["visibility"],
): Step => ({ do: "claim", predicate, picks, modality, basis: 0, visibility, derived: false, accepted: true });

const modality = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.nat({ max: modalities.length - 1 }) },
);
const visibility = fc.oneof(
  { weight: 5, arbitrary: fc.constant("PUBLIC" as const) },
  { weight: 1, arbitrary: fc.constantFrom("RESTRICTED" as const, "SEALED" as const) },
);

/** Numbers as `recordsOf` reads them: which entity, which value, which label, which role or movement and report. */
const step = fc.oneof(
  // A person, or a group, is affected by an event.
  fc
    .tuple(fc.nat(3), fc.nat(1), fc.nat(2), fc.constantFrom(0, 3, 6, 1, 2), modality, visibility)
    .map(([who, label, event, how, ...rest]) => claim("INVOLVED_IN", [who, event, label, how], ...rest)),
  // An event occurred at a facility: taken to, kept at, released from.
  fc
    .tuple(fc.nat(2), fc.nat(1), fc.nat(8), modality, visibility)
    .map(([event, facility, how, ...rest]) => claim("OCCURRED_AT", [event, facility, 0, how], ...rest)),
  // A facility is a prison, sometimes a court.
  fc
    .tuple(fc.nat(1), fc.constantFrom(0, 0, 0, 1), fc.nat(2), visibility)
    .map(([facility, type, report, level]) => claim("TYPE", [facility, type, 0, report], 0, level)),
  fc
    .tuple(fc.nat(2), fc.nat(2), fc.nat(2), modality, visibility)
    .map(([event, type, report, ...rest]) => claim("TYPE", [event, type, 2, report], ...rest)),
  fc
    .tuple(fc.nat(2), fc.nat(3), fc.nat(2), visibility)
    .map(([event, date, report, level]) => claim("DATE", [event, date, 0, report], 0, level)),
);

/** Reports, stays, and then whatever else happens, reviews, judgements, policies and erasures among it. */
export const historyOfStays: fc.Arbitrary<readonly Step[]> = fc
  .tuple(history, fc.array(step, { minLength: 15, maxLength: 30 }))
  .map(([steps, stays]) => [...steps.slice(0, 3), ...stays, ...steps.slice(3)]);
