import { parse } from "graphql";
import { completeFromStore, createContext } from "../../../src/graphql/execute";
import type { GraphStore } from "../../../src/store/graph-store";
import { openSeed } from "../../operations/seed";
import { ask, schema, type Options } from "./ask";

let store: GraphStore;
beforeAll(async () => {
  store = await openSeed();
});
afterAll(() => store.close());

/** The text of an answer that is completed without graphql-js and is the same with it. */
async function completed(text: string, options: Options = {}): Promise<string> {
  const { expected, answer, data, reads } = await ask(store, text, options);
  expect(answer).toBe(expected);
  expect([data === null, reads]).toEqual([false, 1]);
  return answer;
}

describe("An answer of the store is completed as the document says", () => {
  it.each([
    ["a field twice", `{ people(first: 2) { nodes { name id } } people(first: 2) { nodes { id gender name } } }`],
    [
      "a field twice below aliases",
      `{ a: people(first: 1) { nodes { n: name } n: nodes { id } n: nodes { name id } } }`,
    ],
    [
      "fragments on interfaces, in each other, twice",
      `{ events(first: 5) { nodes { ...all participants { nodes { ...all id ...all ... on Node { id } } } } } }
       fragment all on Entity { name ...kind id } fragment kind on Entity { ... on Person { gender } __typename ... on Event { eventType } }`,
    ],
    [
      "a union, null among its values",
      `{ claims(first: 100) { nodes { predicate value { __typename ... on TextValue { text } ... on DateValue { edtf raw open precision }
         ... on CountValue { min kind } ... on DurationValue { d: min } ... on AmountValue { amount: value currency } } } } }`,
    ],
    [
      "links from both ends, with what attests them",
      `{ people(first: 5) { totalCount pageInfo { hasNextPage endCursor } edges { cursor link { role } node { relations { count role }
         links(first: 3) { edges { node { from { id } to { name __typename } via { id } } other { ... on Facility { facilityType } } } } } } } }`,
    ],
    [
      "names of types under aliases",
      `{ what: __typename people(first: 1) { k: __typename nodes { __typename t: __typename } } }`,
    ],
    [
      "keys that every object inherits",
      `{ people(first: 1) { nodes { constructor: name toString: id valueOf: gender toJSON: name } } }`,
    ],
    [
      "an operation with directives only",
      `{ ... @include(if: true) { people(first: 1) { nodes @skip(if: false) { id } } } }`,
    ],
  ])("%s", async (_, text) => {
    await completed(text);
  });

  it("by the conditions of each request", async () => {
    const text = `query ($no: Boolean!, $yes: Boolean = true) {
      people(first: 1) { nodes { id @skip(if: $no) ... @include(if: $yes) { name } ...more @include(if: $no) } } }
      fragment more on Person { gender kept: id @skip(if: $yes) }`;
    const answers: string[] = [];
    for (const no of [true, false]) {
      for (const variables of [{ no }, { no, yes: false }, { no, yes: true }]) {
        answers.push(await completed(text, { variables }));
      }
    }
    expect(new Set(answers).size).toBe(4);
  });

  it("where it has several operations", async () => {
    const text = `query A { people(first: 1) { nodes { id ...f } } } query B { people(first: 1) { nodes { ...f } } } fragment f on Person { name }`;
    const [a, b] = [await completed(text, { operationName: "A" }), await completed(text, { operationName: "B" })];
    expect(a).toContain('"id"');
    expect(b).not.toContain('"id"');
  });

  it("anew for each request, from one compiled form", async () => {
    const document = parse(
      `query ($first: Int!, $named: Boolean!) { people(first: $first) { nodes { id name @include(if: $named) } } }`,
    );
    const answer = async (variables: { first: number; named: boolean }): Promise<string> =>
      JSON.stringify(
        await completeFromStore(schema, { document, operationName: null, variables }, createContext(store, "READER")),
      );
    const one = await answer({ first: 1, named: true });
    const two = await answer({ first: 2, named: false });
    expect(one.match(/"name"/g)).toHaveLength(1);
    expect([two.match(/"id"/g)?.length, two.includes('"name"')]).toEqual([2, false]);
    expect(await answer({ first: 1, named: true })).toBe(one);
  });
});
