import { drawJourney, type Place } from "./journey";
import { style } from "./style";
import { dayInWords, escape, lines, wrap } from "./svg";
import type { Journey, Lane, Row, Story } from "./tell";

const width = 900;
const laneLeft = 92;
const laneWidth = 72;
const rowHeight = 46;
const legendTop = 78;
const legendHeight = 34;

/** The story as an SVG of its own: no script, no font, nothing fetched; light and dark as the reader's system is. */
export function draw(story: Story): string {
  const { lanes, rows, journeys } = story;
  const headTop = legendTop + journeys.length * legendHeight + 38;
  const top = headTop + 70;
  const height = top + rows.length * rowHeight + 24;
  const labelLeft = laneLeft + lanes.length * laneWidth + 8;
  const place: Place = {
    x: (lane) => laneLeft + lane * laneWidth + laneWidth / 2,
    y: (row) => top + row * rowHeight + rowHeight / 2,
  };
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description" lang="en">`,
    `<title id="title">The fictional sample: who was held where, as reports tell it</title>`,
    `<desc id="description">${escape(describe(story))}</desc>`,
    style,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    `<text class="heading" x="24" y="36">From the quay to the gate</text>`,
    `<text class="small" x="24" y="56">A fictional story. A line is a person; it ends in a ring: released, or in dots: not told. A disc is an event; more sources, larger.</text>`,
    ...journeys.map((journey, at) => legend(journey, at, lanes, legendTop + at * legendHeight + 14)),
    ...years(rows, top),
    ...lanes.map(({ name, held }, lane) => {
      const words = wrap(name, 11);
      const count = held === 0 ? [] : [`${held} people`];
      return (
        `<line class="lane" x1="${place.x(lane)}" x2="${place.x(lane)}" y1="${top}" y2="${height - 24}"/>` +
        lines(place.x(lane), headTop + (3 - words.length) * 13, "head", [...words, ...count], 13)
      );
    }),
    ...journeys.map((journey, at) => drawJourney(journey, at, journeys.length, rows, place)),
    ...rows.map((row, at) => event(row, place.x(row.lane), place.y(at), labelLeft)),
    "</svg>",
  ];
  return `${parts.join("\n")}\n`;
}

/** Who a line is, and their way in words. */
function legend(journey: Journey, at: number, lanes: readonly Lane[], y: number): string {
  const way = journey.stays.map(({ lane, start, end }, stay) => {
    const next = journey.stays[stay + 1];
    // Where one stay ends as the next begins, it is said once.
    const told = end === null ? ", end not told" : ` to ${dayInWords(end)}`;
    const until = next !== undefined && (end === null || end === next.start) ? "" : told;
    return `${lanes[lane]?.name ?? ""}, ${dayInWords(start)}${until}`;
  });
  return (
    `<line class="way p${at}" x1="24" x2="52" y1="${y - 4}" y2="${y - 4}"/>` +
    `<text class="name" x="62" y="${y}">${escape(journey.name)}</text>` +
    `<text class="small" x="62" y="${y + 15}">${escape(way.join(" → "))}</text>`
  );
}

/** A band for each year, with its number. */
function years(rows: readonly Row[], top: number): readonly string[] {
  const all = [...new Set(rows.map(({ day }) => day.slice(0, 4)))];
  return all.map((year, at) => {
    const first = rows.findIndex(({ day }) => day.startsWith(year));
    const count = rows.filter(({ day }) => day.startsWith(year)).length;
    const y = top + first * rowHeight;
    return (
      `<rect class="band${at % 2}" x="16" y="${y}" width="${width - 32}" height="${count * rowHeight}"/>` +
      `<text class="year" x="28" y="${y + 27}">${year}</text>`
    );
  });
}

/** Characters of a line beside the lanes. */
const longest = 60;

function event({ name, modality, publishers }: Row, x: number, y: number, labelLeft: number): string {
  const words = wrap(name, longest);
  const by = publishers.length === 1 ? (publishers[0] ?? "") : `${publishers.length} sources: ${publishers.join(", ")}`;
  const all = wrap(by, longest + 6);
  const first = y + 4 - (words.length + all.length - 1) * 7;
  return (
    `<line class="lead" x1="${x + 9}" x2="${labelLeft - 6}" y1="${y}" y2="${y}"/>` +
    `<circle class="dot ${modality.toLowerCase()}" cx="${x}" cy="${y}" r="${4 + Math.min(publishers.length, 4)}"/>` +
    lines(labelLeft, first, "label", words, 14) +
    lines(labelLeft, first + words.length * 14, "small", all, 13)
  );
}

function describe({ rows, journeys }: Story): string {
  const first = rows[0]?.day.slice(0, 4) ?? "";
  const last = rows.at(-1)?.day.slice(0, 4) ?? "";
  const names = journeys.map(({ name }) => name).join(", ");
  return `A timeline from ${first} to ${last}, downwards, with ${rows.length} events. Columns are facilities. Lines lead ${names} from one to the next; a dashed end means that no report tells when a stay ended.`;
}
