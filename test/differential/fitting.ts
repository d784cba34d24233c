import fc from "fast-check";
import type { Label } from "../../src/model/id";
import { vocabulary } from "../../src/model/vocabulary";
import type { Pools } from "./pools";

/** Ids of which labels fit where; anywhere else any may stand. */
const fittingLabels: Readonly<Record<string, readonly Label[]>> = {
  "PersonFilter.id": ["Person"],
  "PersonFilter.memberOf": ["Group", "Organization"],
  "PersonFilter.residesIn": ["Place"],
  "GroupFilter.id": ["Group"],
  "PlaceFilter.id": ["Place"],
  "PlaceFilter.within": ["Place"],
  "FacilityFilter.id": ["Facility"],
  "FacilityFilter.within": ["Place"],
  "FacilityFilter.operator": ["Organization"],
  "OrganizationFilter.id": ["Organization"],
  "OrganizationFilter.within": ["Place"],
  "EventFilter.id": ["Event"],
  "EventFilter.within": ["Place"],
  "EventFilter.partOf": ["Event"],
  "ParticipantFilter.id": ["Person", "Group", "Organization", "Facility"],
  "ReportFilter.id": ["Report"],
  "ReportFilter.publisher": ["Organization"],
  "ClaimFilter.report": ["Report"],
};

/** Ids for an argument or input field: mostly such as fit, at times any, that of a link or claim, or no id at all. */
export function idsFor({ ids }: Pools, owner: string, name: string): fc.Arbitrary<string> {
  const every = Object.values(ids).map((list) => fc.constantFrom(...list));
  const fitting = fittingLabels[`${owner}.${name}`];
  const any = fc.oneof(...every);
  const none = fc.constantFrom("", "x", "person:", "claim:", "link:", "person:𠮷", "__proto__");
  if (fitting === undefined) {
    return fc.oneof({ weight: 40, arbitrary: any }, { weight: 1, arbitrary: none });
  }
  return fc.oneof(
    { weight: 40, arbitrary: fc.oneof(...fitting.map((label) => fc.constantFrom(...ids[label]))) },
    { weight: 2, arbitrary: any },
    { weight: 1, arbitrary: none },
  );
}

/** Ways to write a text that mean the same folded, or nearly so. */
const ways: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize("NFD"),
  (text) => text.normalize("NFKC"),
  (text) => ` ${text}  `,
  (text) => text.replaceAll(" ", ""),
];

const strange = ["", " ", "-", "%", "_", "\\", "\u0000", "a\u0000b", "\ufffd", "\ud83d", "\udc00", "\u{10ffff}", "*"];

/** Texts for an argument or input field: what occurs, parts of it, and seldom something strange. */
export function textsFor(pools: Pools, owner: string, name: string): fc.Arbitrary<string> {
  if (name === "code") return fc.constantFrom(...pools.codes);
  if (name === "language") return fc.constantFrom(...pools.languages);
  if (name === "enum") return fc.constantFrom(...Object.keys(vocabulary), "Nothing");
  if (name === "after") return fc.constantFrom("", "W10", "x", "𠮷");
  const whole = fc.tuple(fc.constantFrom(...pools.texts), fc.constantFrom(...ways)).map(([text, way]) => way(text));
  const part = fc.tuple(whole, fc.nat({ max: 3 }), fc.integer({ min: 1, max: 4 })).map(([text, from, length]) => {
    // Whole characters: half of one is among the strange.
    const characters = Array.from(text);
    const start = name === "startsWith" ? 0 : Math.min(from, characters.length - 1);
    return characters.slice(start, start + length).join("");
  });
  const parts = owner === "StringFilter" && (name === "startsWith" || name === "contains");
  return fc.oneof(
    { weight: 40, arbitrary: parts ? part : whole },
    { weight: 10, arbitrary: whole },
    { weight: 2, arbitrary: fc.constantFrom(...strange) },
  );
}
