import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "../../../src/graphql/context";
import { isPlanned } from "../../../src/graphql/compile/compile";
import { schema } from "./ask";

describe("A root field is completed without graphql-js", () => {
  const found = {};
  const context: Context = { role: "READER", level: 0, read: () => ({}), run: () => found };
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});

  it.each(fields.map((field) => [field.name, field] as const))(
    "if and only if its resolver gives what was read: %s",
    async (name, { resolve }) => {
      // What else resolvers give they make of `info`, which is empty here.
      const resolved = async (): Promise<unknown> => resolve?.({}, {}, context, {} as GraphQLResolveInfo);
      const given = await resolved().catch(() => null);
      expect(isPlanned(name)).toBe(given === found);
    },
  );
});
