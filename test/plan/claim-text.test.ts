import { parseCount, parseDate, unknownDate } from "../../src/model/values";
import { claimText, type ClaimTelling } from "../../src/plan/claim-text";
import { valuesOf } from "../../src/model/vocabulary";

const told: ClaimTelling = {
  publisher: "The Bulletin",
  report: "Arrests in Northshire",
  speaker: null,
  predicate: "INVOLVED_IN",
  subject: "Ana Ruiz",
  object: "Arrest in Westvale",
  value: null,
  role: "AFFECTED",
  kinship: null,
  movement: null,
  modality: "REPORTED",
};
const property = { object: null, role: null } as const;
const link = { role: null } as const;

const rows: readonly (readonly [string, Partial<ClaimTelling>])[] = [
  ["According to The Bulletin, “Ana Ruiz” is involved in “Arrest in Westvale” (as affected).", {}],
  [
    "According to “Arrests in Northshire”, “Ana Ruiz” is involved in “Arrest in Westvale” (as affected).",
    { publisher: null },
  ],
  [
    "According to a report, “Ana Ruiz” is involved in “Arrest in Westvale” (as affected).",
    { publisher: null, report: null },
  ],
  [
    "According to The Bulletin, which quotes her daughter, “Ana Ruiz” is involved in “Arrest in Westvale” (as affected).",
    { speaker: "her daughter" },
  ],
  [
    "According to The Bulletin, “Ana Ruiz” is involved in “Arrest in Westvale” (as affected) (threatened).",
    { modality: "THREATENED" },
  ],
  [
    "According to The Bulletin, “(not shown)” is involved in “(not shown)” (as affected).",
    { subject: null, object: null },
  ],
  [
    "According to The Bulletin, “Ana Ruiz” is related to “Bo Lin” (spouse).",
    { predicate: "RELATED_TO", object: "Bo Lin", role: null, kinship: "SPOUSE" },
  ],
  [
    "According to The Bulletin, “Transfer” occurred at “Hill Prison” (taken to).",
    { predicate: "OCCURRED_AT", subject: "Transfer", object: "Hill Prison", role: null, movement: "TAKEN_TO" },
  ],
  [
    "According to The Bulletin, “Ana Ruiz” lives in “Westvale”.",
    { ...link, predicate: "RESIDES_IN", object: "Westvale" },
  ],
  [
    "According to The Bulletin, “Ana Ruiz” is named in “A report”.",
    { ...link, predicate: "MENTION", object: "A report" },
  ],
  [
    "According to The Bulletin, the age of “Ana Ruiz” is 40 years.",
    { ...property, predicate: "AGE", value: { is: "age", years: 40 } },
  ],
  [
    "According to The Bulletin, the gender of “Ana Ruiz” is female.",
    { ...property, predicate: "GENDER", value: { is: "term", term: "FEMALE" } },
  ],
  [
    "According to The Bulletin, the date of “Arrest” is “the next day”.",
    {
      ...property,
      subject: "Arrest",
      predicate: "DATE",
      value: { is: "date", ...parseDate("2020-12-15", "the next day") },
    },
  ],
  [
    "According to The Bulletin, the count of “Arrest” is “over 80” (alleged).",
    {
      ...property,
      subject: "Arrest",
      predicate: "COUNT",
      value: { is: "count", ...parseCount(">80", "over 80") },
      modality: "ALLEGED",
    },
  ],
  [
    "According to The Bulletin, the date of “Arrest” is not known.",
    { ...property, subject: "Arrest", predicate: "DATE", value: { is: "date", ...unknownDate("", "NOT_STATED") } },
  ],
];

describe("a claim told as a sentence", () => {
  it.each(rows)("%s", (sentence, parts) => {
    expect(claimText({ ...told, ...parts })).toBe(sentence);
  });

  it("says for every predicate who says so, and ends with one full stop", () => {
    for (const predicate of valuesOf("Predicate")) {
      const text = claimText({ ...told, predicate, role: null });
      expect(text).toMatch(/^According to The Bulletin, “Ana Ruiz” [a-z ]+ “Arrest in Westvale”\.$/);
    }
  });
});
