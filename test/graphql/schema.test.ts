import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isObjectType, parse, validate, validateSchema } from "graphql";
import { buildWitnessgraphSchema, printWitnessgraphSchema } from "../../src/graphql/schema";
import { contract, descriptionsOf, outer, ownTypes, statementsOf } from "./contract";
import { notBuilt } from "./not-built";

const schema = buildWitnessgraphSchema();
const printed = join(__dirname, "../../schema/schema.graphql");

describe("schema/schema.graphql", () => {
  if (process.env["UPDATE_SCHEMA"] === "1") writeFileSync(printed, printWitnessgraphSchema(schema));

  it("is what the code declares (run with UPDATE_SCHEMA=1 to write it)", () => {
    expect(readFileSync(printed, "utf8")).toBe(printWitnessgraphSchema(schema));
  });
});

describe("the schema and the contract", () => {
  const ours = statementsOf(schema);
  const theirs = statementsOf(contract);

  it("say the same of all that is built", () => {
    const differing = [...ours].filter(([coordinate, statement]) => theirs.get(coordinate) !== statement);
    expect(differing.map(([coordinate, statement]) => [coordinate, statement, theirs.get(coordinate)])).toEqual([]);
  });

  it("differ by what later work brings, and by nothing else", () => {
    const missing = new Set([...theirs.keys()].filter((coordinate) => !ours.has(coordinate)));
    // What is missing is named once: a type without its members, a field of Entity without the seven types that have it.
    const highest = [...missing].filter((coordinate) => !outer(coordinate).some((whole) => missing.has(whole)));
    expect(highest.sort()).toEqual([...notBuilt].sort());
  });
});

describe("the schema", () => {
  it("is valid", () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it("describes every type, field, argument, input field and enum value in sentences", () => {
    const undescribed = [...descriptionsOf(schema)].filter(([, text]) => !/^\S.*[.…]$/.test(text));
    expect(undescribed).toEqual([]);
  });

  it("has resolvers on root fields only", () => {
    const query = schema.getQueryType();
    const resolved = ownTypes(schema).flatMap((type) =>
      isObjectType(type) && type !== query
        ? Object.values(type.getFields()).filter(
            (field) => field.resolve !== undefined || field.subscribe !== undefined,
          )
        : [],
    );
    expect(resolved).toEqual([]);
    expect(Object.values(query?.getFields() ?? {}).filter((field) => field.resolve === undefined)).toEqual([]);
  });

  it("gives every connection and edge the Relay shape", () => {
    const shapes = ownTypes(schema).flatMap((type) =>
      isObjectType(type) && /Connection$|Edge$/.test(type.name)
        ? [[type.name, Object.keys(type.getFields())] as const]
        : [],
    );
    expect(shapes).toHaveLength(20);
    for (const [name, fields] of shapes) {
      const expected = name.endsWith("Edge") ? ["cursor", "node"] : ["edges", "nodes", "pageInfo", "totalCount"];
      expect([name, fields]).toEqual([name, expect.arrayContaining(expected)]);
    }
  });

  it("lets the types of all labels be asked for side by side", () => {
    const document = parse(`{
      people { nodes { links { edges { link: node { role } other {
        __typename name
        ... on Event { eventType modality }
        ... on Facility { facilityType }
        ... on Organization { organizationType }
        ... on Report { reportType }
        ... on Place { level }
      } } } } }
      node(id: "event:x") { ... on Event { eventType } ... on Facility { facilityType } ... on Link { type } ... on Entity { named } }
    }`);
    expect(validate(schema, document)).toEqual([]);
  });
});
