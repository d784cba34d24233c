import { dataOf, type Data } from "../operations/execute";
import type { Asked } from "./graph-store";
import { events, people, reports, takenToPrison, wordOf } from "./sample";

export function describeClaims(store: Asked): void {
  describe("claims", () => {
    it("attest every link and cite sentences whose offsets slice the report", async () => {
      const { events: found } = await dataOf(
        store(),
        `{ events { nodes { links(first: 100) { nodes {
          type claims(first: 100) { totalCount nodes { citations {
            start end quote prefix suffix sentence report { id text }
          } } }
        } } } } }`,
      );
      const links = found.nodes.flatMap(({ links: { nodes } }: Data) => nodes);
      expect(links.length).toBeGreaterThan(20);
      for (const { claims } of links) {
        expect(claims.nodes.length).toBeGreaterThan(0);
        expect(claims.totalCount).toBe(claims.nodes.length);
        for (const { citations } of claims.nodes) {
          expect(citations.length).toBeGreaterThan(0);
          for (const { start, end, quote, prefix, suffix, sentence, report } of citations) {
            const { text } = report;
            expect(quote).toBe(text.slice(start, end));
            expect(prefix).toBe(text.slice(Math.max(0, start - 32), start));
            expect(suffix).toBe(text.slice(end, Number(end) + 32));
            expect(text).toContain(sentence);
            expect(sentence).toContain(quote);
          }
        }
      }
    });

    it("keep their citations in order, the sentence itself first", async () => {
      const { node } = await dataOf(
        store(),
        `query ($id: ID!) { node(id: $id) { ... on Claim {
          text predicate subject { id } object { id } value { __typename } role modality basis speaker status visibility
          method { kind name version score } recordedAt reviews { verdict by at reason } derivedFrom { id }
          citations { quote prefix suffix sentence report { id name } }
        } } }`,
        { id: takenToPrison.id },
      );
      const quote = "“She was taken to Hill Prison the next day,” a witness says.";
      expect(node).toEqual({
        text: "According to The Bulletin, “Transfer to Hill Prison, 15 December 2020” occurred at “Hill Prison” (taken to).",
        predicate: "OCCURRED_AT",
        subject: { id: events.transfer },
        object: { id: expect.stringContaining("hillprison") },
        value: null,
        role: null,
        modality: "REPORTED",
        basis: "STATED",
        speaker: null,
        status: "ACCEPTED",
        visibility: "PUBLIC",
        method: { kind: "HUMAN", name: "test", version: "1", score: null },
        recordedAt: "2026-01-01T00:00:00.000Z",
        reviews: [{ verdict: "ACCEPTED", by: "tester", at: "2026-01-01T00:00:00.000Z", reason: null }],
        derivedFrom: [],
        citations: [
          {
            quote,
            prefix: "n Westvale on 14 December 2020. ",
            suffix: " Bo Lin was kept at Hill Prison ",
            sentence: quote,
            report: { id: reports.bulletin.id, name: "Arrests in Northshire" },
          },
          {
            quote: "Arrests in Northshire",
            prefix: "",
            suffix: "\nHill Police arrested Ana Ruiz a",
            sentence: "Arrests in Northshire",
            report: { id: reports.bulletin.id, name: "Arrests in Northshire" },
          },
        ],
      });
    });

    it("give values of each kind", async () => {
      const { nodes } = await dataOf(
        store(),
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { claims { nodes { predicate value {
          __typename
          ... on TextValue { text } ... on DateValue { raw edtf open } ... on CountValue { raw kind min max unit }
        } } } } } }`,
        { ids: [people.emil, events.detention, events.arrest] },
      );
      const values = nodes.map(({ claims }: Data) =>
        claims.nodes.map(({ predicate, value }: Data) => [predicate, value]),
      );
      expect(values[0]).toEqual([
        ["AGE", { __typename: "TextValue", text: "61" }],
        ["GENDER", { __typename: "TextValue", text: "MALE" }],
        ["NAME", { __typename: "TextValue", text: "Emil Nováček" }],
      ]);
      expect(values[1]).toEqual([
        ["DATE", { __typename: "DateValue", raw: "2021-01/..", edtf: "2021-01/..", open: true }],
        ["TYPE", { __typename: "TextValue", text: "DETENTION" }],
      ]);
      expect(values[2]?.[0]).toEqual([
        "COUNT",
        { __typename: "CountValue", raw: "two", kind: "EXACT", min: 2, max: 2, unit: "PERSON" },
      ]);
    });

    it("of a report are all that were read from it, in order of the text", async () => {
      const { node } = await dataOf(
        store(),
        `{ node(id: "${reports.herald.id}") { ... on Report { claims(first: 100) {
          totalCount nodes { predicate subject { id } citations { start } }
        } } } }`,
      );
      const starts = node.claims.nodes.map(({ citations }: Data) => citations[0].start);
      expect(starts).toEqual([...starts].sort((a: number, b: number) => a - b));
      expect(node.claims.totalCount).toBe(node.claims.nodes.length);
      expect(new Set(node.claims.nodes.map(({ subject }: Data) => wordOf(subject)))).toEqual(
        new Set(["herald", "bo", "eighty", "questioning", "release"]),
      );
      expect(JSON.stringify(node)).not.toContain("MENTION");
    });

    it("are found by what they say", async () => {
      const count = async (where: string): Promise<number> => {
        const { claims } = await dataOf(store(), `{ claims(where: ${where}, first: 100) { totalCount nodes { id } } }`);
        expect(claims.nodes).toHaveLength(Math.min(100, claims.totalCount));
        return claims.totalCount;
      };
      expect(await count(`{ predicate: [PUBLISHED_BY] }`)).toBe(2);
      expect(await count(`{ predicate: [MENTION] }`)).toBe(0);
      expect(await count(`{ modality: [DENIED] }`)).toBe(4);
      expect(await count(`{ basis: [BACKGROUND], predicate: [WITHIN] }`)).toBe(4);
      expect(await count(`{ method: [RULE, MODEL] }`)).toBe(0);
      expect(await count(`{ status: [PROPOSED, REJECTED] }`)).toBe(0);
      expect(await count(`{ report: "${reports.sealed.id}" }`)).toBe(0);
      expect(await count(`{ report: "${reports.herald.id}", predicate: [INVOLVED_IN] }`)).toBe(2);
      expect(await count(`{ recordedAfter: "2025-12-31T23:59:59Z", predicate: [PUBLISHED_BY] }`)).toBe(2);
      expect(await count(`{ recordedAfter: "2026-01-01T00:00:00Z" }`)).toBe(0);
    });

    it("are told with whom the report names for it", async () => {
      const { claims } = await dataOf(
        store(),
        `{ claims(where: { predicate: [INVOLVED_IN], report: "${reports.bulletin.id}" }, first: 100) { nodes { speaker text } } }`,
      );
      expect(claims.nodes.filter(({ speaker }: Data) => speaker !== null)).toEqual([
        {
          speaker: "a witness",
          text: "According to The Bulletin, which quotes a witness, “Ana Ruiz” is involved in “Transfer to Hill Prison, 15 December 2020” (as affected).",
        },
      ]);
    });
  });
}
