import type { GraphStore } from "../../src/store/graph-store";
import type { Engine } from "./engine";
import { dataOf, execute, type Data } from "./execute";
import { expectBytes } from "./golden";
import { openSeed } from "./seed";

// What a document may do with the same data: names, conditions, fragments, several operations.

export function describeDocuments({ openEmpty, ran, golden }: Engine): void {
  describe("documents", () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await openSeed(openEmpty);
    });
    afterAll(() => store.close());

    it("give values under the keys asked for, in the order asked", async () => {
      const { data } = await execute(
        store,
        `{ z: people(first: 1, where: { memberOf: "group:p4dkncfny6dmsxz6xlqq" }) { b: nodes { y: name id x: __typename name } a: totalCount __typename } viewer { role } a: __typename }`,
      );
      expect(JSON.stringify(data)).toBe(
        '{"z":{"b":[{"y":"Bai Baohua","id":"person:bty56hlqci53vwv3ha7q","x":"Person","name":"Bai Baohua"}],' +
          '"a":6,"__typename":"PersonConnection"},"viewer":{"role":"READER"},"a":"Query"}',
      );
    });

    it("name the type of everything", async () => {
      const { data, errors } = await execute(
        store,
        `{ __typename people(first: 1, where: { name: { eq: "Bai Baohua" } }) { __typename
           pageInfo { __typename } edges { __typename node { __typename names { __typename }
             relations { __typename }
             links(first: 1) { __typename edges { __typename node { __typename } other { __typename } } }
             events(first: 1) { __typename edges { __typename link { __typename claims(first: 1) { __typename nodes { __typename
               method { __typename } reviews { __typename } subject { __typename } object { __typename } value { __typename }
               citations { __typename report { __typename } } derivedFrom { __typename } } } }
               node { __typename date { __typename } count { __typename } circumstances { __typename } } } } } } }
         places(first: 1) { nodes { __typename ancestors { __typename } point { __typename } } }
         vocabulary(enum: "Gender") { __typename } viewer { __typename } }`,
      );
      expect(errors).toEqual([]);
      golden(data);
    });

    it("ask the same field twice under two names with other arguments", async () => {
      const { data, statements } = await execute(
        store,
        `{ people(where: { name: { eq: "Bai Baohua" } }) { nodes {
           arrests: events(where: { eventType: [ARREST] }) { totalCount nodes { eventType } }
           transfers: events(where: { eventType: [TRANSFER] }) { totalCount nodes { eventType } }
           two: events(first: 2) { nodes { eventType } }
         } } }`,
      );
      expectBytes(data.people.nodes, [
        {
          arrests: { totalCount: 1, nodes: [{ eventType: "ARREST" }] },
          transfers: { totalCount: 1, nodes: [{ eventType: "TRANSFER" }] },
          two: { nodes: [{ eventType: "ARREST" }, { eventType: "TRANSFER" }] },
        },
      ]);
      expect(statements).toEqual(
        ran([
          "peopleList",
          ...["personEventsTotal", "personEvents", "personEventsTotal", "personEvents", "personEvents"],
        ]),
      );
    });

    it("leave out what @skip and @include say, by variables, each time anew", async () => {
      const query = `query ($more: Boolean!, $less: Boolean! = false) { people(first: 1, where: { named: true }) {
      totalCount @include(if: $more)
      nodes { name @skip(if: $less) ... @include(if: $more) { id events @skip(if: $less) { totalCount } } ...also @include(if: $more) }
    } }
    fragment also on Person { gender }`;
      const name = "Bai Baohua";
      const id = "person:bty56hlqci53vwv3ha7q";
      const ask = (variables: Record<string, boolean>) => execute(store, query, variables);
      for (let round = 0; round < 2; round++) {
        const plain = await ask({ more: false });
        expectBytes(plain.data, { people: { nodes: [{ name }] } });
        expect(plain.statements).toEqual(ran(["peopleList"]));
        const more = await ask({ more: true });
        expectBytes(more.data, {
          people: { totalCount: 21, nodes: [{ name, id, events: { totalCount: 2 }, gender: null }] },
        });
        expect(more.statements).toEqual(ran(["peopleListTotal", "peopleList", "personEventsTotal"]));
        const both = await ask({ more: true, less: true });
        expectBytes(both.data, { people: { totalCount: 21, nodes: [{ id, gender: null }] } });
        expectBytes((await ask({ more: false, less: true })).data, { people: { nodes: [{}] } });
      }
    });

    it("skip whole root fields, which then cost nothing", async () => {
      const { data, statements } = await execute(
        store,
        `query ($no: Boolean!) { people(first: 1) @skip(if: $no) { totalCount } places(first: 1) { nodes { name } } }`,
        { no: true },
      );
      expectBytes(data, { places: { nodes: [{ name: "Anyang" }] } });
      expect(statements).toEqual(ran(["placesList"]));
    });

    it("use fragments on Node and Entity, nested, and one twice", async () => {
      const { data } = await execute(
        store,
        `{ people(where: { name: { eq: "Bai Baohua" } }) { nodes { ...outer ...inner heldAt { nodes { ...outer } edges { node { ...inner facilityType } } } } } }
       fragment outer on Node { id ... on Entity { ...inner ... on Facility { plural } } }
       fragment inner on Entity { name ... on Person { events(first: 1) { nodes { name } } } ... on Person { events(first: 1) { totalCount } } }`,
      );
      expectBytes(data.people.nodes, [
        {
          id: "person:bty56hlqci53vwv3ha7q",
          name: "Bai Baohua",
          events: {
            nodes: [{ name: "Arrest of 6 people in Yuanbaoshan District, 14 December 2020" }],
            totalCount: 2,
          },
          heldAt: {
            nodes: [{ id: "facility:k7hkwdemg46yl32nmzlq", name: "the local detention center", plural: false }],
            edges: [{ node: { name: "the local detention center", facilityType: "DETENTION_CENTER" } }],
          },
        },
      ]);
    });

    it("run the operation that is named", async () => {
      const document = `query One { people(first: 1) { totalCount } } query Two { places(first: 1) { totalCount ...p } } fragment p on PlaceConnection { nodes { name } }`;
      expect((await execute(store, document, {}, "READER", "One")).statements).toEqual(ran(["peopleListTotal"]));
      const two = await execute(store, document, {}, "READER", "Two");
      expectBytes(two.data, { places: { totalCount: 24, nodes: [{ name: "Anyang" }] } });
      expect(two.statements).toEqual(ran(["placesListTotal", "placesList"]));
    });

    it("take their values from variables anew each time", async () => {
      const query = `query ($name: String!, $first: Int = 1, $order: Order) {
      people(where: { name: { startsWith: $name } }, first: $first, orderBy: $order) { nodes { name } } }`;
      const names = async (variables: Record<string, unknown>): Promise<readonly string[]> =>
        (await dataOf(store, query, variables)).people.nodes.map(({ name }: Data) => name);
      expect(await names({ name: "bai" })).toEqual(["Bai Baohua"]);
      expect(await names({ name: "bai", first: 2 })).toEqual(["Bai Baohua", "Bai Shengzhen"]);
      expect(await names({ name: "ba", first: 5, order: { field: "NAME", direction: "DESC" } })).toEqual([
        ...["Bai Yuru", "Bai Shengzhen", "Bai Baohua"],
      ]);
      expect(await names({ name: "nobody" })).toEqual([]);
      expect((await execute(store, query, { name: "bai", first: null })).errors).toHaveLength(1);
    });

    it("fail as a whole, with one code, when one field may not be asked so", async () => {
      const { data, errors } = await execute(store, `{ people(first: 0) { totalCount } viewer { role } }`);
      expect(errors).toEqual(["FIRST_OUT_OF_RANGE"]);
      expect(data).toBeNull();
    });
  });
}
