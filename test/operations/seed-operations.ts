import { firstQuery } from "../../src/server/first-query";
import type { GraphStore } from "../../src/store/graph-store";
import type { Engine } from "./engine";
import { dataOf, execute, type Data } from "./execute";
import { expectBytes } from "./golden";
import { openSeed } from "./seed";

export function describeSeedOperations({ openEmpty, ran, golden }: Engine): void {
  describe("operations over the seed", () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await openSeed(openEmpty);
    });
    afterAll(() => store.close());

    const idOf = async (list: string, name: string): Promise<string> => {
      const { [list]: found } = await dataOf(
        store,
        `query ($name: String!) { ${list}(where: { name: { eq: $name } }) { nodes { id } } }`,
        { name },
      );
      return found.nodes[0].id;
    };

    it("answers the first query: who was held where, and which sentence says so", async () => {
      const { data, errors, statements } = await execute(store, firstQuery);
      expect(errors).toEqual([]);
      golden(data);
      expect(statements).toEqual(ran(["peopleList", "personHeldAt", "linkClaims", "claimCitations", "nodesById"]));
    });

    it("finds the arrest within Inner Mongolia although only a heading names the region", async () => {
      const { data, statements } = await execute(
        store,
        `query ($within: ID!) { events(where: { eventType: [ARREST], within: $within }) { totalCount nodes {
        name date { raw edtf precision } count { raw kind min max unit }
        participants(role: [AFFECTED]) { totalCount nodes { name } }
      } } }`,
        { within: await idOf("places", "Inner Mongolia") },
      );
      expectBytes(data, {
        events: {
          totalCount: 1,
          nodes: [
            {
              name: "Arrest of 6 people in Yuanbaoshan District, 14 December 2020",
              date: { raw: "14 December 2020", edtf: "2020-12-14", precision: "DAY" },
              count: { raw: "six", kind: "EXACT", min: 6, max: 6, unit: "PERSON" },
              participants: {
                totalCount: 6,
                nodes: [
                  ...["Bai Baohua", "Liu Yaru", "Ning Yanmei", "Wang Fenghua", "Wang Yanping", "Xue Xiangshan"],
                ].map((name) => ({ name })),
              },
            },
          ],
        },
      });
      expect(statements).toEqual(
        ran([...["eventsListTotal", "eventsList", "eventParticipantsTotal", "eventParticipants"]]),
      );
    });

    it("goes three levels deep, with aliases and fragments on interfaces", async () => {
      const { data, statements } = await execute(
        store,
        `query { region: places(where: { name: { eq: "内蒙古自治区" } }) { found: nodes {
        ...named
        level code
        around: ancestors { ...named }
        first: events(first: 2) { n: totalCount edges {
          how: link { type modality basis to { ...named } }
          what: node { ...named eventType who: participants(first: 2) { edges { link { role } node { ...named ... on Person { gender } } } } }
        } }
        all: events(first: 100, orderBy: { field: NAME }) { nodes { name } }
      } } }
      fragment named on Entity { label: __typename name named }`,
      );
      golden(data);
      expect(statements).toEqual(
        ran([
          ...["placesList", "placeEventsTotal", "placeEvents", "nodesById", "eventParticipants", "placeEvents"],
          ...["placeAncestors", "nodesById"],
        ]),
      );
    });

    it("gives an entity, a link and a claim by id", async () => {
      const person = await idOf("people", "Bai Baohua");
      const asked = `query ($id: ID!) { node(id: $id) { __typename id
      ... on Entity { name relations { type outgoing otherType role count } links { totalCount edges { other { name } node { id type } } } }
      ... on Link { type role basis derived sources visibility from { name } to { name } claims { totalCount nodes { id } } }
      ... on Claim { text predicate basis status citations { quote start end } derivedFrom { text } } } }`;
      const entity = await execute(store, asked, { id: person });
      golden(entity.data, "entity");
      expect(entity.statements).toEqual(
        ran(["nodesByAnyId", "nodeLinksTotal", "nodeLinks", "nodesById", "nodeLinkCounts"]),
      );
      const edges = entity.data.node.links.edges.map(({ node }: Data) => node);
      const involved = edges.find(({ id }: Data) => id.startsWith("link:INVOLVED_IN"));
      const link = await execute(store, asked, { id: involved.id });
      golden(link.data, "link");
      expect(link.statements).toEqual(ran(["canonicalIds", "linksById", "nodesById", "linkClaimsTotal", "linkClaims"]));
      const claim = await execute(store, asked, { id: link.data.node.claims.nodes[0].id });
      golden(claim.data, "claim");
      expect(claim.statements).toEqual(ran(["claimsById", "claimCitations", "claimsById"]));
    });

    it("lists claims by status, with what they say", async () => {
      const { data, statements } = await execute(
        store,
        `query ($where: ClaimFilter) { claims(where: $where, first: 3) { totalCount pageInfo { hasNextPage }
        edges { node { text predicate status method { kind name version } speaker
          subject { __typename name } object { __typename name }
          value { __typename ... on TextValue { text } ... on DateValue { raw } ... on CountValue { raw } ... on DurationValue { raw } ... on AmountValue { raw } }
        } } }
        none: claims(where: { status: [PROPOSED] }) { totalCount } }`,
        { where: { status: ["ACCEPTED"], predicate: ["MEMBER_OF"] } },
      );
      golden(data);
      expect(statements).toEqual(ran([...["claimsListTotal", "claimsList", "nodesById", "claimsListTotal"]]));
    });

    it("lists reports with their publisher and what they mention", async () => {
      const { data, statements } = await execute(
        store,
        `{ reports(first: 3) { nodes { name reportType title language retracted publisher { name organizationType }
         mentions(types: [PLACE, FACILITY], first: 4) { totalCount edges { node { __typename name } link { claims { nodes { citations { quote } } } } } } } } }`,
      );
      golden(data);
      expect(statements).toEqual(
        ran([
          ...[
            "reportsList",
            "reportPublisher",
            "reportMentionsTotal",
            "reportMentions",
            "linkClaims",
            "claimCitations",
          ],
        ]),
      );
    });

    it("finds people by what happened to them, and events by who was involved and where", async () => {
      const { data, statements } = await execute(
        store,
        `{ stopped: people(where: { event: { eventType: [PENSION_SUSPENSION] } }) { nodes { name } }
         threatened: groups(where: { event: { eventType: [PENSION_SUSPENSION] } }, modality: [THREATENED]) { nodes { name } }
         unharassed: people(where: { heldAt: { facilityType: [BRAINWASHING_CENTER] }, noEvent: { eventType: [HARASSMENT] } }) { totalCount }
         taken: events(where: { participant: { name: { eq: "Zhou Juxian" }, role: [AFFECTED] }, facility: { facilityType: [POLICE_STATION] } }) { nodes { name } } }`,
      );
      expectBytes(data, {
        stopped: { nodes: ["Cui Cuixia", "Liu Lianxian", "Ren Suying"].map((name) => ({ name })) },
        threatened: {
          nodes: [
            { name: "more than twenty practitioners" },
            { name: "practitioners of Falun Gong in Nong'an County" },
          ],
        },
        unharassed: { totalCount: 5 },
        taken: {
          nodes: [{ name: "Transfer to Guangfeng District Police Department, Guangfeng District, 8 December 2020" }],
        },
      });
      expect(statements).toEqual(ran(["peopleList", "groupsList", "peopleListTotal", "eventsList"]));
    });

    it("says what words mean and who asks, without the store", async () => {
      const { data, statements } = await execute(
        store,
        `{ vocabulary(enum: "Movement") { value label huridocs broader } viewer { role visibility } nothing: vocabulary(enum: "No") { value } }`,
      );
      golden(data);
      expect(statements).toEqual(ran([]));
    });

    it("keeps people whose names are alike apart and counts who was harassed", async () => {
      const { data } = await execute(
        store,
        `{ bai: people(where: { name: { startsWith: "Bai" } }) { nodes { name relatives { totalCount } } }
         all: people { totalCount } groups(first: 6) { nodes { name count { kind min max } members { totalCount } } } }`,
      );
      golden(data);
    });
  });
}
