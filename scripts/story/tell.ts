import type { Answer } from "./ask";

/** What is drawn: rows are events in order of time, lanes are facilities, journeys lead people through them. */
export interface Story {
  /** The first lane has no facility: what happened elsewhere. */
  readonly lanes: readonly Lane[];
  readonly rows: readonly Row[];
  readonly journeys: readonly Journey[];
}

export interface Lane {
  readonly name: string;
  /** How many people were held there, by name. */
  readonly held: number;
}

export interface Row {
  /** "YYYY-MM-DD", the first day that it may have begun on. */
  readonly day: string;
  readonly name: string;
  readonly modality: "REPORTED" | "ALLEGED" | "THREATENED";
  readonly lane: number;
  readonly publishers: readonly string[];
}

export interface Journey {
  readonly name: string;
  readonly stays: readonly Stay[];
}

export interface Stay {
  readonly lane: number;
  readonly start: string;
  /** null: no report tells it. */
  readonly end: string | null;
}

const elsewhere = "Elsewhere";
const shownPeople = 6;

export function tell({ events, facilities, people }: Answer): Story {
  const inOrder = [...inTime(events.nodes)].map(({ day, event }) => ({
    day,
    name: [event.name, ...event.names.slice(0, 1).map(({ text }) => `“${text}”`)].join(": "),
    modality: event.modality,
    facility: event.facilities.nodes[0]?.name ?? elsewhere,
    publishers: publishersOf(event),
  }));
  const lanes = lanesOf(inOrder, facilities);
  const laneOf = (name: string) =>
    Math.max(
      0,
      lanes.findIndex((lane) => lane.name === name),
    );
  const journeys = people.nodes.map(({ name, heldAt }) => {
    const stays = heldAt.edges.flatMap(({ node, link: { period } }) => {
      const start = period?.earliestStart ?? null;
      return start === null ? [] : [{ lane: laneOf(node.name), start, end: period?.latestEnd ?? null }];
    });
    return { name, stays: stays.sort((a, b) => compare(a.start, b.start)) };
  });
  return {
    lanes,
    rows: inOrder.map(({ facility, ...row }) => ({ ...row, lane: laneOf(facility) })),
    // Of those who were moved, the ones of whom most is told.
    journeys: journeys.filter(({ stays }) => stays.length > 1).slice(0, shownPeople),
  };
}

type Event = Answer["events"]["nodes"][number];

/** Dated events, oldest first; of one day, what follows another after it, then by name. */
function inTime(events: readonly Event[]): readonly { readonly day: string; readonly event: Event }[] {
  const dated = events.flatMap((event) => {
    const day = event.date?.earliestStart ?? null;
    return day === null ? [] : [{ day, event }];
  });
  const days = new Map(dated.map(({ day, event }) => [event.id, day]));
  const isLater = ({ day, event }: (typeof dated)[number]) =>
    event.follows.nodes.some(({ id }) => days.get(id) === day) ? "1" : "0";
  return dated.sort(
    (a, b) => compare(a.day, b.day) || compare(isLater(a), isLater(b)) || compare(a.event.name, b.event.name),
  );
}

function publishersOf({ claims }: Event): readonly string[] {
  const all = claims.nodes.flatMap(({ citations }) => citations.flatMap(({ report }) => report.publisher?.name ?? []));
  return [...new Set(all)].sort();
}

/** The facilities of events, in the order in which they first come up. */
function lanesOf(rows: readonly { readonly facility: string }[], facilities: Answer["facilities"]): readonly Lane[] {
  const names = new Set([elsewhere, ...rows.map(({ facility }) => facility)]);
  const held = new Map(facilities.nodes.map((each) => [each.name, each.held.totalCount]));
  return [...names].map((name) => ({ name, held: held.get(name) ?? 0 }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
