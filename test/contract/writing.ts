import { reportIdOf, sha256 } from "../../src/evidence/ids";
import type { EvidenceRecord } from "../../src/evidence/records";
import { InvalidClaim, InvalidRecord, QuoteMismatch, UnknownId } from "../../src/model/errors";
import type { ClaimId } from "../../src/model/id";
import { record } from "../../src/record/record";
import type { GraphStore } from "../../src/store/graph-store";
import { dataOf, type Data } from "../operations/execute";
import { tableNames } from "../../src/projection/rows";
import { accepted, idOf, linkClaim, policyOf, reportOf, reviewOf, value, valueClaim } from "./evidence";
import type { Asked } from "./graph-store";
import { describePlacesAddedLater } from "./places";
import { events, people, reports, sample, takenToPrison } from "./sample";

/** Everything in a store, to tell whether anything changed. */
export async function contentOf(store: GraphStore): Promise<unknown> {
  const tables: Record<string, unknown[]> = { evidence: [...(await store.evidenceAfter(0, 100_000))] };
  for (const table of tableNames) {
    const rows: unknown[] = [];
    for await (const batch of store.dump(table)) rows.push(...batch);
    tables[table] = rows;
  }
  return tables;
}

export function describeWriting(store: Asked): void {
  const { bulletin } = reports;
  const zoe = idOf("Person", "zoe");
  const name = valueClaim(zoe, "NAME", value.name("Zoe Ash"), [bulletin]);
  const zoeAsked = async (role: "READER" | "RESEARCHER" = "READER"): Promise<Data> =>
    (await dataOf(store(), `{ node(id: "${zoe}") { ... on Person { name age events { totalCount } } } }`, {}, role))
      .node;

  describe("record", () => {
    it("changes nothing the second time", async () => {
      const before = await contentOf(store());
      expect((await record(store(), sample)).added).toEqual([]);
      expect(await contentOf(store())).toEqual(before);
    });

    const bad: readonly (readonly [string, EvidenceRecord, new (...args: never[]) => Error])[] = [
      ["a review of no claim", reviewOf("claim:aaaaaaaaaaaaaaaaaaaaaaaaaa" as ClaimId), UnknownId],
      ["a policy for nobody", policyOf(idOf("Person", "nobody"), { visibility: "SEALED" }), UnknownId],
      [
        "a claim that joins what it cannot",
        linkClaim(people.ana, ["OCCURRED_IN"], events.arrest, [bulletin]),
        InvalidClaim,
      ],
      ["a claim of no report", valueClaim(zoe, "AGE", value.age(3), [reportOf("Not stored.")]), UnknownId],
      [
        "a quote that does not stand there",
        { ...name, citations: name.citations.map((each) => ({ ...each, quote: "Something else, really" })) },
        QuoteMismatch,
      ],
    ];

    it.each(bad)("takes nothing of what comes with %s", async (_, wrong, error) => {
      const before = await contentOf(store());
      const added = reportOf("A report that would be new.");
      const work = record(store(), [added, ...accepted([name]), wrong]);
      await expect(work).rejects.toBeInstanceOf(error);
      expect(await contentOf(store())).toEqual(before);
      await record(store(), accepted([name]));
      expect(await zoeAsked()).toMatchObject({ name: "Zoe Ash" });
    });

    const notItself: readonly (readonly [string, EvidenceRecord])[] = [
      [
        "a claim whose id is not of its content",
        { ...valueClaim(zoe, "AGE", value.age(3), [bulletin]), id: "claim:aaaaaaaaaaaaaaaaaaaaaaaaaa" as ClaimId },
      ],
      ["a report with another text's hash", reportOf("A report.", { sha256: sha256("Another.") })],
      ["a report with another text's id", reportOf("A report.", { id: reportIdOf("Another.") })],
      ["half a character in a text", reportOf("Half \ud842 of one.")],
      ["a title that is too long", reportOf("A report.", { title: "x".repeat(501) })],
      ["a title of two lines", reportOf("A report.", { title: "One\ntwo" })],
      ["a title without words", reportOf("A report.", { title: " " })],
    ];

    it.each(notItself)("takes nothing of what comes with %s", async (_, wrong) => {
      const before = await contentOf(store());
      const work = record(store(), [reportOf("A report that would be new."), ...accepted([name]), wrong]);
      await expect(work).rejects.toBeInstanceOf(InvalidRecord);
      expect(await contentOf(store())).toEqual(before);
    });

    it("takes the longest title, and a character of two halves", async () => {
      const fine = reportOf("The name is 𠮷田.", { title: "x".repeat(500) });
      expect((await record(store(), [fine])).added).toEqual([fine]);
    });

    it("runs one after another what is started together", async () => {
      const claims = Array.from({ length: 20 }, (_, at) =>
        valueClaim(zoe, "NAME", value.name(`Zoe ${String(at)}`), [bulletin]),
      );
      await Promise.all(claims.map((claim) => record(store(), accepted([claim]))));
      const { node } = await dataOf(
        store(),
        `{ node(id: "${zoe}") { ... on Person { names { text } claims(first: 100) { totalCount } } } }`,
      );
      expect(node.names).toHaveLength(20);
      expect(node.claims.totalCount).toBe(20);
    });

    it("goes on after a write that failed", async () => {
      const [first, second, third] = await Promise.allSettled([
        record(store(), accepted([name])),
        record(store(), [reviewOf("claim:aaaaaaaaaaaaaaaaaaaaaaaaaa" as ClaimId)]),
        record(store(), accepted([valueClaim(zoe, "AGE", value.age(30), [bulletin])])),
      ]);
      expect([first.status, second.status, third.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
      expect(await zoeAsked()).toMatchObject({ name: "Zoe Ash", age: 30 });
    });
  });

  describe("reviews", () => {
    const age = valueClaim(zoe, "AGE", value.age(30), [bulletin]);
    const better = valueClaim(zoe, "AGE", value.age(31), [bulletin]);
    const queue = async (role: "READER" | "RESEARCHER"): Promise<Data> =>
      (
        await dataOf(
          store(),
          `{ claims(where: { status: [PROPOSED, REJECTED, RETRACTED, SUPERSEDED] }) { totalCount nodes { status subject { id name } value { ... on TextValue { text } } reviews { verdict reason } } } }`,
          {},
          role,
        )
      ).claims;

    it("decide what the graph rests on; what is not accepted is never public", async () => {
      await record(store(), [...accepted([name]), age]);
      expect(await zoeAsked()).toMatchObject({ age: null });
      expect(await queue("READER")).toEqual({ totalCount: 0, nodes: [] });
      expect(await queue("RESEARCHER")).toEqual({
        totalCount: 1,
        nodes: [{ status: "PROPOSED", subject: { id: zoe, name: "Zoe Ash" }, value: { text: "30" }, reviews: [] }],
      });
      await record(store(), [reviewOf(age.id)]);
      expect(await zoeAsked()).toMatchObject({ age: 30 });
      await record(store(), [better, reviewOf(better.id), reviewOf(age.id, "SUPERSEDED", better.id, "a slip")]);
      expect(await zoeAsked()).toMatchObject({ age: 31 });
      expect((await queue("RESEARCHER")).nodes).toEqual([
        {
          status: "SUPERSEDED",
          subject: { id: zoe, name: "Zoe Ash" },
          value: { text: "30" },
          reviews: [
            { verdict: "ACCEPTED", reason: null },
            { verdict: "SUPERSEDED", reason: "a slip" },
          ],
        },
      ]);
      await record(store(), [reviewOf(better.id, "REJECTED")]);
      expect(await zoeAsked()).toMatchObject({ age: null });
    });

    it("show an entity of which nothing is accepted only in claims", async () => {
      await record(store(), [name, age]);
      expect(await zoeAsked("RESEARCHER")).toBeNull();
      const { nodes } = await queue("RESEARCHER");
      expect(nodes).toHaveLength(2);
      expect(nodes[0].subject).toEqual({ id: zoe, name: "Unnamed person" });
    });

    it("take with a claim what is derived from it", async () => {
      const derived = linkClaim(zoe, ["INVOLVED_IN", "AFFECTED"], events.arrest, [bulletin], {
        basis: "INFERRED",
        derivedFrom: [age.id],
      });
      await record(store(), accepted([name, age, derived]));
      expect((await zoeAsked()).events.totalCount).toBe(1);
      const { node } = await dataOf(
        store(),
        `{ node(id: "${derived.id}") { ... on Claim { basis derivedFrom { id predicate citations { quote } } } } }`,
      );
      expect(node).toEqual({
        basis: "INFERRED",
        derivedFrom: [{ id: age.id, predicate: "AGE", citations: [{ quote: "Arrests in Northshire" }] }],
      });
      await record(store(), [reviewOf(age.id, "REJECTED")]);
      expect((await zoeAsked()).events.totalCount).toBe(0);
    });
  });

  describe("policies", () => {
    it("retract what rests on a report, and bring it back", async () => {
      const asked = async (): Promise<Data> =>
        dataOf(
          store(),
          `{ node(id: "${events.transfer}") { ... on Event { facilities { totalCount } } }
             person: node(id: "${people.bo}") { ... on Person { name heldAt { edges { link { period { edtf } } } } events { totalCount } } }
             reports(where: { retracted: true }) { nodes { id retracted } } }`,
        );
      const before = await asked();
      await record(store(), [policyOf(reports.herald.id, { retracted: true })]);
      const after = await asked();
      expect(after.reports.nodes).toEqual([{ id: reports.herald.id, retracted: true }]);
      expect(after.person.events.totalCount).toBe(before.person.events.totalCount - 1);
      expect(after.person.heldAt.edges).toEqual([{ link: { period: { edtf: "2021-01/.." } } }]);
      const { claims } = await dataOf(
        store(),
        `{ claims(where: { status: [RETRACTED] }) { totalCount } }`,
        {},
        "RESEARCHER",
      );
      expect(claims.totalCount).toBeGreaterThan(4);
      await record(store(), [policyOf(reports.herald.id, { retracted: false })]);
      expect(await asked()).toEqual(before);
    });

    it("hide a report with all that rests on it alone, and a claim by itself", async () => {
      await record(store(), [policyOf(bulletin.id, { visibility: "RESTRICTED" })]);
      const query = `{ reports { totalCount } events { totalCount nodes { id } } node(id: "${takenToPrison.id}") { id } }`;
      const reader = await dataOf(store(), query);
      expect(reader).toMatchObject({ reports: { totalCount: 2 }, node: null });
      expect(reader.events.totalCount).toBe(2);
      expect((await dataOf(store(), query, {}, "RESEARCHER")).events.totalCount).toBe(9);
    });

    it("mask a pseudonymous person's name in a report that only claims tell of, without a mention", async () => {
      await record(store(), [policyOf(people.ana, { publication: "PSEUDONYM" })]);
      const data = await dataOf(
        store(),
        `{ reports { nodes { text } } claims(where: { predicate: [AGE] }) { nodes { citations { quote } } } }`,
        {},
        "RESEARCHER",
      );
      expect(JSON.stringify(data)).not.toContain("Ana Ruiz is 40.");
    });

    it("give a pseudonym to a person from then on, and take it away again", async () => {
      const asked = async (): Promise<string> =>
        JSON.stringify(
          await dataOf(
            store(),
            `{ node(id: "${people.bo}") { ... on Person { name names { text } heldAt { edges { link { claims { nodes { text citations { sentence } } } } } } } }
               reports { nodes { text } } people(where: { name: { eq: "Bo Lin" } }) { nodes { id } } }`,
          ),
        );
      const before = await asked();
      expect(before).toContain("Bo Lin");
      await record(store(), [policyOf(people.bo, { publication: "PSEUDONYM" })]);
      expect(await asked()).not.toContain("Bo Lin");
      expect(await asked()).not.toContain("林博");
      await record(store(), [policyOf(people.bo, { publication: "NAME" })]);
      expect(await asked()).toBe(before);
    });
  });

  describe("places", () => {
    describePlacesAddedLater(store);
  });
}
