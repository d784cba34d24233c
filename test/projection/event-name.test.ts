import { dateWithin, parseCount, parseDate, unknownDate } from "../../src/model/values";
import { eventName, type EventNameParts } from "../../src/projection/event-name";

const arrest: EventNameParts = {
  type: "ARREST",
  modality: "REPORTED",
  count: null,
  facility: null,
  place: null,
  date: null,
};
const prison = (movement: "TAKEN_TO" | "KEPT_AT" | "RELEASED_FROM" | "TRIED_AT" | null) => ({
  name: "Hill Prison",
  movement,
});

const rows: readonly (readonly [string, Partial<EventNameParts>])[] = [
  ["Arrest", {}],
  [
    "Arrest of 6 people in Westvale, 14 December 2020",
    { count: parseCount("6"), place: "Westvale", date: parseDate("2020-12-14") },
  ],
  ["Arrest of 1 person", { count: parseCount("1") }],
  ["Arrest of at least 81 people", { count: parseCount(">80") }],
  ["Arrest of at most 5 people", { count: parseCount("<=5") }],
  ["Arrest of 30 to 50 people", { count: parseCount("30..50") }],
  ["Arrest", { count: parseCount("~") }],
  ["Arrest", { count: parseCount("all") }],
  ["Arrest", { count: parseCount("12", "12 places", "PLACE") }],
  ["Arrest, since September 2020", { date: parseDate("2020-09/..") }],
  ["Arrest, between 11 and 13 December 2020", { date: dateWithin("2020-12-11/2020-12-13") }],
  ["Arrest", { date: unknownDate("some day", "STATED_UNKNOWN") }],
  ["Transfer to Hill Prison, Westvale", { type: "TRANSFER", facility: prison("TAKEN_TO"), place: "Westvale" }],
  ["Detention at Hill Prison", { type: "DETENTION", facility: prison("KEPT_AT") }],
  ["Release from Hill Prison, 2021", { type: "RELEASE", facility: prison("RELEASED_FROM"), date: parseDate("2021") }],
  [
    "Arrest of 6 people in Westvale, taken to Hill Prison",
    { count: parseCount("6"), facility: prison("TAKEN_TO"), place: "Westvale" },
  ],
  ["Detention, released from Hill Prison", { type: "DETENTION", facility: prison("RELEASED_FROM") }],
  ["Transfer, released from Hill Prison", { type: "TRANSFER", facility: prison("RELEASED_FROM") }],
  ["Trial at Hill Prison", { type: "TRIAL", facility: prison("TRIED_AT") }],
  ["Arrest at Hill Prison", { facility: prison(null) }],
  ["Arrest in Westvale (threatened)", { modality: "THREATENED", place: "Westvale" }],
  ["Arrest (alleged)", { modality: "ALLEGED" }],
  ["Arrest (denied)", { modality: "DENIED" }],
];

describe("the name of an event", () => {
  it.each(rows)("%s", (name, parts) => {
    expect(eventName({ ...arrest, ...parts })).toBe(name);
  });
});
