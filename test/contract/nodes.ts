import { linkIdOf } from "../../src/projection/link-key";
import { dataOf, execute } from "../operations/execute";
import type { Asked } from "./graph-store";
import { events, facilities, people, reports, takenToPrison } from "./sample";

export function describeNodes(store: Asked): void {
  describe("nodes", () => {
    const names = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { name } } }`;
    const takenTo = linkIdOf({
      type: "OCCURRED_AT",
      from: events.transfer,
      to: facilities.prison,
      qualifier: "TAKEN_TO",
    });

    it("answers in the order asked, null where there is none", async () => {
      const ids = [people.bo, "person:nobodyaaaaaaaaaaaaaa", people.ana, "no id at all", "", people.bo];
      const { nodes } = await dataOf(store(), names, { ids });
      expect(nodes.map((node: { name: string } | null) => node?.name ?? null)).toEqual([
        "Bo Lin",
        null,
        "Ana Ruiz",
        null,
        null,
        "Bo Lin",
      ]);
    });

    it("gives every label, links, claims and mentions by their ids", async () => {
      const ids = [...new Set([people.ana, facilities.prison, events.arrest, reports.bulletin.id])];
      const { nodes } = await dataOf(
        store(),
        `query ($ids: [ID!]!) { nodes(ids: $ids) {
          __typename
          ... on Entity { links(link: { types: [MENTIONED_IN] }) { nodes { claims { nodes { id } } } } }
          ... on Link { type movement from { name } to { name } }
          ... on Claim { predicate subject { name } object { name } }
        } }`,
        { ids: [...ids, takenTo, takenToPrison.id] },
      );
      expect(nodes.map((node: { __typename: string }) => node.__typename)).toEqual([
        "Person",
        "Facility",
        "Event",
        "Report",
        "Link",
        "Claim",
      ]);
      expect(nodes[4]).toMatchObject({ type: "OCCURRED_AT", movement: "TAKEN_TO", to: { name: "Hill Prison" } });
      expect(nodes[5]).toMatchObject({ predicate: "OCCURRED_AT", object: { name: "Hill Prison" } });
      const mention = nodes[0].links.nodes[0].claims.nodes[0].id;
      const { node } = await dataOf(
        store(),
        `query ($id: ID!) { node(id: $id) { ... on Claim { predicate citations { quote } subject { name } } } }`,
        { id: mention },
      );
      expect(node).toEqual({
        predicate: "MENTION",
        citations: [{ quote: "Ana Ruiz and Bo" }],
        subject: { name: "Ana Ruiz" },
      });
    });

    it("takes at most 100 ids", async () => {
      const ids = Array.from({ length: 101 }, () => people.ana);
      expect((await execute(store(), names, { ids })).errors).toEqual(["TOO_MANY_IDS"]);
      expect((await dataOf(store(), names, { ids: ids.slice(1) })).nodes).toHaveLength(100);
      expect((await dataOf(store(), names, { ids: [] })).nodes).toEqual([]);
    });
  });
}
