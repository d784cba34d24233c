import type { ClaimRecord } from "../../../src/evidence/records";
import type { GoldDocument, GoldFacility, GoldOrganization, GoldPerson, GoldPlace } from "./gold-list";
import { type Comparing, type GoldRow, mappedRow, Row } from "./row";
import { organizationTypes } from "./terms";

/** Rows of the people, groups, places, facilities and organizations of a document. */
export function compareEntities(comparing: Comparing, gold: GoldDocument): readonly GoldRow[] {
  const rows = <T extends { readonly id: string }>(
    section: string,
    all: readonly T[],
    hold: (row: Row, each: T) => void,
  ): readonly GoldRow[] =>
    all.map((each) => {
      const mapped = mappedRow(comparing, section, each.id);
      if (mapped !== null) return mapped;
      const row = new Row(comparing, section, each.id);
      hold(row, each);
      return row.end();
    });
  return [
    ...rows("persons", gold.persons, holdPerson),
    ...rows("groups", gold.groups, (row, { id }) => {
      row.property(row.id(id), "NAME", "a description", isNamed("DESCRIPTION"));
    }),
    ...rows("places", gold.places, holdPlace),
    ...rows("facilities", gold.facilities, holdFacility),
    ...rows("organizations", gold.organizations, holdOrganization),
  ];
}

type Test = (claim: ClaimRecord) => boolean;

function isNamed(kind: "ROMANIZED" | "DESCRIPTION" | "ALIAS", text?: string): Test {
  return ({ value }) => value?.is === "name" && value.kind === kind && (text === undefined || value.text === text);
}

function isTerm(term: string): Test {
  return ({ value }) => value?.is === "term" && value.term === term;
}

function holdPerson(row: Row, { id, nameAsWritten, gender = null }: GoldPerson): void {
  const person = row.id(id);
  if (nameAsWritten === null) row.property(person, "NAME", "a description", isNamed("DESCRIPTION"));
  else row.property(person, "NAME", nameAsWritten, isNamed("ROMANIZED", nameAsWritten));
  if (gender !== null) row.property(person, "GENDER", gender, isTerm(gender));
  else row.needNone(person, "GENDER");
}

/** Names of provinces stand with and without the word. */
function holdPlace(row: Row, { id, name, level, parent = null }: GoldPlace): void {
  const place = row.id(id);
  const said = name === undefined ? [] : [name, name.replace(/ Province$/, "")];
  row.property(place, "NAME", said.join(" or "), ({ value }) => {
    return value?.is === "name" && (said.length === 0 || said.includes(value.text));
  });
  if (level !== undefined) row.property(place, "LEVEL", level, isTerm(level));
  if (parent !== null) row.link(id, "WITHIN", parent);
}

function holdFacility(row: Row, { id, label, type, named, plural = false, located }: GoldFacility): void {
  const facility = row.id(id);
  if (named) row.property(facility, "NAME", label, isNamed("ROMANIZED", label));
  else row.property(facility, "NAME", "a description", isNamed("DESCRIPTION"));
  row.property(facility, "TYPE", type, isTerm(type));
  if (plural) row.property(facility, "PLURAL", "true", ({ value }) => value?.is === "flag" && value.flag);
  if (located !== null) row.link(id, "LOCATED_IN", located);
  else row.needNone(facility, "LOCATED_IN");
}

function holdOrganization(row: Row, { id, type, aliases = [] }: GoldOrganization): void {
  const organization = row.id(id);
  row.property(organization, "NAME", "a name or description", ({ value }) => value?.is === "name");
  if (type !== undefined) {
    const ours = row.term(organizationTypes, type, "nearest-body");
    row.property(organization, "TYPE", ours, isTerm(ours));
  }
  for (const alias of aliases) row.property(organization, "NAME", alias, isNamed("ALIAS", alias));
}
