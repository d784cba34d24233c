import { dataOf } from "../operations/execute";
import type { Asked } from "./graph-store";
import { events, facilities, people, places, wordOf } from "./sample";

const all = "[REPORTED, ALLEGED, ATTEMPTED, ORDERED, THREATENED, DENIED]";
const notFacts = "[ATTEMPTED, ORDERED, THREATENED, DENIED]";

export function describeModality(store: Asked): void {
  describe("modality", () => {
    const hidden = ["attempt", "denial", "order", "threat"];

    it("leaves threats, attempts, orders and denials out of lists unless asked for", async () => {
      const data = await dataOf(
        store(),
        `{ unasked: events { totalCount nodes { id modality } }
           asked: events(modality: ${notFacts}) { totalCount nodes { id modality } }
           threats: events(modality: [THREATENED]) { totalCount nodes { id } }
           none: events(modality: []) { totalCount nodes { id } }
           everything: events(modality: ${all}, orderBy: { field: NAME }) { totalCount }
           named: events(where: { id: ["${events.denial}"] }, modality: [DENIED]) { totalCount } }`,
      );
      expect(data.unasked.totalCount).toBe(9);
      expect(data.unasked.nodes.map(wordOf)).toEqual(expect.not.arrayContaining(hidden));
      expect(data.asked.nodes.map(wordOf)).toEqual(hidden);
      expect(data.threats).toEqual({ totalCount: 1, nodes: [{ id: events.threat }] });
      expect(data.none).toEqual({ totalCount: 0, nodes: [] });
      expect(data.everything.totalCount).toBe(13);
      expect(data.named.totalCount).toBe(1);
    });

    it("leaves them out of walks, links, relations and counts unless asked for", async () => {
      const { node } = await dataOf(
        store(),
        `query ($ana: ID!) { node(id: $ana) { ... on Person {
          events { totalCount nodes { id } }
          asked: events(link: { modality: ${all} }) { totalCount nodes { id } }
          denied: events(link: { modality: [DENIED] }) { totalCount nodes { id } }
          links(link: { types: [INVOLVED_IN] }) { totalCount nodes { modality } }
          askedLinks: links(link: { types: [INVOLVED_IN], modality: ${notFacts} }) { totalCount nodes { modality } }
          relations { type count }
          askedRelations: relations(modality: ${notFacts}) { type outgoing otherType role count }
        } } }`,
        { ana: people.ana },
      );
      expect(node.events.nodes.map(wordOf)).toEqual(["arrest", "transfer"]);
      expect(node.events.totalCount).toBe(2);
      expect(node.asked.nodes.map(wordOf)).toEqual(["arrest", "transfer", ...hidden]);
      expect(node.asked.totalCount).toBe(6);
      expect(node.denied).toEqual({ totalCount: 1, nodes: [{ id: events.denial }] });
      expect(node.links.totalCount).toBe(2);
      expect(node.askedLinks.nodes.map(({ modality }: { modality: string }) => modality).sort()).toEqual([
        "ATTEMPTED",
        "DENIED",
        "ORDERED",
        "THREATENED",
      ]);
      expect(node.relations).toContainEqual({ type: "INVOLVED_IN", count: 2 });
      expect(node.askedRelations).toEqual([
        { type: "INVOLVED_IN", outgoing: true, otherType: "EVENT", role: "AFFECTED", count: 4 },
      ]);
    });

    it("leaves them out of what is in a place, and out of the order and filter by links", async () => {
      const data = await dataOf(
        store(),
        `query ($hillford: ID!) {
          node(id: $hillford) { ... on Place {
            events { totalCount nodes { id } }
            asked: events(link: { modality: ${all} }) { totalCount nodes { id } }
            direct: events(deep: false, link: { modality: [THREATENED] }) { totalCount nodes { id } }
          } }
          events(where: { within: $hillford }) { totalCount nodes { id } }
          threats: events(where: { within: $hillford }, modality: [THREATENED]) { totalCount nodes { id } }
          people(where: { linkCount: { lte: 7 }, id: ["${people.ana}"] }) { totalCount }
        }`,
        { hillford: places.hillford },
      );
      expect(data.node.events).toEqual({ totalCount: 1, nodes: [{ id: events.questioning }] });
      expect(data.node.asked.nodes.map(wordOf)).toEqual([...hidden, "questioning"]);
      expect(data.node.asked.totalCount).toBe(5);
      expect(data.node.direct).toEqual({ totalCount: 1, nodes: [{ id: events.threat }] });
      expect(data.events.totalCount).toBe(1);
      expect(data.threats).toEqual({ totalCount: 1, nodes: [{ id: events.threat }] });
      expect(data.people.totalCount).toBe(1);
    });

    it("of an event counts below it as well as facts do", async () => {
      const { nodes } = await dataOf(
        store(),
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Event {
          participants { totalCount edges { link { modality } node { id } } }
          facilities { totalCount nodes { id } }
          places { totalCount nodes { id } }
          partOf { totalCount nodes { id } }
          parts { totalCount nodes { id } }
          links { totalCount }
          relations { type count }
          explicit: participants(link: { modality: [REPORTED] }) { totalCount }
        } } }`,
        { ids: [events.threat, events.denial, events.campaign] },
      );
      const [threat, denial, campaign] = nodes;
      expect(threat.participants).toEqual({
        totalCount: 1,
        edges: [{ link: { modality: "THREATENED" }, node: { id: people.ana } }],
      });
      expect(threat.facilities).toEqual({ totalCount: 1, nodes: [{ id: facilities.prison }] });
      expect(threat.places.totalCount).toBe(1);
      expect(threat.partOf).toEqual({ totalCount: 1, nodes: [{ id: events.campaign }] });
      expect(threat.links.totalCount).toBe(4);
      expect(threat.relations.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(4);
      expect(threat.explicit.totalCount).toBe(0);
      expect(denial.participants.totalCount).toBe(1);
      expect(campaign.parts).toEqual({ totalCount: 1, nodes: [{ id: events.arrest }] });
      expect(campaign.links.totalCount).toBe(1);
    });

    it("of a link is never stronger than that of its event", async () => {
      const { node } = await dataOf(
        store(),
        `{ node(id: "${events.threat}") { ... on Event { facilities { edges { link { modality claims { nodes { modality } } } } } } } }`,
      );
      expect(node.facilities.edges).toEqual([
        { link: { modality: "THREATENED", claims: { nodes: [{ modality: "REPORTED" }] } } },
      ]);
    });
  });
}
