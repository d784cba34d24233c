import type { GraphStore } from "../../../src/store/graph-store";
import { openSeed } from "../../operations/seed";
import { ask } from "./ask";

let store: GraphStore;
beforeAll(async () => {
  store = await openSeed();
});
afterAll(() => store.close());

/** One alias in each place where an object of an answer is made. */
const places = {
  root: `{ KEY: people(first: 1) { nodes { id } } }`,
  "a connection": `{ people(first: 2) { KEY: nodes { id } pageInfo { endCursor } } }`,
  "the items of edges": `{ people(first: 2) { KEY: edges { KEY: node { KEY: name } } } }`,
  "cursors and links of edges": `{ people(first: 2) { nodes { heldAt { a: edges { KEY: cursor } b: edges { KEY: link { KEY: basis } } } } } }`,
  "a page": `{ people(first: 1) { KEY: pageInfo { KEY: hasNextPage } } }`,
  "a total": `{ people(first: 1) { KEY: totalCount } }`,
  "a text, null and a list": `{ people(first: 9) { a: nodes { KEY: name } b: nodes { KEY: gender } c: nodes { KEY: names { KEY: text } } } }`,
  "a date": `{ events(first: 5) { nodes { KEY: date { KEY: edtf } } } }`,
  "a relation": `{ people(first: 3) { nodes { KEY: events(first: 1) { KEY: totalCount } } } }`,
  "a count of links": `{ people(first: 3) { nodes { KEY: relations { KEY: count } } } }`,
  "places around": `{ places(first: 9) { nodes { KEY: ancestors { KEY: name } } } }`,
  "ends of links": `{ people(first: 2) { nodes { links(first: 2) { KEY: edges { KEY: other { KEY: name } } b: nodes { KEY: from { KEY: id } } } } } }`,
  "claims, their texts, citations and values": `{ claims(first: 9) { a: nodes { KEY: text } b: nodes { KEY: citations { KEY: quote } }
    c: nodes { KEY: value { ... on TextValue { KEY: text } ... on DateValue { KEY: raw } } } d: nodes { KEY: subject { KEY: id } }
    e: nodes { citations { KEY: report { KEY: name } } } } }`,
  "a node": `{ KEY: node(id: "place:none") { KEY: id } }`,
  "the name of a type": `{ KEY: __typename people(first: 1) { nodes { KEY: __typename } } }`,
  "what is shown without the store": `{ KEY: viewer { KEY: role } a: vocabulary(enum: "Gender") { KEY: value } }`,
};

describe("The alias __proto__", () => {
  it.each(Object.entries(places))("is a key like any other: %s", async (_, place) => {
    const [odd, plain] = [place.replaceAll("KEY", "__proto__"), place.replaceAll("KEY", "key")];
    const { answer, expected, data } = await ask(store, odd);
    expect(answer).toBe(expected);
    expect(answer).toBe((await ask(store, plain)).answer.replaceAll('"key":', '"__proto__":'));
    expect(data === null).toBe(odd.includes("viewer"));
  });
});
