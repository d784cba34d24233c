import { checkClaim, type ClaimShape } from "../../src/evidence/check-claim";
import { predicateOf, predicates, type ClaimPredicate } from "../../src/evidence/predicates";
import { labels } from "../../src/model/id";
import { valuesOf } from "../../src/model/vocabulary";

const id = (label: string, letter = "a") => `${label.toLowerCase()}:${letter.repeat(20)}` as never;
const citations = [{ report: id("Report"), start: 0, end: 1, quote: "x" }];
const claim = (shape: Partial<ClaimShape>): ClaimShape => ({
  subject: id("Event"),
  predicate: "TYPE",
  object: null,
  value: null,
  role: null,
  kinship: null,
  movement: null,
  citations,
  ...shape,
});
const qualifiers = { role: "AGENT", kinship: "CHILD", movement: "KEPT_AT" } as const;
const refusal = (shape: Partial<ClaimShape>) => {
  try {
    checkClaim(claim(shape));
  } catch (error) {
    return (error as Error).message;
  }
  return "accepted";
};

const links = (Object.keys(predicates) as ClaimPredicate[]).flatMap((predicate) => {
  const rule = predicateOf(predicate);
  return rule.joins === "entities" ? [[predicate, rule] as const] : [];
});

describe("checkClaim", () => {
  it.each(links)("accepts %s between the labels that it joins and no others", (predicate, rule) => {
    const qualified = rule.qualifier === null ? {} : { [rule.qualifier]: qualifiers[rule.qualifier] };
    for (const from of labels) {
      for (const to of labels) {
        const shape = { predicate, subject: id(from, "a"), object: id(to, "b"), ...qualified };
        const fits = rule.from.includes(from) && rule.to.includes(to);
        expect(refusal(shape) === "accepted").toBe(fits);
      }
    }
  });

  it.each(links)("demands of %s the qualifier that it needs and refuses any other", (predicate, rule) => {
    const ends = { predicate, subject: id(rule.from[0] ?? "", "a"), object: id(rule.to[0] ?? "", "b") };
    for (const name of ["role", "kinship", "movement"] as const) {
      const given = refusal({ ...ends, [name]: qualifiers[name] });
      expect(given === "accepted").toBe(rule.qualifier === name);
    }
    expect(refusal(ends) === "accepted").toBe(rule.qualifier === null);
  });

  it.each([
    ["Event", "EventType"],
    ["Facility", "FacilityType"],
    ["Organization", "OrganizationType"],
  ] as const)("takes as TYPE of %s only the values of %s", (label, name) => {
    const subject = id(label);
    for (const term of valuesOf(name)) expect(refusal({ subject, value: { is: "term", term } })).toBe("accepted");
    expect(refusal({ subject, value: { is: "term", term: "COUNTRY" } })).toMatch(`needs a value of ${name}`);
  });

  it.each([
    ["a mention", { predicate: "MENTION" }, "is a record of its own"],
    ["a subject that is no entity", { subject: "claim:x" as never }, "which is no entity's id"],
    ["an entity joined to itself", { predicate: "PART_OF", object: id("Event") }, "cannot join an entity to itself"],
    [
      "a link with a value",
      { predicate: "PART_OF", object: id("Event", "b"), value: { is: "flag", flag: true } },
      "has no value",
    ],
    ["a link without an object", { predicate: "PART_OF" }, "needs a second entity: Event"],
    ["a property with an object", { object: id("Event", "b") }, "has no second entity"],
    ["a property without a value", {}, "needs a value of the kind “term”"],
    ["a value of another kind", { value: { is: "text", text: "ARREST" } }, "“term”, not “text”"],
    [
      "a property of another label",
      { subject: id("Person"), value: { is: "term", term: "ARREST" } },
      "is a property of Facility, Organization or Event, not of Person",
    ],
    [
      "an age that nobody has",
      { subject: id("Person"), predicate: "AGE", value: { is: "age", years: 131 } },
      "whole years",
    ],
    [
      "a point that is nowhere",
      { subject: id("Place"), predicate: "POINT", value: { is: "point", lat: 91, lon: 0, precision: "SITE" } },
      "outside the globe",
    ],
    ["a claim that cites nothing", { value: { is: "term", term: "ARREST" }, citations: [] }, "cites nothing"],
  ] as readonly (readonly [string, Partial<ClaimShape>, string])[])("refuses %s", (_what, shape, reason) => {
    expect(refusal(shape)).toContain(reason);
  });
});
