import type { EntityId } from "../model/id";
import { reach } from "../model/values";
import { isValue, type Level, type Movement } from "../model/vocabulary";
import { compareTexts } from "./choose";
import { eventName, movementOf } from "./event-name";
import type { Claim } from "./evidence-set";
import { asserts } from "./modality";
import { bare, type PropertyValues } from "./property-values";
import type { ReportFacts } from "./report-facts";
import type { NodeRow } from "./rows";

/** The name of a place or facility at a level, for the names of events there. null: not visible. */
export type NameOfNode = (entity: EntityId, level: Level) => string | null;

type EventColumns = Pick<
  NodeRow,
  "name" | "term" | "modality" | "count" | "date" | "dateFrom" | "dateTo" | "reachFrom" | "reachTo"
>;

/** What an event has beside its own properties' plain values: its act and modality, its dates for filters, its name. */
export function eventColumns(
  facts: ReadonlyMap<EntityId, ReportFacts>,
  inForce: readonly Claim[],
  values: PropertyValues,
  level: Level,
  nameOfNode: NameOfNode,
): EventColumns {
  const said = values.one("TYPE", "term")?.term ?? "OTHER";
  const type = isValue("EventType", said) ? said : "OTHER";
  const modality = values.claim("TYPE")?.modality ?? "REPORTED";
  const date = bare(values.one("DATE", "date"));
  const count = bare(values.one("COUNT", "count"));
  const reached = date === null ? null : reach(date, reportDay(values.claim("DATE"), facts));
  // Who was taken to a facility and kept there was transferred to it: the movement that the act is comes first.
  const sites = (predicate: string) =>
    inForce
      .filter((claim) => claim.predicate === predicate)
      .filter((claim) => asserts(claim.modality) || claim.modality === modality)
      .map(({ object, movement }) => ({ name: object === null ? null : nameOfNode(object, level), movement }))
      .filter((site): site is { name: string; movement: Movement | null } => site.name !== null)
      .sort(
        (a, b) =>
          compareTexts(a.name, b.name) ||
          Number(b.movement === movementOf[type]) - Number(a.movement === movementOf[type]) ||
          compareTexts(a.movement ?? "", b.movement ?? ""),
      );
  const facility = sites("OCCURRED_AT")[0] ?? null;
  const place = sites("OCCURRED_IN")[0]?.name ?? null;
  return {
    name: eventName({ type, modality, count, facility, place, date }),
    term: type,
    modality,
    count,
    date,
    dateFrom: date?.earliestStart ?? null,
    dateTo: date?.latestEnd ?? null,
    reachFrom: reached?.min ?? null,
    reachTo: reached?.max ?? null,
  };
}

/** The last day on which the report that gives a claim may have been published: as far as an open end reaches. */
function reportDay(claim: Claim | undefined, facts: ReadonlyMap<EntityId, ReportFacts>): string | null {
  const report = claim?.citations[0]?.report;
  return report === undefined ? null : (facts.get(report)?.publishedAt?.latestEnd ?? null);
}
