import fc from "fast-check";
import neo4j from "neo4j-driver";
import { fold } from "../../../../src/model/values";
import { levels } from "../../../../src/model/vocabulary";
import type { Plan, Position } from "../../../../src/plan/plan";
import { statementOf } from "../../../../src/store/neo4j/read/statement";
import { unsortable } from "../../../../src/store/neo4j/sortable";
import { planAsked } from "./asked";

const types = {
  ...{ text: "String!", texts: "[String!]!", id: "ID!", ids: "[ID!]!", codes: "[String!]!" },
  ...{ number: "Int!", first: "Int!", from: "Date!", to: "Date!", moment: "DateTime!" },
} as const;

const documents = {
  "filters and relations": `{
    people(first: $first, orderBy: { field: LINKS }, where: { and: [
      { or: [{ name: { contains: $text } }, { name: { startsWith: $text } }, { memberOf: $id }, { id: $ids }] },
      { not: { residesIn: $id } }, { age: { gte: $number, lte: $number } }, { linkCount: { eq: $number } } ] }) {
      totalCount pageInfo { hasNextPage endCursor } nodes { name
        events(first: $first, where: { within: $id, date: { from: $from, to: $to } }, link: { sources: { gte: $number } }) {
          totalCount edges { cursor link { claims(first: $first) { nodes { text } } } node { name } } }
        links(first: $first, link: { date: { from: $from, match: CERTAIN } }) { edges { cursor node { id } } } } }
    found: people(where: { name: { in: $texts } }) { nodes { id } } }`,
  "places, reports and claims": `{
    places(where: { code: $codes, within: $id }) { nodes { events(first: $first) { edges { cursor node { name } } } } }
    reports(where: { language: $codes, mentions: $ids, publisher: $id }) { totalCount nodes {
      claims(first: $first, where: { recordedAfter: $moment }) { edges { cursor } } } }
    claims(first: $first, where: { report: $id, recordedAfter: $moment }) { edges { cursor node { id } } }
    events(where: { within: $id, count: { lte: $number }, partOf: $id }, orderBy: { field: DATE, direction: DESC }) {
      edges { cursor } } }`,
  ids: `{ node(id: $id) { id ... on Person { name } } nodes(ids: $ids) { id ... on Claim { text } } }`,
};

/** What might end a text, name a variable, or be taken for another parameter. */
const piece = fc.constantFrom(
  ..."'\"`\\$p{}[]()/*;\n\0 aé王𠮷\uffff".split(/(?:)/u),
  ...["$p.v0", "$p", "\\u0027", "' OR 1=1 //", "`)-[", "}) DETACH DELETE n //", "/*", "*/", "\u2028", "level", "n0"],
);
/** With a word of its own by which it is known again. */
const textWith = (word: string) => fc.array(piece, { maxLength: 6 }).map((parts) => `${word}${parts.join("")}`);
const listWith = (word: string, least = 1) => fc.array(textWith(word), { minLength: least, maxLength: 4 });

const values = fc.record({
  text: textWith("zqtext"),
  texts: listWith("zqlist"),
  id: textWith("person:zqid"),
  ids: listWith("person:zqids", 2),
  codes: listWith("zqcode"),
  number: fc.integer({ min: 4, max: 2 ** 31 - 1 }),
  first: fc.integer({ min: 1, max: 100 }),
  from: fc.constantFrom("2019-02-03", "1999-12-31"),
  to: fc.constantFrom("2020-02-03", "2021-12-31"),
  moment: fc.constantFrom("2022-01-01T00:00:00.000Z", "2023-02-02T02:02:02.020Z"),
});

const position: fc.Arbitrary<Position> = fc.record({ sort: textWith("zqsort"), id: textWith("zqlast") });

/** The same plan with every page behind a place. */
function behind(plan: Plan, after: Position): Plan {
  const within = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(within);
    if (typeof part !== "object" || part === null) return part;
    const moved = Object.fromEntries(Object.entries(part).map(([key, each]) => [key, within(each)]));
    return "seal" in part ? { ...moved, after } : moved;
  };
  return within(plan) as Plan;
}

/** All single values in `$p`: numbers as numbers, texts as they were before they were made sortable. */
function valuesIn(value: unknown): readonly unknown[] {
  if (neo4j.isInt(value)) return [neo4j.integer.toNumber(value)];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(valuesIn);
  return [typeof value === "string" ? unsortable(value) : value];
}

describe.each(Object.entries(documents))("The text of a statement (%s)", (_what, body) => {
  const used = Object.entries(types).filter(([name]) => new RegExp(`\\$${name}\\b`).test(body));
  const query = `query (${used.map(([name, type]) => `$${name}: ${type}`).join(", ")}) ${body}`;
  const isPaged = body.includes("first:");

  it("is the same whatever the values, which are all in $p and never in it", async () => {
    const texts = new Set<string>();
    await fc.assert(
      fc.asyncProperty(values, position, fc.constantFrom(...levels), async (all, after, level) => {
        const given = Object.fromEntries(used.map(([name]) => [name, all[name as keyof typeof types]]));
        const plan = await planAsked(query, given);
        if (plan === null) throw new Error("It asks nothing.");
        const { text, p } = statementOf(behind(plan, after), level);
        texts.add(text);
        expect(text).not.toMatch(/zq|DETACH|["`\\]|[^\x20-\x7e]/);
        const held = valuesIn(p);
        // `first` may be one more, where somebody asks whether there is a next page.
        const told = used.flatMap(([name]) => (name === "first" ? [] : [given[name]]));
        for (const value of valuesIn([...told, ...(isPaged ? Object.values(after) : [])]))
          expect(held).toContainEqual(asHeld(value));
      }),
      { numRuns: 100 },
    );
    expect(texts.size).toBe(1);
  });
});

/** Names are folded before they are looked up. */
function asHeld(value: unknown): unknown {
  return typeof value === "string" && /^zq(text|list)/.test(value) ? fold(value) : value;
}
