import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse } from "graphql";
import {
  basisStrength,
  isValue,
  levels,
  modalityStrength,
  roleLevel,
  term,
  valuesOf,
  visibilityLevel,
  vocabulary,
  weaker,
  weakerBasis,
  type EnumEntry,
  type EnumName,
  type TermEntry,
} from "../../src/model/vocabulary";

const schema = join(__dirname, "../../schema");
const contract = new Map(
  parse(readFileSync(join(schema, "contract.graphql"), "utf8")).definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION
      ? [[definition.name.value, definition.values?.map((value) => value.name.value) ?? []] as const]
      : [],
  ),
);
const notBuilt = ["ConflictKind", "GroupBy", "SearchField", "ChangeKind", "UserErrorCode"];

const enums: readonly (readonly [EnumName, EnumEntry])[] = Object.entries(vocabulary) as [EnumName, EnumEntry][];
const terms: readonly (readonly [string, string, TermEntry])[] = enums.flatMap(([name, entry]) =>
  Object.entries(entry.values).map(([value, meaning]) => [name, value, meaning] as const),
);
const sentences = /^\S.*[.]$/;

describe("vocabulary and contract", () => {
  it("has every enum of the contract but those not built", () => {
    expect([...Object.keys(vocabulary), ...notBuilt].sort()).toEqual([...contract.keys()].sort());
  });

  it.each(enums.map(([name]) => name))("%s has the contract's values in the contract's order", (name) => {
    expect(valuesOf(name)).toEqual(contract.get(name));
  });
});

describe("what each enum and value says", () => {
  it.each(enums)("%s is described, and its labels tell its values apart", (_name, entry) => {
    expect(entry.description).toMatch(sentences);
    const labels = Object.values(entry.values).map((meaning) => meaning.label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each(terms)("%s.%s has a label and a description", (_name, _value, meaning) => {
    expect(meaning.label).toMatch(/^[a-z]+([ -][a-z]+)*$/);
    expect(meaning.description).toMatch(sentences);
  });

  it("names as broader another value of the same enum, or a family", () => {
    const wrong = terms.filter(([name, value, { broader }]) => {
      if (broader === undefined || /^[a-z]+$/.test(broader)) return false;
      return broader === value || !isValue(name as EnumName, broader);
    });
    expect(wrong).toEqual([]);
  });

  it("puts every event type but OTHER in a family", () => {
    expect(valuesOf("EventType").filter((value) => term("EventType", value).broader === undefined)).toEqual(["OTHER"]);
  });

  it("writes HURIDOCS codes in pairs of digits", () => {
    const codes = terms.flatMap(([, , { huridocs }]) => huridocs?.split(", ") ?? []);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !/^~?(MT\d+:)?(\d\d)+$/.test(code))).toEqual([]);
  });
});

describe("isValue", () => {
  it("knows the values and nothing else", () => {
    expect(isValue("EventType", "ARREST")).toBe(true);
    expect(isValue("EventType", "arrest")).toBe(false);
    expect(isValue("EventType", "toString")).toBe(false);
    expect(isValue("Role", "ARREST")).toBe(false);
  });
});

describe.each([
  ["modality", modalityStrength, valuesOf("Modality"), weaker],
  ["basis", basisStrength, valuesOf("Basis"), weakerBasis],
] as [string, readonly string[], readonly string[], (a: string, b: string) => string][])(
  "strength of %s",
  (_what, strength, values, weakerOf) => {
    it("orders every value once", () => {
      expect([...strength].sort()).toEqual([...values].sort());
    });

    it("gives the later of two, whichever comes first", () => {
      for (const [i, a] of strength.entries()) {
        for (const [j, b] of strength.entries()) expect(weakerOf(a, b)).toBe(strength[Math.max(i, j)]);
      }
    });
  },
);

describe("levels", () => {
  it("gives each visibility a level of its own, and each role one that it may see", () => {
    expect(valuesOf("Visibility").map((value) => visibilityLevel[value])).toEqual(levels);
    expect(valuesOf("AccessRole").map((value) => roleLevel[value])).toEqual([0, 1, 1, 2]);
  });
});

describe("schema/README.md", () => {
  const documented = new Set([
    "EventType",
    "Role",
    "Modality",
    "Basis",
    "Movement",
    "FacilityType",
    "OrganizationType",
    "LinkType",
  ]);
  const rows = readFileSync(join(schema, "README.md"), "utf8")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));

  it.each(terms.filter(([name]) => documented.has(name)))("explains %s.%s", (_name, value, meaning) => {
    expect(rows).toContainEqual(expect.arrayContaining([`\`${value}\``, meaning.description, meaning.huridocs ?? ""]));
  });
});
