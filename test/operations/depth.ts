import type { EvidenceRecord } from "../../src/evidence/records";
import { record } from "../../src/record/record";
import { accepted, idOf, linkClaim, reportOf, value, valueClaim } from "../contract/evidence";
import type { Engine } from "./engine";
import { execute, type Data } from "./execute";

const letters = "abcdefghijklmnopqrstuvwxyz";
const word = (at: number): string => `${letters.charAt(Math.floor(at / 26))}${letters.charAt(at % 26)}`;
const report = reportOf("A report of many events.");

/** Events, each with three people, a place and a facility; every person is in three events. */
function events(count: number): readonly EvidenceRecord[] {
  const place = (at: number) => idOf("Place", word(at % 10));
  return [
    report,
    ...accepted(
      Array.from({ length: count }, (_, at) => at).flatMap((at) => {
        const event = idOf("Event", word(at));
        const facility = idOf("Facility", word(at % 20));
        return [
          valueClaim(event, "TYPE", value.term("DETENTION"), [report]),
          valueClaim(idOf("Person", word(at)), "NAME", value.name(`Person ${word(at)}`), [report]),
          valueClaim(place(at), "NAME", value.name(`Place ${word(at % 10)}`), [report]),
          valueClaim(facility, "TYPE", value.term("PRISON"), [report]),
          linkClaim(event, ["OCCURRED_IN"], place(at), [report]),
          linkClaim(event, ["OCCURRED_AT", "KEPT_AT"], facility, [report]),
          ...[0, 1, 2].map((next) =>
            linkClaim(idOf("Person", word((at + next) % count)), ["INVOLVED_IN", "AFFECTED"], event, [report]),
          ),
        ];
      }),
    ),
  ];
}

const query = `{ events(first: 100) { totalCount nodes {
  name
  participants { totalCount edges {
    link { role claims(first: 1) { nodes { text citations { quote report { name } } } } }
    node { name ... on Person { heldAt { nodes { name } } events(first: 2) { nodes { name places { nodes { name } } } } } }
  } }
  places { nodes { name facilities: events(first: 3) { nodes { id } } } }
} } }`;

export function describeDepth({ openEmpty, ran }: Engine): void {
  describe("a query three levels deep", () => {
    const statementsOver = async (count: number): Promise<readonly string[]> => {
      const store = await openEmpty();
      try {
        await record(store, events(count));
        const { data, errors, statements } = await execute(store, query);
        expect(errors).toEqual([]);
        expect(data.events.nodes).toHaveLength(count);
        expect(data.events.nodes.every(({ participants }: Data) => participants.edges.length === 3)).toBe(true);
        expect(data.events.nodes[0].participants.edges[0].node.events.nodes).toHaveLength(2);
        return statements;
      } finally {
        await store.close();
      }
    };

    it("over 100 events runs one statement per relation and level", async () => {
      const statements = await statementsOver(100);
      expect(statements).toEqual(
        ran([
          "eventsListTotal",
          "eventsList",
          "eventParticipantsTotal",
          "eventParticipants",
          "linkClaims",
          "claimCitations",
          "nodesById",
          "personHeldAt",
          "personEvents",
          "eventPlaces",
          "eventPlaces",
          "placeEvents",
        ]),
      );
    });

    it("runs the same statements over three events", async () => {
      expect(await statementsOver(3)).toEqual(await statementsOver(60));
    });
  });
}
