import type { ClaimRecord, EvidenceRecord } from "../../src/evidence/records";
import { accepted, idOf, linkClaim as link, mentionOf, reportOf, value, valueClaim as has } from "./evidence";
import { parseDate } from "../../src/model/values";

// Many things with the same names and dates, so that pages break between equal sort keys.

const size = 36;
const letters = "abcdefghijklmnopqrstuvwxyz234567";
const word = (prefix: string, at: number): string =>
  `${prefix}${letters.charAt(Math.floor(at / 32))}${letters.charAt(at % 32)}`;

/** Shuffled, so that the order of recording is not that of the ids. */
const numbers = Array.from({ length: size }, (_, at) => (at * 23) % size);

const chronicle = reportOf(
  [
    "A chronicle",
    ...numbers.map((at) => `Entry ${String(at)} of the chronicle tells of it, entry ${String(at)} ends.`),
  ].join("\n"),
  { title: "A chronicle", publishedAt: parseDate("2021") },
);
const others = numbers.slice(0, 12).map((at) => reportOf(`Issue ${String(at)} names Uma Vey.`, { title: "Monthly" }));

/** The one that everything leads to or from. */
export const hub = {
  person: idOf("Person", "hub"),
  event: idOf("Event", "hub"),
  region: idOf("Place", "region"),
  report: chronicle.id,
} as const;

const names = ["Lü Wei", "Lu Wei", "Ana", "王伟", "𠮷田"];
const dates = ["2020-12-14", "2020-12", "2021", null];
const modalities = ["REPORTED", "REPORTED", "ALLEGED", "THREATENED"] as const;

const entry = (at: number): readonly [typeof chronicle, string] => [chronicle, `Entry ${String(at)} of`];
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

function claimsOf(at: number): readonly ClaimRecord[] {
  const person = idOf("Person", word("p", at));
  const event = idOf("Event", word("e", at));
  const place = idOf("Place", word("q", at % 6));
  const facility = idOf("Facility", word("f", at));
  const date = pick(dates, at);
  return [
    has(person, "NAME", value.name(pick(names, at)), entry(at)),
    link(person, ["INVOLVED_IN", at % 3 === 0 ? "WITNESS" : "AFFECTED"], hub.event, entry(at)),
    link(person, ["RESIDES_IN"], place, entry(at)),
    has(event, "TYPE", value.term(at % 2 === 0 ? "ARREST" : "TRIAL"), entry(at), { modality: pick(modalities, at) }),
    ...(date === null ? [] : [has(event, "DATE", value.date(date), entry(at))]),
    link(hub.person, ["INVOLVED_IN", "AFFECTED"], event, entry(at)),
    link(event, ["OCCURRED_IN"], place, entry(at)),
    has(facility, "NAME", value.name(pick(["Mill", "Prison"], at)), entry(at)),
    has(facility, "TYPE", value.term("PRISON"), entry(at)),
    link(facility, ["LOCATED_IN"], place, entry(at)),
    // One link that all entries attest.
    link(hub.person, ["INVOLVED_IN", "WITNESS"], hub.event, entry(at)),
    // One property that many claims give.
    has(hub.event, "NAME", value.name(`Known as ${String(at % 5)}`), entry(at)),
  ];
}

export const crowd: readonly EvidenceRecord[] = [
  chronicle,
  ...others,
  ...accepted([
    has(hub.person, "NAME", value.name("Uma Vey"), [chronicle]),
    has(hub.event, "TYPE", value.term("ARREST"), [chronicle]),
    has(hub.region, "NAME", value.name("Region"), [chronicle]),
    ...[0, 1, 2, 3, 4, 5].flatMap((at) => {
      const place = idOf("Place", word("q", at));
      return [has(place, "NAME", value.name("Village"), [chronicle]), link(place, ["WITHIN"], hub.region, [chronicle])];
    }),
    ...numbers.flatMap(claimsOf),
  ]),
  ...others.map((report) => mentionOf(hub.person, [report, "Uma Vey"])),
  ...numbers.map((at) => mentionOf(idOf("Person", word("p", at)), [chronicle, `entry ${String(at)} ends`])),
];
