import { escape } from "./svg";
import type { Journey, Row } from "./tell";

/** Where the middle of a lane and of a row is. Rows may be counted in parts: 2.5 lies between the third and the fourth. */
export interface Place {
  x(lane: number): number;
  y(row: number): number;
}

/** How far two lines in one lane are apart. */
const gap = 9;
/** How far an end that no report tells is drawn, in rows. */
const tail = 0.8;

/** One person's line through the lanes. A ring: released; a dashed end: not told. */
export function drawJourney(journey: Journey, at: number, of: number, rows: readonly Row[], place: Place): string {
  const x = (lane: number) => place.x(lane) + (at - (of - 1) / 2) * gap;
  const { stays } = journey;
  const steps = stays.map((stay) => ({ ...stay, row: rowOf(stay.lane, stay.start, rows) }));
  const [first] = steps;
  if (first === undefined) return "";
  let way = `M${x(first.lane)} ${place.y(first.row)}`;
  let before = first;
  for (const step of steps.slice(1)) {
    const y = place.y(step.row);
    const bend = Math.max(place.y(before.row), y - 34);
    way += ` V${bend} C${x(before.lane)} ${y - 10} ${x(step.lane)} ${bend + 10} ${x(step.lane)} ${y}`;
    before = step;
  }
  const from = place.y(before.row);
  const end = before.end === null ? null : place.y(rowOf(before.lane, before.end, rows));
  const name = `<title>${escape(journey.name)}</title>`;
  const line =
    end === null
      ? `<path class="way p${at}" d="${way}"/>` +
        `<line class="way p${at} untold" x1="${x(before.lane)}" x2="${x(before.lane)}" y1="${from}" y2="${from + (place.y(tail) - place.y(0))}"/>`
      : `<path class="way p${at}" d="${way} V${end}"/><circle class="ring p${at}" cx="${x(before.lane)}" cy="${end}" r="4"/>`;
  return `<g>${name}${line}</g>`;
}

/** The row of an event at that facility on that day, else between the rows around the day. */
function rowOf(lane: number, day: string, rows: readonly Row[]): number {
  const there = rows.findIndex((row) => row.day === day && row.lane === lane);
  return there >= 0 ? there : between(day, rows);
}

function between(day: string, rows: readonly Row[]): number {
  const after = rows.findIndex((row) => row.day > day);
  return (after < 0 ? rows.length : after) - 0.5;
}
