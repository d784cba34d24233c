import type { EvidenceRecord } from "../../src/evidence/records";
import { accepted, idOf, linkClaim as link, mentionOf, policyOf, reportOf, value, valueClaim as has } from "./evidence";
import { parseDate } from "../../src/model/values";

// A small fictional world, Northshire, with one of each thing that a store can get wrong.

export const reports = {
  bulletin: reportOf(
    [
      "Arrests in Northshire",
      "Hill Police arrested Ana Ruiz and Bo Lin in Westvale on 14 December 2020. “She was taken to Hill Prison the next day,” a witness says. Bo Lin was kept at Hill Prison from January 2021 on.",
      "Officers threatened to keep Ana Ruiz at Hill Prison again. They tried to keep her at Old Mill. The court ordered her to be kept at Old Mill. The police deny that she was kept at Old Mill.",
      "Six members of the River Choir were kept at Old Mill, Emil Nováček among them. Bo Lin was tried at Vale Court. Dora Quist was visited at home. The names 王伟, 﨎田 and 𠮷田 健 were given without more.",
    ].join("\n"),
    { title: "Arrests in Northshire", publishedAt: parseDate("2021-07-02"), url: "https://example.org/1" },
  ),
  herald: reportOf(
    "Releases in Northshire\nBo Lin was released from Hill Prison on 1 June 2021. Over 80 people were questioned in Hillford.",
    { publishedAt: parseDate("2021-08"), language: "de" },
  ),
  note: reportOf("A note\nRita Rey was kept at Hill Prison. Ana Ruiz is 40.", {
    type: "TESTIMONY",
    title: "A note for researchers",
    visibility: "RESTRICTED",
    publishedAt: parseDate("2022"),
  }),
  sealed: reportOf("A sealed note\nSara Sol told it. Bo Lin was kept at Old Mill.", {
    title: "A sealed note",
    visibility: "SEALED",
  }),
  gazetteer: reportOf("Gazetteer\nVale; Northshire; Westvale; Hillford; Mill Street.", {
    type: "REFERENCE",
    title: "Gazetteer",
  }),
} as const;

const { bulletin, herald, note, sealed, gazetteer } = reports;

export const people = {
  ana: idOf("Person", "ana"),
  bo: idOf("Person", "bo"),
  chenOne: idOf("Person", "chenb"),
  chenTwo: idOf("Person", "chenc"),
  daughter: idOf("Person", "daughter"),
  dora: idOf("Person", "dora"),
  emil: idOf("Person", "emil"),
  fa: idOf("Person", "fa"),
  nils: idOf("Person", "nils"),
  rita: idOf("Person", "rita"),
  sara: idOf("Person", "sara"),
  wang: idOf("Person", "wang"),
  yoshida: idOf("Person", "yoshida"),
} as const;

export const places = {
  vale: idOf("Place", "vale"),
  northshire: idOf("Place", "northshire"),
  westvale: idOf("Place", "westvale"),
  hillford: idOf("Place", "hillford"),
  millStreet: idOf("Place", "millstreet"),
} as const;

export const facilities = {
  prison: idOf("Facility", "hillprison"),
  mill: idOf("Facility", "oldmill"),
  court: idOf("Facility", "valecourt"),
} as const;

export const organizations = {
  bulletin: idOf("Organization", "bulletin"),
  choir: idOf("Organization", "choir"),
  herald: idOf("Organization", "herald"),
  police: idOf("Organization", "police"),
} as const;

export const groups = {
  six: idOf("Group", "six"),
  eighty: idOf("Group", "eighty"),
  three: idOf("Group", "three"),
} as const;

export const events = {
  arrest: idOf("Event", "arrest"),
  transfer: idOf("Event", "transfer"),
  detention: idOf("Event", "detention"),
  release: idOf("Event", "release"),
  threat: idOf("Event", "threat"),
  attempt: idOf("Event", "attempt"),
  order: idOf("Event", "order"),
  denial: idOf("Event", "denial"),
  custody: idOf("Event", "custody"),
  trial: idOf("Event", "trial"),
  visit: idOf("Event", "visit"),
  questioning: idOf("Event", "questioning"),
  secret: idOf("Event", "secret"),
  campaign: idOf("Event", "campaign"),
} as const;

const sentences = {
  arrest: "Hill Police arrested Ana Ruiz and Bo Lin in Westvale on 14 December 2020.",
  transfer: "“She was taken to Hill Prison the next day,” a witness says.",
  kept: "Bo Lin was kept at Hill Prison from January 2021 on.",
  threat: "Officers threatened to keep Ana Ruiz at Hill Prison again.",
  attempt: "They tried to keep her at Old Mill.",
  order: "The court ordered her to be kept at Old Mill.",
  denial: "The police deny that she was kept at Old Mill.",
  six: "Six members of the River Choir were kept at Old Mill, Emil Nováček among them.",
  trial: "Bo Lin was tried at Vale Court.",
  visit: "Dora Quist was visited at home.",
  release: "Bo Lin was released from Hill Prison on 1 June 2021.",
} as const;

const { ana, bo, chenOne, chenTwo, daughter, dora, emil, fa, nils, rita, sara, wang, yoshida } = people;
const { vale, northshire, westvale, hillford, millStreet } = places;
const { prison, mill, court } = facilities;
const e = events;

const named = (id: Parameters<typeof has>[0], name: string, said: Parameters<typeof has>[3] = [bulletin]) =>
  has(id, "NAME", value.name(name), said);
const typed = (id: Parameters<typeof has>[0], type: string, said: Parameters<typeof has>[3] = [bulletin]) =>
  has(id, "TYPE", value.term(type), said);
const background = { basis: "BACKGROUND" } as const;

/** Said by the bulletin that Ana Ruiz was taken to the prison: two headings beside the sentence. */
export const takenToPrison = link(e.transfer, ["OCCURRED_AT", "TAKEN_TO"], prison, [
  bulletin,
  sentences.transfer,
  "Arrests in Northshire",
]);

const claims = [
  named(ana, "Ana Ruiz"),
  named(bo, "Bo Lin"),
  named(bo, "Bo Lin", [herald]),
  has(bo, "NAME", value.name("林博"), [bulletin]),
  named(chenOne, "Chen Wei"),
  named(chenTwo, "Chen Wei"),
  has(daughter, "NAME", value.name("the daughter of Ana Ruiz", "DESCRIPTION"), [bulletin]),
  named(dora, "Dora Quist"),
  named(emil, "Emil Nováček"),
  named(nils, "Nils Withheld"),
  named(rita, "Rita Rey"),
  named(sara, "Sara Sol"),
  named(wang, "王伟"),
  named(fa, "﨎田"),
  named(yoshida, "𠮷田 健"),
  has(bo, "GENDER", value.term("MALE"), [bulletin]),
  has(emil, "GENDER", value.term("MALE"), [bulletin]),
  has(emil, "AGE", value.age(61), [bulletin]),
  has(bo, "AGE", value.age(35), [bulletin]),
  has(ana, "AGE", value.age(40), [note, "Ana Ruiz is 40."]),

  named(vale, "Vale", [gazetteer]),
  named(northshire, "Northshire", [gazetteer]),
  named(westvale, "Westvale", [gazetteer]),
  named(hillford, "Hillford", [gazetteer]),
  named(millStreet, "Mill Street", [gazetteer]),
  ...(
    [
      [vale, "COUNTRY", "VL"],
      [northshire, "PROVINCE", "VL-1"],
      [westvale, "COUNTY", "VL-11"],
      [hillford, "COUNTY", "VL-12"],
    ] as const
  ).flatMap(([place, level, code]) => [
    has(place, "LEVEL", value.term(level), [gazetteer], background),
    has(place, "CODE", value.text(code), [gazetteer], background),
  ]),
  ...(
    [
      [northshire, vale],
      [westvale, northshire],
      [hillford, northshire],
      [millStreet, westvale],
    ] as const
  ).map(([inner, outer]) => link(inner, ["WITHIN"], outer, [gazetteer], background)),

  named(prison, "Hill Prison"),
  named(mill, "Old Mill"),
  named(court, "Vale Court"),
  typed(prison, "PRISON"),
  typed(mill, "BRAINWASHING_CENTER"),
  typed(court, "COURT"),
  link(prison, ["LOCATED_IN"], westvale, [bulletin]),
  link(court, ["LOCATED_IN"], hillford, [bulletin]),
  link(prison, ["OPERATED_BY"], organizations.police, [bulletin]),

  named(organizations.bulletin, "The Bulletin"),
  named(organizations.herald, "The Herald", [herald]),
  named(organizations.choir, "River Choir"),
  named(organizations.police, "Hill Police"),
  typed(organizations.bulletin, "MEDIA"),
  typed(organizations.police, "POLICE"),
  typed(organizations.choir, "BELIEF_GROUP"),
  link(organizations.police, ["LOCATED_IN"], westvale, [bulletin]),
  link(bulletin.id, ["PUBLISHED_BY"], organizations.bulletin, [bulletin]),
  link(herald.id, ["PUBLISHED_BY"], organizations.herald, [herald]),

  has(groups.six, "NAME", value.name("six members of the River Choir", "DESCRIPTION"), [bulletin]),
  has(groups.six, "COUNT", value.count("6"), [bulletin]),
  has(groups.eighty, "NAME", value.name("over 80 people", "DESCRIPTION"), [herald]),
  has(groups.eighty, "COUNT", value.count(">80"), [herald]),
  has(groups.three, "NAME", value.name("three of them", "DESCRIPTION"), [bulletin]),
  has(groups.three, "COUNT", value.count("3"), [bulletin]),
  link(groups.three, ["SUBSET_OF"], groups.six, [bulletin]),
  link(emil, ["MEMBER_OF"], groups.six, [bulletin]),
  link(emil, ["MEMBER_OF"], organizations.choir, [bulletin]),
  link(daughter, ["RELATED_TO", "CHILD"], ana, [bulletin]),
  link(bo, ["RELATED_TO", "COLLEAGUE"], ana, [bulletin]),
  link(ana, ["RESIDES_IN"], westvale, [bulletin]),
  link(bo, ["RESIDES_IN"], millStreet, [bulletin]),

  typed(e.arrest, "ARREST", [bulletin, sentences.arrest]),
  has(e.arrest, "DATE", value.date("2020-12-14"), [bulletin, sentences.arrest]),
  has(e.arrest, "COUNT", value.count("2", "two"), [bulletin, sentences.arrest]),
  link(organizations.police, ["INVOLVED_IN", "AGENT"], e.arrest, [bulletin, sentences.arrest]),
  link(ana, ["INVOLVED_IN", "AFFECTED"], e.arrest, [bulletin, sentences.arrest]),
  link(bo, ["INVOLVED_IN", "AFFECTED"], e.arrest, [bulletin, sentences.arrest]),
  link(bo, ["INVOLVED_IN", "WITNESS"], e.arrest, [bulletin, sentences.arrest]),
  link(e.arrest, ["OCCURRED_IN"], westvale, [bulletin, sentences.arrest]),

  typed(e.transfer, "TRANSFER"),
  has(e.transfer, "DATE", value.date("2020-12-15", "the next day"), [bulletin, sentences.transfer]),
  link(ana, ["INVOLVED_IN", "AFFECTED"], e.transfer, [bulletin, sentences.transfer], { speaker: "a witness" }),
  takenToPrison,
  link(e.transfer, ["FOLLOWS"], e.arrest, [bulletin]),

  typed(e.detention, "DETENTION"),
  has(e.detention, "DATE", value.date("2021-01/.."), [bulletin, sentences.kept]),
  link(bo, ["INVOLVED_IN", "AFFECTED"], e.detention, [bulletin, sentences.kept]),
  link(e.detention, ["OCCURRED_AT", "KEPT_AT"], prison, [bulletin, sentences.kept]),

  typed(e.release, "RELEASE", [herald]),
  has(e.release, "DATE", value.date("2021-06-01"), [herald, sentences.release]),
  link(bo, ["INVOLVED_IN", "AFFECTED"], e.release, [herald, sentences.release]),
  link(e.release, ["OCCURRED_AT", "RELEASED_FROM"], prison, [herald, sentences.release]),

  ...(
    [
      [e.threat, "THREATENED", prison, sentences.threat],
      [e.attempt, "ATTEMPTED", mill, sentences.attempt],
      [e.order, "ORDERED", mill, sentences.order],
      [e.denial, "DENIED", mill, sentences.denial],
    ] as const
  ).flatMap(([event, modality, facility, sentence]) => [
    has(event, "TYPE", value.term("DETENTION"), [bulletin, sentence], { modality }),
    has(event, "DATE", value.date("2021-03"), [bulletin, sentence], { modality }),
    link(ana, ["INVOLVED_IN", "AFFECTED"], event, [bulletin, sentence], { modality }),
    link(event, ["OCCURRED_AT", "KEPT_AT"], facility, [bulletin, sentence]),
    link(event, ["OCCURRED_IN"], hillford, [bulletin, sentence], { modality }),
  ]),

  typed(e.custody, "DETENTION"),
  link(groups.six, ["INVOLVED_IN", "AFFECTED"], e.custody, [bulletin, sentences.six]),
  link(e.custody, ["OCCURRED_AT", "KEPT_AT"], mill, [bulletin, sentences.six]),

  typed(e.trial, "TRIAL"),
  has(e.trial, "DATE", value.date("2021"), [bulletin, sentences.trial]),
  link(bo, ["INVOLVED_IN", "AFFECTED"], e.trial, [bulletin, sentences.trial]),
  link(e.trial, ["OCCURRED_AT", "TRIED_AT"], court, [bulletin, sentences.trial]),
  // A court holds nobody, even where a source writes as if it did.
  link(e.trial, ["OCCURRED_AT", "KEPT_AT"], court, [bulletin, sentences.trial]),

  has(e.visit, "TYPE", value.term("HARASSMENT"), [bulletin, sentences.visit], { modality: "ALLEGED" }),
  link(dora, ["INVOLVED_IN", "AFFECTED"], e.visit, [bulletin, sentences.visit]),
  link(e.visit, ["OCCURRED_IN"], millStreet, [bulletin, sentences.visit]),

  typed(e.questioning, "INTERROGATION", [herald]),
  has(e.questioning, "COUNT", value.count(">80"), [herald]),
  link(groups.eighty, ["INVOLVED_IN", "AFFECTED"], e.questioning, [herald]),
  link(e.questioning, ["OCCURRED_IN"], hillford, [herald]),

  typed(e.campaign, "CAMPAIGN"),
  has(e.campaign, "DATE", value.date("2019/.."), [bulletin]),
  link(e.arrest, ["PART_OF"], e.campaign, [bulletin]),
  link(e.threat, ["PART_OF"], e.campaign, [bulletin], { modality: "THREATENED" }),

  // Only researchers: a report that is restricted. Only guardians: a report and a claim that are sealed.
  typed(e.secret, "DETENTION", [sealed]),
  link(bo, ["INVOLVED_IN", "AFFECTED"], e.secret, [sealed, "Bo Lin was kept at Old Mill."]),
  link(e.secret, ["OCCURRED_AT", "KEPT_AT"], mill, [sealed, "Bo Lin was kept at Old Mill."]),
  link(rita, ["INVOLVED_IN", "WITNESS"], e.arrest, [note, "Rita Rey was kept at Hill Prison."]),
];

const words = new Map<string, string>(
  Object.values({ people, places, facilities, organizations, groups, events })
    .flatMap((each) => Object.entries(each))
    .concat(Object.entries(reports).map(([word, { id }]) => [word, id]))
    .map(([word, id]) => [id, word]),
);

/** What the sample calls a node; its id where it is none of the sample's. */
export function wordOf({ id }: { readonly id: string }): string {
  return words.get(id) ?? id;
}

export const sample: readonly EvidenceRecord[] = [
  ...Object.values(reports),
  ...accepted(claims),
  mentionOf(ana, [bulletin, "Ana Ruiz and Bo"]),
  mentionOf(bo, [bulletin, "Bo Lin in Westvale"]),
  mentionOf(bo, [herald, "Bo Lin"]),
  mentionOf(bo, [sealed, "Bo Lin"]),
  mentionOf(dora, [bulletin, "Dora Quist"]),
  mentionOf(westvale, [bulletin, "Westvale"]),
  policyOf(dora, { publication: "PSEUDONYM" }),
  policyOf(nils, { publication: "WITHHELD" }),
  policyOf(rita, { visibility: "RESTRICTED" }),
  policyOf(sara, { visibility: "SEALED" }),
];
