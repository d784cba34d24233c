import { record } from "../../src/record/record";
import { dataOf, type Data } from "../operations/execute";
import { parseDate } from "../../src/model/values";
import { accepted, idOf, linkClaim, reportOf, reviewOf, value, valueClaim } from "./evidence";
import type { Asked } from "./graph-store";
import { events, facilities, groups, people, reports, takenToPrison, wordOf } from "./sample";

export function describeCustody(store: Asked): void {
  describe("HELD_AT", () => {
    const heldAt = async (id: string): Promise<Data> => {
      const { node } = await dataOf(
        store(),
        `query ($id: ID!) { node(id: $id) {
          ... on Person { heldAt { ...edges } }
          ... on Group { heldAt { ...edges } }
        } }
        fragment edges on FacilityConnection { totalCount edges {
          node { id }
          link {
            type basis modality derived sources period { edtf earliestStart latestEnd open }
            via { type movement role from { id } to { id } }
            claims { totalCount nodes { predicate } }
          }
        } }`,
        { id },
      );
      return node.heldAt;
    };

    it("is inferred from being taken there", async () => {
      const { totalCount, edges } = await heldAt(people.ana);
      expect(totalCount).toBe(1);
      expect(edges[0].node).toEqual({ id: facilities.prison });
      expect(edges[0].link).toMatchObject({
        type: "HELD_AT",
        basis: "INFERRED",
        modality: "REPORTED",
        derived: true,
        sources: 1,
        period: { edtf: "2020-12-15/", earliestStart: "2020-12-15", latestEnd: null, open: false },
      });
    });

    it("is as stated from being kept there, and a release closes the period", async () => {
      const { edges } = await heldAt(people.bo);
      expect(edges).toHaveLength(1);
      expect(edges[0].link).toMatchObject({
        basis: "STATED",
        period: { edtf: "2021-01/2021-06-01", earliestStart: "2021-01-01", latestEnd: "2021-06-01", open: false },
      });
    });

    it("names the links that it is computed from, and their claims attest it", async () => {
      const { edges } = await heldAt(people.ana);
      const { via, claims } = edges[0].link;
      expect(via.map(({ type, movement, role }: Data) => [type, movement ?? role])).toEqual([
        ["INVOLVED_IN", "AFFECTED"],
        ["OCCURRED_AT", "TAKEN_TO"],
      ]);
      expect(claims.totalCount).toBe(2);
      expect(claims.nodes.map(({ predicate }: Data) => predicate).sort()).toEqual(["INVOLVED_IN", "OCCURRED_AT"]);
    });

    it("does not come from a threat, an attempt, an order or a denial", async () => {
      // Ana Ruiz was threatened with the prison; the rest is about the mill, where she never was.
      const { node } = await dataOf(
        store(),
        `{ node(id: "${facilities.mill}") { ... on Facility { held { nodes { id } } } } }`,
      );
      expect(node.held.nodes.map(wordOf)).toEqual(["six"]);
    });

    it("is not inherited by the members of a group, and groups have it", async () => {
      expect((await heldAt(people.emil)).totalCount).toBe(0);
      expect((await heldAt(groups.six)).edges.map(({ node }: Data) => wordOf(node))).toEqual(["mill"]);
      expect((await heldAt(groups.three)).totalCount).toBe(0);
    });

    it("is not of a court, and not of those who only saw it", async () => {
      const { node } = await dataOf(
        store(),
        `{ node(id: "${facilities.court}") { ... on Facility { events { totalCount } held { totalCount nodes { id } } } } }`,
      );
      expect(node).toEqual({ events: { totalCount: 2 }, held: { totalCount: 0, nodes: [] } });
    });

    it("is seen from the facility with the same links", async () => {
      const { node } = await dataOf(
        store(),
        `{ node(id: "${facilities.prison}") { ... on Facility { held { totalCount edges { node { id __typename } link { period { edtf } } } } } } }`,
      );
      expect(node.held.totalCount).toBe(2);
      expect(node.held.edges.map(({ node: held, link }: Data) => [wordOf(held), link.period.edtf])).toEqual([
        ["ana", "2020-12-15/"],
        ["bo", "2021-01/2021-06-01"],
      ]);
    });
  });
}

/** What changes of HELD_AT as more is recorded. */
export function describeCustodyWritten(store: Asked): void {
  describe("HELD_AT", () => {
    describeCustodyAttestedLater(store);
    describeCustodyAgain(store);
  });
}

/** Somebody who was kept, released, and kept again. */
function describeCustodyAgain(store: Asked): void {
  const uma = idOf("Person", "uma");
  const dossier = reportOf("A dossier\nUma Vey was kept at Hill Prison, released, and kept there again.", {
    publishedAt: parseDate("2021-07"),
  });
  const stay = (word: string, date: string, movement: "KEPT_AT" | "TAKEN_TO" | "RELEASED_FROM") => {
    const event = idOf("Event", word);
    return [
      valueClaim(event, "TYPE", value.term(movement === "RELEASED_FROM" ? "RELEASE" : "DETENTION"), [dossier]),
      valueClaim(event, "DATE", value.date(date), [dossier]),
      linkClaim(uma, ["INVOLVED_IN", "AFFECTED"], event, [dossier]),
      linkClaim(event, ["OCCURRED_AT", movement], facilities.prison, [dossier]),
    ];
  };
  const first = stay("umafirst", "2019-01-05", "KEPT_AT");
  const release = stay("umarelease", "2019-06-01", "RELEASED_FROM");
  const again = stay("umasecond", "2021-01/..", "KEPT_AT");
  const periods = async (from: string | null = null): Promise<Data> => {
    const { node } = await dataOf(
      store(),
      `query ($date: DateFilter) { node(id: "${uma}") { ... on Person { heldAt(link: { date: $date }) { totalCount edges { link { period {
        edtf earliestStart latestEnd open
      } } } } } } }`,
      { date: from === null ? null : { from } },
    );
    expect(node.heldAt.edges).toHaveLength(node.heldAt.totalCount);
    return node.heldAt.edges.map(({ link }: Data) => link.period);
  };

  it("ends with the release, until somebody is kept there again: then it is open", async () => {
    await record(store(), [dossier, ...accepted([...first, ...release])]);
    expect(await periods()).toMatchObject([{ earliestStart: "2019-01-05", latestEnd: "2019-06-01", open: false }]);
    await record(store(), accepted(again));
    expect(await periods()).toMatchObject([{ earliestStart: "2019-01-05", latestEnd: null, open: true }]);
    await record(store(), accepted(stay("umalast", "2021-06", "RELEASED_FROM")));
    expect(await periods()).toMatchObject([{ earliestStart: "2019-01-05", latestEnd: "2021-06-30", open: false }]);
  });

  it("ends when somebody is said to have been kept until, unless a release is told of", async () => {
    await record(store(), [dossier, ...accepted(stay("umakept", "2019-01-05/2019-03-01", "KEPT_AT"))]);
    expect(await periods()).toMatchObject([{ edtf: "2019-01-05/2019-03-01", latestEnd: "2019-03-01" }]);
    await record(store(), accepted(stay("umaopen", "2019-01-10/..", "KEPT_AT")));
    expect(await periods()).toMatchObject([{ earliestStart: "2019-01-05", latestEnd: null, open: true }]);
    await record(store(), accepted(release));
    expect(await periods()).toMatchObject([{ edtf: "2019-01-05/2019-06-01", latestEnd: "2019-06-01" }]);
    await record(store(), accepted(again));
    expect(await periods()).toMatchObject([{ earliestStart: "2019-01-05", latestEnd: null, open: true }]);
  });

  it.each([
    ["open", [...first, ...release, ...again]],
    ["not known", first],
  ])("with an end that is %s reaches to the report's day, no further", async (_, claims) => {
    await record(store(), [dossier, ...accepted(claims)]);
    expect(await periods("2020-01-01")).toHaveLength(1);
    expect(await periods("2021-07-31")).toHaveLength(1);
    expect(await periods("2021-08-01")).toEqual([]);
    expect(await periods("2030-01-01")).toEqual([]);
  });
}

/** What attests HELD_AT changes with what attests the links that it is computed from, though these stay the same. */
function describeCustodyAttestedLater(store: Asked): void {
  const attesting = async (): Promise<readonly string[]> => {
    const { node } = await dataOf(
      store(),
      `{ node(id: "${people.ana}") { ... on Person { heldAt { nodes { id } edges { link { claims { nodes { id } } } } } } } }`,
    );
    return node.heldAt.edges.flatMap(({ link }: Data) => link.claims.nodes.map(({ id }: Data) => id));
  };
  const again = linkClaim(
    events.transfer,
    ["OCCURRED_AT", "TAKEN_TO"],
    facilities.prison,
    [reports.bulletin, "Arrests in Northshire"],
    { speaker: "another witness" },
  );

  // Known: `projectTouchedStays` does not hear of links whose row stays the same while their claims change.
  it("is attested by a claim that comes later", async () => {
    await record(store(), accepted([again]));
    expect(await attesting()).toContain(again.id);
  });

  it("is attested by what is left when a claim is rejected, and gone with the last", async () => {
    await record(store(), [...accepted([again]), reviewOf(takenToPrison.id, "REJECTED")]);
    expect(await attesting()).not.toContain(takenToPrison.id);
    expect(await attesting()).toHaveLength(2);
    await record(store(), [reviewOf(again.id, "REJECTED")]);
    expect(await attesting()).toEqual([]);
  });
}
