import { record } from "../../src/record/record";
import { dataOf, type Data } from "../operations/execute";
import { accepted, linkClaim, reviewOf } from "./evidence";
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

/** What attests HELD_AT changes with what attests the links that it is computed from, though these stay the same. */
export function describeCustodyAttestedLater(store: Asked): void {
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
