import { AnswerTooLarge, StoreUnavailable } from "../../../src/model/errors";
import { mostObjects } from "../../../src/plan/answer-size";
import { typeName, type Tree } from "../../../src/plan/result";
import { ask, storeOf, type Both, type Options } from "./ask";

const tree = (type: string, fields: Readonly<Record<string, unknown>>): Tree => ({ [typeName]: type, ...fields });
const people = (...nodes: readonly unknown[]): Tree => ({ people: { nodes } });
const ana = tree("Person", { name: "Ana" });

/** Has graphql-js answer in the end, as it does by itself, from one reading at most. */
async function leftToGraphql(result: () => Tree | Promise<Tree>, text: string, options: Options = {}): Promise<Both> {
  const both = await ask(storeOf(result), text, options);
  expect(both.data).toBeNull();
  expect(both.answer).toBe(both.expected);
  expect(both.reads).toBeLessThanOrEqual(1);
  return both;
}

const pathIn = (answer: string): unknown => JSON.parse(answer).errors[0].path;

describe("What is not as it should be is left to graphql-js", () => {
  it.each([
    ["null in a list of objects", people(ana, null), ["people", "nodes", 1]],
    ["null where text must be", people(ana, tree("Person", { name: null })), ["people", "nodes", 1, "name"]],
    ["nothing where text must be", people(tree("Person", {})), ["people", "nodes", 0, "name"]],
    ["no list where one must be", { people: { nodes: ana } }, ["people", "nodes"]],
    ["nothing at all", {}, ["people"]],
    ["an object for a text", people(tree("Person", { name: {} })), ["people", "nodes", 0, "name"]],
    ["an error for an object", people(new Error("broken")), ["people", "nodes", 0]],
    ["an error for a text", people(tree("Person", { name: new Error("broken") })), ["people", "nodes", 0, "name"]],
    ["a list that leaves out items", { people: { nodes: new Array(1) } }, ["people", "nodes", 0]],
  ])("%s", async (_, result, path) => {
    const { answer } = await leftToGraphql(() => result, "{ people { nodes { name } } }");
    expect(pathIn(answer)).toEqual(path);
  });

  it("a value that its type would not write, of which graphql-js makes null", async () => {
    const results = [{ gender: "NEITHER" }, { gender: 1 }].map((fields) => people(tree("Person", fields)));
    for (const result of results) {
      const { answer } = await leftToGraphql(() => result, "{ people { nodes { gender } } }");
      expect(JSON.parse(answer).data).toEqual({ people: { nodes: [{ gender: null }] } });
    }
  });

  it("numbers out of range", async () => {
    const result = (totalCount: unknown): Tree => ({ people: { totalCount } });
    for (const total of [2 ** 31, 0.5, NaN, "many"]) {
      await leftToGraphql(() => result(total), "{ people { totalCount } }");
    }
  });

  it.each([["Person"], ["Nothing"], ["Query"], ["Entity"], [undefined], ["toString"]])(
    "an object of type %s in a union without it",
    async (type) => {
      const value: Tree = type === undefined ? {} : tree(type, {});
      const result = { claims: { nodes: [tree("Claim", { value })] } };
      await leftToGraphql(() => result, "{ claims { nodes { value { __typename } } } }");
    },
  );

  it("a value that is only promised", async () => {
    const result = people(tree("Person", { name: Promise.resolve("Ana") }), Promise.resolve(ana));
    const { answer } = await leftToGraphql(() => result, "{ people { nodes { name } } }");
    expect(JSON.parse(answer).data.people.nodes).toEqual([{ name: "Ana" }, { name: "Ana" }]);
  });

  it.each([
    [
      "throws",
      () => {
        throw new StoreUnavailable("sqlite", new Error("secret"));
      },
    ],
    ["rejects", () => Promise.reject(new StoreUnavailable("sqlite", new Error("secret")))],
  ])("a store that %s: it is asked once", async (_, read) => {
    const { answer, reads } = await leftToGraphql(read, `{ one: node(id: "x") { id } people { nodes { id } } }`);
    expect(answer).toContain("The sqlite store did not answer.");
    expect(reads).toBe(1);
  });

  it("an answer that is too large", async () => {
    const most = mostObjects - 3;
    const result = people(...Array.from({ length: most + 1 }, () => ana));
    const { answer } = await leftToGraphql(() => result, "{ people { nodes { name } } }");
    expect(answer).toContain(new AnswerTooLarge(mostObjects).message);
    const given = await ask(
      storeOf(() => people(...Array.from({ length: most }, () => ana))),
      "{ people { nodes { name } } }",
    );
    expect(given.data).not.toBeNull();
    expect(given.answer).toBe(given.expected);
  });
});

describe("What is asked beside the store is left to graphql-js", () => {
  const result = (): Tree => people(ana);

  it.each([
    ["who asks", "{ viewer { role } people { nodes { name } } }"],
    ["who asks, in a fragment", "{ people { nodes { name } } ...mine } fragment mine on Query { viewer { role } }"],
    ["vocabulary", `{ vocabulary(enum: "Gender") { value } }`],
    ["introspection", `{ __schema { queryType { name } } people { nodes { name } } }`],
    ["a type", `{ __type(name: "Person") { name } }`],
    ["nothing but the name of a type", "{ __typename }"],
    ["nothing", "{ people @skip(if: true) { nodes { name } } }"],
  ])("%s", async (_, text) => {
    await leftToGraphql(result, text);
  });

  it("unless it is skipped", async () => {
    const text = "query ($me: Boolean!) { viewer @include(if: $me) { role } people { nodes { name } } }";
    await leftToGraphql(result, text, { variables: { me: true } });
    const { data, answer, expected } = await ask(storeOf(result), text, { variables: { me: false } });
    expect(data).not.toBeNull();
    expect(answer).toBe(expected);
  });
});

describe("What is wrong in a request is left to graphql-js", () => {
  const result = (): Tree => people(ana);
  const two = "query A { people { nodes { name } } } query B { people { nodes { id } } }";

  it.each([
    ["a variable that is missing", "query ($n: Int!) { people(first: $n) { nodes { name } } }", {}],
    [
      "a variable of another type",
      "query ($n: Int!) { people(first: $n) { nodes { name } } }",
      { variables: { n: "x" } },
    ],
    ["an argument out of range", "{ people(first: 0) { nodes { name } } }", {}],
    ["null for an argument", 'query ($i: ID = "x") { node(id: $i) { id } }', { variables: { i: null } }],
    [
      "null for a condition",
      "query ($c: Boolean = true) { people { nodes @skip(if: $c) { id } } }",
      { variables: { c: null } },
    ],
    ["an operation that is not there", two, { operationName: "C" }],
    ["no name among several", two, {}],
  ])("%s", async (_, text, options) => {
    const { answer, reads } = await leftToGraphql(result, text, options);
    expect(answer).toContain('"errors":[{"message":');
    expect(reads).toBe(0);
  });
});
