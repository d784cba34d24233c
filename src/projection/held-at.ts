import { closePeriod, hull, isWithin, reach, type DateValue } from "../model/values";
import { levels, weaker, weakerBasis, type Basis, type FacilityType, type Level } from "../model/vocabulary";
import { linkSort, strongerBasis, visibilityAt, type LinkContent } from "./link";
import { linkIdOf } from "./link-key";
import { asserts } from "./modality";
import { ranged, rowAt } from "./ranges";
import type { LinkRow, NodeRow } from "./rows";

/** The facilities in which somebody who was taken or kept there is held. (A court or a hospital holds nobody.) */
const holding: ReadonlySet<string> = new Set<FacilityType>([
  "PRISON",
  "DETENTION_CENTER",
  "LOCKUP",
  "BRAINWASHING_CENTER",
  "LABOR_CAMP",
  "POLICE_STATION",
  "PSYCHIATRIC_HOSPITAL",
]);

/** The rows, of all levels, that may say that one person or group was held at one facility. */
export interface Stays {
  readonly cell: string;
  readonly holder: readonly NodeRow[];
  readonly facility: readonly NodeRow[];
  /** By event: the rows of its node, of INVOLVED_IN from the holder as AFFECTED, and of OCCURRED_AT to the facility. */
  readonly events: readonly {
    readonly node: readonly NodeRow[];
    readonly involved: readonly LinkRow[];
    readonly occurred: readonly LinkRow[];
  }[];
}

interface Stay {
  readonly event: NodeRow;
  readonly involved: LinkRow;
  readonly occurred: LinkRow;
}

/**
 * HELD_AT of one holder and facility (design §3): from events that are reported or alleged, in which the holder is
 * AFFECTED, and that occurred at a facility which holds people. KEPT_AT as the links say, TAKEN_TO is INFERRED,
 * RELEASED_FROM only closes the period. Never from a threat, an attempt, an order or a denial; not inherited by membership.
 */
export function projectHeldAt(stays: Stays): readonly LinkRow[] {
  return ranged((level) => heldAt(stays, level)).map((row) => ({ ...row, cell: stays.cell }));
}

function heldAt(stays: Stays, level: Level): readonly LinkContent[] {
  const holder = rowAt(stays.holder, level);
  const facility = rowAt(stays.facility, level);
  if (holder === undefined || facility === undefined || !holding.has(facility.term ?? "")) return [];
  const all = stays.events
    .flatMap(({ node, involved, occurred }) => {
      const event = rowAt(node, level);
      if (event === undefined || !asserts(event.modality ?? "DENIED")) return [];
      return rowsAt(involved, level).flatMap((into) =>
        rowsAt(occurred, level).map((place): Stay => ({ event, involved: into, occurred: place })),
      );
    })
    .filter(({ involved, occurred }) => asserts(involved.modality) && asserts(occurred.modality));
  const held = all.filter(({ occurred }) => occurred.movement === "KEPT_AT" || occurred.movement === "TAKEN_TO");
  const released = all.filter(({ occurred }) => occurred.movement === "RELEASED_FROM");
  const [first] = held;
  if (first === undefined) return [];
  const used = [...held, ...released];
  const publishers = [...new Set(held.flatMap(publishersOf))].sort();
  const period = periodOf(held, released);
  const reached = period === null ? null : reach(period, reportedAt(held));
  const qualifier = "";
  return [
    {
      id: linkIdOf({ type: "HELD_AT", from: holder.id, to: facility.id, qualifier }),
      type: "HELD_AT",
      from: holder.id,
      to: facility.id,
      fromLabel: holder.label,
      toLabel: facility.label,
      fromSort: linkSort(holder),
      toSort: linkSort(facility),
      role: null,
      kinship: null,
      movement: null,
      period,
      dateFrom: period?.earliestStart ?? null,
      dateTo: period?.latestEnd ?? null,
      reachFrom: reached?.min ?? null,
      reachTo: reached?.max ?? null,
      modality: held.map(modalityOf).reduce((a, b) => (weaker(a, b) === a ? b : a)),
      basis: held.map(basisOf).reduce(strongerBasis),
      derived: true,
      via: [...new Set(used.flatMap(({ involved, occurred }) => [involved.id, occurred.id]))].sort(),
      sources: publishers.length,
      publishers,
      reportedTo: reportedAt(held),
      visibility: visibilityAt(Math.min(...held.map(lowestOf))),
    },
  ];
}

function rowsAt(rows: readonly LinkRow[], level: Level): readonly LinkRow[] {
  return rows.filter(({ lo, hi }) => lo <= level && hi >= level);
}

function modalityOf({ involved, occurred }: Stay): LinkRow["modality"] {
  return weaker(involved.modality, occurred.modality);
}

function basisOf({ involved, occurred }: Stay): Basis {
  return occurred.movement === "TAKEN_TO" ? "INFERRED" : weakerBasis(involved.basis, occurred.basis);
}

/** Publishers that attest both links of a stay; where none does, those of the link that fewer attest: it holds by them. */
function publishersOf({ involved, occurred }: Stay): readonly string[] {
  const [fewer, more] = [involved.publishers, occurred.publishers].sort((a, b) => a.length - b.length);
  const both = fewer?.filter((key) => more?.includes(key)) ?? [];
  return both.length > 0 ? both : (fewer ?? []);
}

function lowestOf({ involved, occurred }: Stay): number {
  const of = (link: LinkRow): number => levels.find((level) => visibilityAt(level) === link.visibility) ?? 2;
  return Math.max(of(involved), of(occurred));
}

/**
 * From the start of the first stay to a release that does not lie before the last; where there is none, and none
 * tells that it goes on, to the end that is given of being kept there: "from 15 September until 9 March". null: no event of a stay is dated.
 */
function periodOf(held: readonly Stay[], released: readonly Stay[]): DateValue | null {
  const dates = ({ event }: Stay): readonly DateValue[] => (event.date === null ? [] : [event.date]);
  const starts = held.flatMap(dates);
  const last = starts.reduce(
    (latest, { earliestStart }) => (earliestStart !== null && earliestStart > latest ? earliestStart : latest),
    "",
  );
  const isLast = ({ latestEnd }: DateValue): boolean => latestEnd === null || latestEnd >= last;
  const releases = released.flatMap(dates).filter(isLast);
  const kept = held.filter(({ occurred }) => occurred.movement === "KEPT_AT");
  const isOpen = starts.some(({ open }) => open);
  const ends = releases.length > 0 || isOpen ? releases : kept.flatMap(dates).filter(isSpan).filter(isLast);
  const all = starts.length === 0 ? null : starts.reduce(hull);
  return closePeriod(all, ends.length === 0 ? null : ends.reduce(hull));
}

/** A time from one day to another, and not some time within it. */
function isSpan(date: DateValue): boolean {
  return date.latestEnd !== null && !date.open && date.edtf?.includes("/") === true && !isWithin(date);
}

/** As far as a stay may reach that no release ends: to the last day on which it may have been reported. */
function reportedAt(held: readonly Stay[]): string | null {
  const days = held.flatMap(({ involved, occurred }) => [involved.reportedTo, occurred.reportedTo]);
  return days.reduce<string | null>(
    (latest, day) => (latest === null || day === null ? null : day > latest ? day : latest),
    "",
  );
}
