import type { EntityId } from "../../../model/id";
import { levels, type Level } from "../../../model/vocabulary";
import { undated } from "../../../projection/link";
import { asserts } from "../../../projection/modality";
import { rowAt } from "../../../projection/ranges";
import type { Tally } from "../../../projection/ranking";
import type { CounterRow, NodeRow } from "../../../projection/rows";
import { runInChunks, type Run } from "../run";
import { unsortable } from "../sortable";
import { counterRows, counterStatements } from "./counters";
import { grouped } from "../../../model/grouped";

const visible = "lo <= level AND x.hi >= level AND x.modality IN ['REPORTED', 'ALLEGED']";

/** The first link at each level in the order of an index: what it costs does not depend on how many there are. */
function firstDay(match: string, where: string, sort: string, order: string): string {
  return `UNWIND $p.rows AS id UNWIND [0, 1, 2] AS level
    CALL (id, level) { MATCH ${match} WHERE ${where} AND x.${visible} RETURN x.${sort} AS day ORDER BY ${order} LIMIT 1 }
    RETURN id, level, day`;
}

export const tallyStatements = {
  modalities: `UNWIND $p.rows AS id MATCH (n:Entity) WHERE n.id = id AND n.lo >= 0 RETURN n.id, n.lo, n.hi, n.modality`,
  /** The first day of the events of an entity: of those it is involved in, those at it, those within it. */
  firstDays: [
    firstDay("()-[x:INVOLVED_IN]->()", "x.from = id AND x.toSort IS NOT NULL", "toSort", "x.from, x.toSort"),
    firstDay("()-[x:OCCURRED_AT]->()", "x.to = id AND x.fromSort IS NOT NULL", "fromSort", "x.to, x.fromSort"),
    firstDay(
      "(x:Reach)",
      "x.place = id AND x.type = 'OCCURRED_IN' AND x.sort IS NOT NULL AND x.link IS NOT NULL",
      "sort",
      "x.place, x.type, x.sort",
    ),
  ],
} as const;

/** What is counted about nodes, at each level, as it is stored. */
export async function tallies(run: Run, ids: readonly EntityId[]): Promise<readonly Tally[]> {
  if (ids.length === 0) return [];
  const [counted, seen, ...found] = await Promise.all([
    runInChunks(run, counterStatements.read, ids),
    runInChunks(run, tallyStatements.modalities, ids),
    ...tallyStatements.firstDays.map((text) => runInChunks(run, text, ids)),
  ]);
  const counters = new Map(counted.map((row) => [row[0] as string, counterRows(row)]));
  const nodes = grouped(seen.map(seenNode), ({ id }) => id);
  const days = new Map<string, string>();
  for (const [id, level, sort] of found.flat() as [string, Level, string][]) {
    const day = unsortable(sort);
    const key = `${id} ${String(level)}`;
    const before = days.get(key);
    if (day !== undated && (before === undefined || day < before)) days.set(key, day);
  }
  return ids.flatMap((id) =>
    levels.map((level) => ({
      id,
      level,
      links: linksAt(counters.get(id) ?? [], rowAt(nodes.get(id) ?? [], level)?.modality ?? null, level),
      firstDay: days.get(`${id} ${String(level)}`) ?? null,
    })),
  );
}

function seenNode(values: readonly unknown[]) {
  const [id, lo, hi, modality] = values as [EntityId, Level, Level, NodeRow["modality"]];
  return { id, lo, hi, modality };
}

/** Links that are reported or alleged, and below an event those of its own modality. */
function linksAt(counters: readonly CounterRow[], own: NodeRow["modality"], level: Level): number {
  return counters
    .filter(({ lo, hi, modality }) => lo <= level && hi >= level && (asserts(modality) || modality === own))
    .reduce((sum, { count }) => sum + count, 0);
}
