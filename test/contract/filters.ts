import { dataOf, execute } from "../operations/execute";
import type { Asked } from "./graph-store";
import { events, facilities, groups, organizations, people, places, reports, wordOf } from "./sample";

type Row = readonly [list: string, where: object, found: string];

const everyone = "ana bo chenOne chenTwo emil dora daughter wang fa yoshida";

const rows: readonly Row[] = [
  ["people", {}, everyone],
  ["people", { id: [people.bo, "person:nobodyaaaaaaaaaaaaaa"] }, "bo"],
  ["people", { id: [] }, ""],
  ["people", { id: [people.sara, people.nils, people.rita] }, ""],
  ["people", { id: [places.vale] }, ""],
  ["people", { name: { eq: "BO-LIN" } }, "bo"],
  ["people", { name: { eq: "林博" } }, "bo"],
  ["people", { name: { eq: "Bo" } }, ""],
  ["people", { name: { eq: "Dora Quist" } }, ""],
  ["people", { name: { in: ["ana ruiz", "王伟", "nobody"] } }, "ana wang"],
  ["people", { name: { contains: "NOVA" } }, "emil"],
  ["people", { name: { contains: "ová" } }, "emil"],
  ["people", { name: { contains: "田" } }, "fa yoshida"],
  ["people", { name: { startsWith: "chen w" } }, "chenOne chenTwo"],
  ["people", { name: { startsWith: "𠮷" } }, "yoshida"],
  ["people", { name: { startsWith: "chen", contains: "wei", eq: "Chen Wei" } }, "chenOne chenTwo"],
  ["people", { name: { startsWith: "" } }, everyone],
  ["people", { name: {} }, everyone],
  ["people", { named: false }, "daughter"],
  ["people", { named: true, age: { gte: 0 } }, "bo emil"],
  ["people", { gender: ["MALE"] }, "bo emil"],
  ["people", { gender: [] }, ""],
  ["people", { age: { gte: 36 } }, "emil"],
  ["people", { age: { gte: 35, lte: 35 } }, "bo"],
  ["people", { age: { eq: 61 } }, "emil"],
  ["people", { residesIn: places.westvale }, "ana bo"],
  ["people", { residesIn: places.millStreet }, "bo"],
  ["people", { residesIn: places.vale }, "ana bo"],
  ["people", { residesIn: places.hillford }, ""],
  ["people", { memberOf: organizations.choir }, "emil"],
  ["people", { memberOf: groups.six }, "emil"],
  ["people", { linkCount: { eq: 0 } }, "chenOne chenTwo wang fa yoshida"],
  ["people", { linkCount: { gte: 8 } }, "bo"],
  ["people", { and: [] }, everyone],
  ["people", { or: [] }, ""],
  ["people", { not: {} }, ""],
  ["people", { or: [{}] }, everyone],
  ["people", { not: { age: { gte: 50 } } }, "ana bo chenOne chenTwo dora daughter wang fa yoshida"],
  ["people", { not: { or: [] } }, everyone],
  ["people", { or: [{ named: false }, { name: { eq: "王伟" } }, { id: [people.bo] }] }, "bo daughter wang"],
  ["people", { and: [{ gender: ["MALE"] }, { not: { id: [people.bo] } }] }, "emil"],
  ["people", { id: [people.bo, people.ana], or: [{ gender: ["MALE"] }, { named: false }] }, "bo"],
  ["people", { id: null, name: null, age: null, not: null }, everyone],
  ["people", { event: {} }, "ana bo dora"],
  ["people", { noEvent: {} }, "chenOne chenTwo emil daughter wang fa yoshida"],
  ["people", { event: { eventType: ["ARREST"] } }, "ana bo"],
  ["people", { noEvent: { eventType: ["ARREST"] } }, "chenOne chenTwo emil dora daughter wang fa yoshida"],
  ["people", { event: { id: [events.trial] } }, "bo"],
  ["people", { event: { id: [events.threat] } }, ""],
  ["people", { event: { within: places.northshire, date: { to: "2020-12-31" } } }, "ana bo"],
  ["people", { event: { facility: { facilityType: ["COURT"] } } }, "bo"],
  ["people", { event: { participant: { id: [organizations.police], role: ["AGENT"] } } }, "ana bo"],
  ["people", { event: { or: [{ eventType: ["TRIAL"] }, { eventType: ["TRANSFER"] }] } }, "ana bo"],
  ["people", { heldAt: {} }, "ana bo"],
  ["people", { heldAt: { id: [facilities.mill] } }, ""],
  ["people", { heldAt: { within: places.westvale }, event: { eventType: ["RELEASE"] } }, "bo"],
  ["people", { event: {}, not: { heldAt: {} } }, "dora"],
  ["people", { event: null, noEvent: null, heldAt: null, named: false }, "daughter"],
  ["groups", { event: {} }, "eighty six"],
  ["groups", { event: { eventType: ["DETENTION"] } }, "six"],
  ["organizations", { event: { eventType: ["ARREST"] } }, "police"],
  ["organizations", { event: { eventType: ["TRIAL"] } }, ""],
  ["events", { participant: {} }, "arrest transfer detention trial release custody questioning visit"],
  ["events", { noParticipant: {} }, "campaign"],
  ["events", { participant: { id: [people.ana] } }, "arrest transfer"],
  ["events", { participant: { id: [people.bo], role: ["WITNESS"] } }, "arrest"],
  ["events", { participant: { id: [people.ana], role: ["WITNESS"] } }, ""],
  ["events", { participant: { name: { startsWith: "bo" }, role: ["AFFECTED"] } }, "arrest detention trial release"],
  ["events", { participant: { types: ["GROUP"] } }, "custody questioning"],
  ["events", { participant: { types: [] } }, ""],
  ["events", { noParticipant: { types: ["PERSON"] } }, "campaign custody questioning"],
  ["events", { noParticipant: { id: [people.bo] } }, "campaign transfer custody questioning visit"],
  ["events", { facility: { id: [facilities.prison] } }, "transfer detention release"],
  ["events", { facility: { facilityType: ["COURT"] }, participant: { id: [people.bo] } }, "trial"],
  ["groups", { count: { gte: 6 } }, "eighty six"],
  ["groups", { count: { gte: 81 } }, "eighty"],
  ["groups", { count: { gte: 82 } }, ""],
  ["groups", { count: { lte: 6 } }, "six three"],
  ["groups", { count: { eq: 6 } }, "six"],
  ["places", { level: ["COUNTY", "PROVINCE"] }, "hillford northshire westvale"],
  ["places", { code: ["VL-11", "VL"] }, "vale westvale"],
  ["places", { within: places.northshire }, "hillford millStreet westvale"],
  ["places", { within: places.millStreet }, ""],
  ["facilities", { facilityType: ["PRISON", "COURT"] }, "prison court"],
  ["facilities", { within: places.vale }, "prison court"],
  ["facilities", { within: places.westvale }, "prison"],
  ["facilities", { operator: organizations.police }, "prison"],
  ["facilities", { linkCount: { gte: 6 } }, "prison"],
  ["organizations", { organizationType: ["MEDIA"] }, "bulletin"],
  ["organizations", { within: places.northshire }, "police"],
  ["events", { id: [events.arrest, events.threat] }, "arrest"],
  ["events", { eventType: ["DETENTION"] }, "detention custody"],
  ["events", { within: places.northshire }, "arrest questioning visit"],
  ["events", { within: places.westvale }, "arrest visit"],
  ["events", { within: places.hillford }, "questioning"],
  ["events", { partOf: events.campaign }, "arrest"],
  ["events", { count: { gte: 3 } }, "questioning"],
  ["events", { count: { eq: 2 } }, "arrest"],
  ["events", { sources: { gte: 1 }, eventType: ["RELEASE", "TRIAL"] }, "trial release"],
  ["events", { sources: { gte: 2 } }, ""],
  ["reports", { publisher: organizations.herald }, "herald"],
  ["reports", { language: ["de", "fr"] }, "herald"],
  ["reports", { mentions: [people.bo] }, "bulletin herald"],
  ["reports", { mentions: [people.ana, places.westvale] }, "bulletin"],
  ["reports", { mentions: [facilities.prison] }, ""],
  ["reports", { name: { startsWith: "arrests" } }, "bulletin"],
  ["reports", { publishedAt: { from: "2021-08-15", to: "2021-08-20" } }, "herald"],
  ["reports", { publishedAt: { from: "2021-07-01", to: "2021-12-31", match: "CERTAIN" } }, "bulletin herald"],
  ["reports", { retracted: true }, ""],
  ["reports", { retracted: false, id: [reports.gazetteer.id, reports.note.id] }, "gazetteer"],
];

/** What is found along links that are told in other senses than as facts. */
const told: readonly (readonly [list: string, where: object, modality: readonly string[], found: string])[] = [
  ["people", { event: { eventType: ["DETENTION"] } }, ["THREATENED"], "ana"],
  ["people", { event: { id: [events.threat] } }, ["THREATENED"], "ana"],
  ["people", { event: { id: [events.threat], participant: { id: [people.ana] } } }, ["THREATENED"], "ana"],
  ["people", { event: {} }, ["ORDERED", "ATTEMPTED", "DENIED"], "ana"],
  ["people", { heldAt: {} }, ["THREATENED", "ORDERED"], ""],
  ["people", { residesIn: places.westvale }, ["REPORTED"], "ana bo"],
  ["people", { residesIn: places.westvale }, ["DENIED"], ""],
  ["people", { memberOf: groups.six }, ["DENIED"], ""],
  ["people", { named: false }, ["DENIED"], "daughter"],
  ["groups", { event: {} }, ["THREATENED"], ""],
  ["facilities", { operator: organizations.police }, ["REPORTED"], "prison"],
  ["facilities", { operator: organizations.police }, ["ALLEGED"], ""],
  ["facilities", { within: places.westvale }, ["ALLEGED"], ""],
  ["organizations", { event: {} }, ["DENIED"], ""],
  ["events", { participant: { id: [people.ana] } }, ["THREATENED", "DENIED"], "denial threat"],
  ["events", { facility: {} }, ["ORDERED", "ATTEMPTED"], "attempt order"],
];

const inputs: Readonly<Record<string, string>> = {
  people: "PersonFilter",
  groups: "GroupFilter",
  places: "PlaceFilter",
  facilities: "FacilityFilter",
  organizations: "OrganizationFilter",
  events: "EventFilter",
  reports: "ReportFilter",
};

export function describeFilters(store: Asked): void {
  describe("filters", () => {
    it.each(rows)("%s %j", async (list, where, found) => {
      const data = await dataOf(
        store(),
        `query ($where: ${inputs[list] ?? ""}) { ${list}(where: $where) { totalCount nodes { id } } }`,
        { where },
      );
      const words = data[list].nodes.map(wordOf);
      expect(words.join(" ")).toBe(found);
      expect(data[list].totalCount).toBe(words.length);
    });

    it.each(told)("%s %j as told %j", async (list, where, modality, found) => {
      const data = await dataOf(
        store(),
        `query ($where: ${inputs[list] ?? ""}, $modality: [Modality!]) {
          ${list}(where: $where, modality: $modality) { totalCount nodes { id } } }`,
        { where, modality },
      );
      const words = data[list].nodes.map(wordOf);
      expect(words.join(" ")).toBe(found);
      expect(data[list].totalCount).toBe(words.length);
    });

    it.each([
      ["people", { heldAt: { id: [facilities.mill] } }, ["", "", "bo"]],
      ["people", { event: { id: [events.secret] } }, ["", "", "bo"]],
      ["people", { event: { id: [events.arrest] } }, ["ana bo", "ana bo rita", "ana bo rita"]],
      ["events", { participant: { id: [people.rita] } }, ["", "arrest", "arrest"]],
      ["events", { noParticipant: { id: [people.bo] }, facility: { id: [facilities.mill] } }, Array(3).fill("custody")],
    ])("%s %j see along links no more than the caller", async (list, where, found) => {
      const asked = `query ($where: ${inputs[list] ?? ""}) { ${list}(where: $where) { totalCount nodes { id } } }`;
      for (const [at, role] of (["READER", "RESEARCHER", "GUARDIAN"] as const).entries()) {
        const data = await dataOf(store(), asked, { where }, role);
        expect(data[list].nodes.map(wordOf).join(" ")).toBe(found[at]);
        expect(data[list].totalCount).toBe(data[list].nodes.length);
      }
    });

    it("apply to what is walked to, and to its links", async () => {
      const { node } = await dataOf(
        store(),
        `query ($bo: ID!) { node(id: $bo) { ... on Person {
          arrests: events(where: { eventType: [ARREST] }) { totalCount nodes { id } }
          other: events(where: { not: { eventType: [ARREST] } }) { totalCount nodes { id } }
          seen: events(link: { role: [WITNESS] }) { totalCount nodes { id } }
          none: events(link: { role: [] }) { totalCount nodes { id } }
          later: events(link: { date: { from: "2021-06-01" } }) { totalCount nodes { id } }
          stated: events(link: { basis: [STATED], sources: { gte: 1 } }) { totalCount }
          inferred: heldAt(link: { basis: [INFERRED] }) { totalCount }
          relatives(link: { types: [RELATED_TO] }) { totalCount edges { link { kinship from { id } } node { id } } }
          links(link: { types: [RESIDES_IN, HELD_AT], otherTypes: [PLACE] }) { totalCount nodes { type } }
        } } }`,
        { bo: people.bo },
      );
      const words = ({ nodes }: { nodes: { id: string }[] }): string => nodes.map(wordOf).join(" ");
      expect(words(node.arrests)).toBe("arrest arrest");
      expect(words(node.other)).toBe("detention trial release");
      expect(words(node.seen)).toBe("arrest");
      expect(words(node.none)).toBe("");
      // The detention is open and reaches to the report's day; the trial may have been on any day of the year.
      expect(words(node.later)).toBe("detention trial release");
      for (const each of [node.arrests, node.other, node.seen, node.none, node.later]) {
        expect(each.totalCount).toBe(each.nodes.length);
      }
      expect(node.stated.totalCount).toBe(5);
      expect(node.inferred.totalCount).toBe(0);
      expect(node.relatives).toEqual({
        totalCount: 1,
        edges: [{ link: { kinship: "COLLEAGUE", from: { id: people.bo } }, node: { id: people.ana } }],
      });
      expect(node.links).toEqual({ totalCount: 1, nodes: [{ type: "RESIDES_IN" }] });
    });

    it("of participants are by role and label", async () => {
      const { node } = await dataOf(
        store(),
        `query ($arrest: ID!) { node(id: $arrest) { ... on Event {
          all: participants { totalCount edges { link { role } node { id } } }
          affected: participants(role: [AFFECTED]) { totalCount nodes { id } }
          both: participants(role: [AFFECTED, AGENT], link: { role: [AGENT] }) { totalCount nodes { id } }
          bodies: participants(types: [ORGANIZATION]) { totalCount nodes { id } }
          groups: participants(types: [GROUP]) { totalCount nodes { id } }
        } } }`,
        { arrest: events.arrest },
      );
      expect(node.all.edges.map((edge: { node: { id: string } }) => wordOf(edge.node))).toEqual([
        ...["ana", "bo", "bo", "police"],
      ]);
      expect(node.all.totalCount).toBe(4);
      expect(node.affected.nodes.map(wordOf)).toEqual(["ana", "bo"]);
      expect(node.both).toEqual({ totalCount: 1, nodes: [{ id: organizations.police }] });
      expect(node.bodies).toEqual({ totalCount: 1, nodes: [{ id: organizations.police }] });
      expect(node.groups).toEqual({ totalCount: 0, nodes: [] });
    });

    describe("that are too large", () => {
      const errorsOf = async (where: object): Promise<readonly string[]> =>
        (await execute(store(), "query ($where: PersonFilter) { people(where: $where) { totalCount } }", { where }))
          .errors;
      const nested = (depth: number, group: (inner: object) => object): object =>
        depth === 0 ? { named: true } : group(nested(depth - 1, group));
      const many = (count: number) => Array.from({ length: count }, (_, at) => `person:${String(at)}`);

      it.each([
        ["and", (inner: object) => ({ and: [inner] })],
        ["or", (inner: object) => ({ or: [inner] })],
        ["not", (inner: object) => ({ not: inner })],
      ])("are refused: more than 8 levels of %s", async (_, group) => {
        expect(await errorsOf(nested(8, group))).toEqual([]);
        expect(await errorsOf(nested(9, group))).toEqual(["FILTER_TOO_LARGE"]);
      });

      it("are refused: more than 40 conditions", async () => {
        // The list itself is one.
        const conditions = (count: number) => ({ or: Array.from({ length: count - 1 }, () => ({ named: true })) });
        expect(await errorsOf(conditions(40))).toEqual([]);
        expect(await errorsOf(conditions(41))).toEqual(["FILTER_TOO_LARGE"]);
      });

      it.each([
        ["ids", (values: readonly string[]) => ({ id: values })],
        ["names", (values: readonly string[]) => ({ name: { in: values } })],
        ["parts", (values: readonly string[]) => ({ and: values.map(() => ({})) })],
      ])("are refused: more than 100 %s", async (_, where) => {
        expect(await errorsOf(where(many(100)))).toEqual([]);
        expect(await errorsOf(where(many(101)))).toEqual(["FILTER_TOO_LARGE"]);
      });
    });
  });
}
