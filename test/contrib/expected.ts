/** What the saved queries answer over the seed, row by row. */
const district = "Yuanbaoshan District";
const day = "2020-12-14";
const arrest = `Arrest of 6 people in ${district}, 14 December 2020`;
const transfer = `Transfer to the local detention center, ${district}`;
const sentence = "Bai Baohua was brought to the local detention center.";
const overview = "Overview: “Minghui.org reports that the authorities are carrying out a…”";
const center = "the local detention center";

const arrested = ["Bai Baohua", "Liu Yaru", "Ning Yanmei", "Wang Fenghua", "Wang Yanping", "Xue Xiangshan"];
const suspended = ["Cui Cuixia", "Ren Suying"];
const harassed = [
  ...["Bai Shengzhen", "Bai Yuru", "Chang Lian", "Chen Zhiru", "Hu Xiuli", "Jiang Haiyan", "Meng Qingzhen"],
  ...["Si Qin", "Xiang Hua", "Zhang Suqin"],
];

/** By name; each name the least that is affected, with the types of its events. */
const affected = [
  ...arrested.map((name) => [name, name === "Bai Baohua" ? ["ARREST", "TRANSFER"] : ["ARREST"]] as const),
  ...suspended.map((name) => [name, ["PENSION_SUSPENSION"]] as const),
  ...harassed.map((name) => [name, ["HARASSMENT"]] as const),
].sort(([a], [b]) => (a < b ? -1 : 1));

/** Groups that were arrested, as `who-was-affected` has them. */
export const arrestedGroups = [
  [
    ...["at least 20 practitioners of Falun Gong", "Arrest of at least 20 people in Linzhou City, since November 2020"],
    ...["2020-11-01", "STATED", ["Linzhou City"], ["Minghui.org"]],
  ],
  [
    ...[
      "over 80 practitioners of Falun Gong",
      "Arrest of at least 81 people in Hegang City, between 11 and 13 December 2020",
    ],
    ...["2020-12-11", "STATED", ["Hegang City"], ["Minghui.org"]],
  ],
];

/** A heading says over 20, its text at least 20. */
const heading = [
  { raw: "at least 20", kind: "AT_LEAST", min: 20 },
  { raw: "over 20", kind: "MORE_THAN", min: 21 },
].map((said) => [JSON.stringify({ is: "count", ...said, max: null, unit: "PERSON", unknown: null }), 1]);

/** Acts that were not done, by modality and type, with how many events of each. */
export const notDone = [
  ["ATTEMPTED", "RENUNCIATION_DEMAND", 3],
  ["ORDERED", "RENUNCIATION_DEMAND", 1],
  ["THREATENED", "JOB_OR_SCHOOL_REPRISAL", 1],
  ["THREATENED", "PENSION_SUSPENSION", 2],
  ["THREATENED", "TRANSFER", 1],
  ["THREATENED", "TRAVEL_BAN", 1],
];

export const expected: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  "who-was-held-where": ["INVOLVED_IN", "OCCURRED_AT"].map((predicate) => [
    ...["Bai Baohua", center, "INFERRED", predicate],
    ...[sentence, overview],
  ]),
  "who-was-affected": [
    ...arrestedGroups,
    ...arrested.map((name) => [name, arrest, day, "INFERRED", [district], ["Minghui.org"]]),
  ],
  "events-in-a-region": [
    [`Harassment in ${district}, 14 December 2020`, "HARASSMENT", day, [district]],
    [arrest, "ARREST", day, [district]],
    [`Harassment of 10 people in ${district}, 14 December 2020`, "HARASSMENT", day, [district]],
    [`Pension suspension of 2 people in ${district}`, "PENSION_SUSPENSION", null, [district]],
    [transfer, "TRANSFER", null, [district]],
  ],
  "people-in-a-region": affected.map(([name, types]) => [name, types.length, types]),
  "events-of-a-facility": [[center, transfer, null, "TAKEN_TO", ["Bai Baohua"], []]],
  "relations-of-a-facility": [
    [center, "HELD_AT", "from", "Person", "", 1],
    [center, "LOCATED_IN", "to", "Place", "", 1],
    [center, "MENTIONED_IN", "to", "Report", "", 1],
    [center, "OCCURRED_AT", "from", "Event", "", 1],
  ],
  conflicts: [
    "Arrest of at least 20 people in Linzhou City, since November 2020",
    "at least 20 practitioners of Falun Gong",
    "Blood sampling of at least 20 people in Linzhou City, since November 2020",
  ].map((name) => [name, "COUNT", heading]),
};
