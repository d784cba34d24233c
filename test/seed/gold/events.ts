import type { GoldDocument, GoldEvent } from "./gold-list";
import { type Comparing, type GoldRow, Row } from "./row";
import { aspects, circumstances, eventTypes, modalities } from "./terms";

/** Rows of the events of a document. Who, where and with what: compared as links. */
export function compareEvents(comparing: Comparing, gold: GoldDocument): readonly GoldRow[] {
  return gold.events.map((each) => rowOf(comparing, each));
}

function rowOf(comparing: Comparing, gold: GoldEvent): GoldRow {
  const row = new Row(comparing, "events", gold.id);
  const event = row.id(gold.id);
  const modality = row.term(modalities, gold.modality ?? "REPORTED", "name-of-modality");
  const type = row.term(eventTypes, gold.threatOf ?? gold.type, "nearest-act");
  if (gold.threatOf !== undefined) row.mapped("threat-as-modality");
  row.property(event, "TYPE", `${type}, ${modality}`, (claim) => {
    return claim.value?.is === "term" && claim.value.term === type && claim.modality === modality;
  });
  if (gold.modality === "IMPLIED") row.property(event, "TYPE", "INFERRED", ({ basis }) => basis === "INFERRED");
  if (gold.aspect !== undefined) {
    const aspect = row.term(aspects, gold.aspect, "name-of-aspect");
    row.property(event, "ASPECT", aspect, ({ value }) => value?.is === "term" && value.term === aspect);
  }
  for (const [property, kind] of Object.entries(circumstances)) {
    const words = gold[property];
    if (words === undefined) continue;
    if (property === "outcome" && typeof words === "string" && words.startsWith("NOT_STATED")) continue;
    row.property(event, "CIRCUMSTANCE", kind, ({ value }) => value?.is === "circumstance" && value.kind === kind);
  }
  holdValues(row, comparing, gold);
  return row.end();
}

/** That the event itself has its date, duration and counts; what they are is compared as values. */
function holdValues(row: Row, { aliases }: Comparing, gold: GoldEvent): void {
  const { date = null, duration = null, counts = [] } = gold;
  const own = aliases.entities.get(gold.id);
  const holds = (value: string, predicate: string): void => {
    const places = aliases.values.get(value) ?? [];
    const isMapped = aliases.mapped.has(value);
    row.need(isMapped || places.some((at) => at.of === own && at.predicate === predicate), `${predicate} ${value}`);
  };
  if (date === null) row.needNone(row.id(gold.id), "DATE");
  else holds(date, "DATE");
  if (duration !== null) holds(duration, "DURATION");
  for (const count of counts) holds(count, "COUNT");
}
