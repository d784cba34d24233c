import { execute, parse, validate, type ExecutionResult, type GraphQLResolveInfo } from "graphql";
import { valueAtKey } from "../../src/graphql/complete-by-key";
import type { Context } from "../../src/graphql/context";
import { buildWitnessgraphSchema } from "../../src/graphql/schema";
import { roleLevel, valuesOf, vocabulary, type AccessRole } from "../../src/model/vocabulary";
import { typeName, type Tree } from "../../src/plan/result";

const schema = buildWitnessgraphSchema();

/** Runs a document over a result made by hand: what each root field's response key holds. */
async function answer(
  source: string,
  result: Tree = {},
  variableValues: Readonly<Record<string, unknown>> = {},
  role: AccessRole = "READER",
): Promise<ExecutionResult> {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const contextValue: Context = {
    role,
    level: roleLevel[role],
    read: () => result,
    run: (info: GraphQLResolveInfo) => result[info.path.key],
  };
  return execute({ schema, document, contextValue, variableValues, fieldResolver: valueAtKey });
}

const tree = (type: string, fields: Readonly<Record<string, unknown>>): Tree => ({ [typeName]: type, ...fields });

describe("a result that is keyed by response key", () => {
  it("is shown under aliases, also where one field is asked for twice", async () => {
    const found = await answer(
      `{ a: people(where: { or: [{ age: { gte: 60 } }, { not: { id: ["x"] } }] }, first: 1) { totalCount nodes { id called: name early: events(first: 1) { n: totalCount } late: events(first: 2) { n: totalCount } } } }`,
      {
        a: {
          totalCount: 1,
          nodes: [tree("Person", { id: "person:x", called: "Ana", early: { n: 1 }, late: { n: 2 } })],
        },
      },
    );
    expect(found).toEqual({
      data: { a: { totalCount: 1, nodes: [{ id: "person:x", called: "Ana", early: { n: 1 }, late: { n: 2 } }] } },
    });
  });

  it("names the type of each object of an interface, and fragments apply to it", async () => {
    const source = `
      query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ...event ... on Facility { facilityType } ... on Entity { name } } }
      fragment event on Event { eventType date { edtf open } }`;
    const found = await answer(
      source,
      {
        nodes: [
          tree("Event", { id: "e", name: "Arrest", eventType: "ARREST", date: { edtf: "2020-11", open: false } }),
          null,
          tree("Facility", { id: "f", name: "Prison", facilityType: "PRISON" }),
          tree("Link", { id: "l" }),
        ],
      },
      { ids: ["e", "none", "f", "l"] },
    );
    expect(found).toEqual({
      data: {
        nodes: [
          { __typename: "Event", id: "e", name: "Arrest", eventType: "ARREST", date: { edtf: "2020-11", open: false } },
          null,
          { __typename: "Facility", id: "f", name: "Prison", facilityType: "PRISON" },
          { __typename: "Link", id: "l" },
        ],
      },
    });
  });

  it("names the type of a claim's value", async () => {
    const claim = (value: Tree | null) => tree("Claim", { value });
    const found = await answer(
      `{ claims { nodes { value { __typename ... on CountValue { min } ... on TextValue { text } } } } }`,
      {
        claims: {
          nodes: [claim(tree("CountValue", { min: 81 })), claim(tree("TextValue", { text: "FEMALE" })), claim(null)],
        },
      },
    );
    expect(found).toEqual({
      data: {
        claims: {
          nodes: [
            { value: { __typename: "CountValue", min: 81 } },
            { value: { __typename: "TextValue", text: "FEMALE" } },
            { value: null },
          ],
        },
      },
    });
  });

  it("may be given later", async () => {
    const found = await answer(`{ node(id: "person:x") { id } }`, {
      node: Promise.resolve(tree("Person", { id: "person:x" })),
    });
    expect(found).toEqual({ data: { node: { id: "person:x" } } });
  });
});

describe("arguments", () => {
  it("that are no day are refused with the way to write one", async () => {
    const source = `query ($from: Date) { events(where: { date: { from: $from } }) { totalCount } }`;
    const { errors } = await answer(source, {}, { from: "2020-13-01" });
    expect(errors?.map((error) => error.message)).toEqual([
      'Variable "$from" got invalid value "2020-13-01"; "2020-13-01" is not a day. Write it as 2020-12-14.',
    ]);
  });
});

describe("vocabulary", () => {
  it("gives the values of one enum in declared order, under the keys asked for", async () => {
    const { data } = await answer(`{ vocabulary(enum: "Modality") { v: value enum label } }`);
    expect(data?.["vocabulary"]).toEqual(
      valuesOf("Modality").map((value) => ({
        v: value,
        enum: "Modality",
        label: vocabulary.Modality.values[value].label,
      })),
    );
  });

  it("gives the codes of other vocabularies, null where there are none", async () => {
    const { data } = await answer(
      `{ arrest: vocabulary(enum: "EventType") { value broader huridocs acled } roles: vocabulary(enum: "Role") { acled } }`,
    );
    expect(data?.["arrest"]).toContainEqual({
      value: "ARREST",
      broader: "liberty",
      huridocs: "030101",
      acled: "Arrests",
    });
    expect(data?.["roles"]).toEqual(valuesOf("Role").map(() => ({ acled: null })));
  });

  it("gives all enums when none is named, and nothing of one that there is not", async () => {
    const { data } = await answer(`{ all: vocabulary { enum } none: vocabulary(enum: "toString") { enum } }`);
    const names = (data?.["all"] as { enum: string }[]).map((term) => term.enum);
    expect([...new Set(names)]).toEqual(Object.keys(vocabulary));
    expect(data?.["none"]).toEqual([]);
  });
});

describe("viewer", () => {
  it.each([
    ["READER", "PUBLIC"],
    ["RESEARCHER", "RESTRICTED"],
    ["EDITOR", "RESTRICTED"],
    ["GUARDIAN", "SEALED"],
  ] as const)("that is %s sees what is %s", async (role, visibility) => {
    const found = await answer(`{ me: viewer { role sees: visibility } }`, {}, {}, role);
    expect(found).toEqual({ data: { me: { role, sees: visibility } } });
  });
});
