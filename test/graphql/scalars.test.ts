import { GraphQLError, type GraphQLScalarType } from "graphql";
import { DateScalar, DateTimeScalar, DurationScalar, EdtfScalar } from "../../src/graphql/scalars";

const hint = {
  Date: "is not a day. Write it as 2020-12-14.",
  DateTime: "is not a moment. Write it as 2020-12-14T08:30:00Z.",
  Duration: "is not a duration. Write it as P15D.",
  EDTF: "is not an EDTF date. Write it as 2020-11.",
};

const taken: readonly (readonly [GraphQLScalarType, string, string])[] = [
  [DateScalar, "2020-12-14", "2020-12-14"],
  [DateScalar, "2020-02-29", "2020-02-29"],
  [DateScalar, "0001-01-01", "0001-01-01"],
  [DateTimeScalar, "2020-12-14T08:30:00Z", "2020-12-14T08:30:00.000Z"],
  [DateTimeScalar, "2020-12-14t08:30:00.1234567z", "2020-12-14T08:30:00.123Z"],
  [DateTimeScalar, "2020-12-14T00:30:00+08:00", "2020-12-13T16:30:00.000Z"],
  [DurationScalar, "P15D", "P15D"],
  [DurationScalar, "P3Y6MT12H", "P3Y6MT12H"],
  [EdtfScalar, "2020-11", "2020-11"],
  [EdtfScalar, "2020-09/..", "2020-09/.."],
];

const refused: readonly (readonly [GraphQLScalarType, unknown])[] = [
  ...["2020-13-01", "2021-02-29", "2021-02-30", "2020-12", "20201214", "2020-12-14T00:00:00Z", " 2020-12-14", ""].map(
    (text) => [DateScalar, text] as const,
  ),
  [DateScalar, 20201214],
  [DateScalar, true],
  ...["2020-12-14", "2020-12-14T08:30:00", "2020-12-14T24:00:00Z", "2020-02-30T00:00:00Z", "2020-12-14 08:30:00Z"].map(
    (text) => [DateTimeScalar, text] as const,
  ),
  [DateTimeScalar, "0000-01-01T00:00:00+08:00"],
  ...["15", "P", "PT", "P1.5D", "P5D..P15D", ">=P1Y", "<P4Y", "?", "unknown:NOT_STATED"].map(
    (text) => [DurationScalar, text] as const,
  ),
  ...["2020-13", "recently", "2020-12-14T08:30:00Z"].map((text) => [EdtfScalar, text] as const),
];

describe("scalars", () => {
  it.each(taken)("%s takes %s", (scalar, text, kept) => {
    expect(scalar.parseValue(text)).toBe(kept);
  });

  it.each(refused)("%s refuses %p and says how to write it", (scalar, value) => {
    const message = `${JSON.stringify(value)} ${hint[scalar.name as keyof typeof hint]}`;
    expect(() => scalar.parseValue(value)).toThrow(new GraphQLError(message));
  });

  it("repeats only the beginning of a long text", () => {
    expect(() => DateScalar.parseValue("2".repeat(10_000))).toThrow(/^"2{80}" is not a day/);
  });

  it("names no object in its answer", () => {
    expect(() => DateScalar.parseValue({ day: 1 })).toThrow(/^The value is not a day/);
  });

  it.each([DateScalar, DateTimeScalar, DurationScalar, EdtfScalar])("%s shows what is stored", (scalar) => {
    expect(scalar.serialize("2020")).toBe("2020");
    expect(() => scalar.serialize(new Date(0))).toThrow(TypeError);
  });
});
