import type { ClaimRecord } from "../../../src/evidence/records";
import type { ClaimPlace } from "./aliases";
import type { GoldCount, GoldDate, GoldDocument } from "./gold-list";
import { type Comparing, type GoldRow, mappedRow, Row } from "./row";
import { countKinds, countUnits } from "./terms";

/** Rows of the counts and times of a document. Each must stand at every place that the aliases give. */
export function compareValues(comparing: Comparing, gold: GoldDocument): readonly GoldRow[] {
  return [
    ...gold.counts.map((each) => rowOf(comparing, "counts", each, holdCount)),
    ...gold.dates.map((each) => rowOf(comparing, "dates", each, holdDate)),
  ];
}

function rowOf<T extends { readonly id: string }>(
  comparing: Comparing,
  section: string,
  each: T,
  hold: (row: Row, gold: T, place: ClaimPlace, value: NonNullable<ClaimRecord["value"]>) => void,
): GoldRow {
  const mapped = mappedRow(comparing, section, each.id);
  if (mapped !== null) return mapped;
  const row = new Row(comparing, section, each.id);
  const places = comparing.aliases.values.get(each.id) ?? [];
  row.need(places.length > 0, "no claim stands for it");
  for (const place of places) {
    const claims = comparing.ours.claimsAt(place);
    row.need(claims.length > 0, `${place.of} ${place.predicate} ${place.raw ?? ""}`);
    for (const { value } of claims) if (value !== null) hold(row, each, place, value);
  }
  return row.end();
}

function holdCount(row: Row, gold: GoldCount, { of }: ClaimPlace, value: NonNullable<ClaimRecord["value"]>): void {
  const kind = row.term(countKinds, gold.kind, "name-of-count");
  const unit = row.term(countUnits, gold.unit, "name-of-count");
  const { min, max } = gold;
  row.need(
    value.is === "count" && value.kind === kind && value.unit === unit && value.min === min && value.max === max,
    `${of} COUNT ${kind} ${String(min)} to ${String(max)} ${unit}`,
  );
}

const days = ["earliestStart", "latestStart", "earliestEnd", "latestEnd"] as const;

function holdDate(row: Row, gold: GoldDate, { of }: ClaimPlace, value: NonNullable<ClaimRecord["value"]>): void {
  if (value.is === "date") {
    const edtf = gold.edtf === "" || gold.edtf?.startsWith("X") === true ? null : gold.edtf;
    const isSame = value.edtf === edtf && days.every((day) => value[day] === gold[day]);
    row.need(isSame && value.open === (gold.openEnd ?? false), `${of} DATE ${String(edtf)} with its four bounds`);
    if (edtf === null) row.mapped("partial-date");
    return;
  }
  row.mapped("duration-or-circumstance");
  if (value.is === "circumstance") row.need(value.kind === "TIME_OF_DAY", `${of} TIME_OF_DAY`);
  else if (gold.precision === "STATED_UNKNOWN") {
    row.need(value.is === "duration" && value.unknown === "STATED_UNKNOWN", `${of} DURATION not known, as is stated`);
  } else {
    const { durationMin: min = null, durationMax: max = null } = gold;
    row.need(
      value.is === "duration" && value.min === min && value.max === max,
      `${of} DURATION ${String(min)} to ${String(max)}`,
    );
  }
}
