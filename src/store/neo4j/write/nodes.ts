import { asserts } from "../../../projection/modality";
import { undated } from "../../../projection/link";
import type { NodeRow } from "../../../projection/rows";
import { grouped } from "../../../model/grouped";
import { runInChunks, type Run } from "../run";
import { stored, type Value } from "../values";
import type { BufferedTable } from "./buffered-table";
import { pieces } from "./link-source";
import { nodeStatements } from "./node-statements";
import type { Piece } from "./pieces";
import { contentOf, storedRow } from "./row";

/** What is to be done to the nodes of the graph. */
export interface NodeChanges {
  readonly created: readonly NodeRow[];
  /** Of the same id and levels as what is stored. */
  readonly updated: readonly NodeRow[];
  readonly removed: readonly NodeRow[];
}

/** The difference between stored rows and what was put in their place. */
export async function nodeChanges(nodes: BufferedTable<"node">): Promise<NodeChanges> {
  const { overlay } = nodes;
  const read = await Promise.all(overlay.replacedKeys().map(([by, keys]) => nodes.stored(by, keys)));
  const before = new Map(read.flat().map((row) => [placeOf(row), row]));
  const after = new Map(overlay.rows().map((row) => [placeOf(row), row]));
  return {
    created: [...after].filter(([place]) => !before.has(place)).map(([, row]) => row),
    updated: [...after].flatMap(([place, row]) => {
      const old = before.get(place);
      return old === undefined || contentOf("node", old) === contentOf("node", row) ? [] : [row];
    }),
    removed: [...before].filter(([place]) => !after.has(place)).map(([, row]) => row),
  };
}

/** Pieces of all links of which some hang on nodes that go: they are to be joined anew. */
export async function linksOnRemoved(run: Run, { removed }: NodeChanges): Promise<readonly Piece[]> {
  if (removed.length === 0) return [];
  const ids = [...new Set(removed.map(({ id }) => id))].map((id) => [id]);
  const found = await runInChunks(run, nodeStatements.links, ids);
  const gone = new Set(removed.map(({ id, lo }) => `${id} ${String(lo)}`));
  const all = pieces(found.map((row) => row.slice(2)));
  const hanging = found.filter(([id, lo]) => gone.has(`${String(id)} ${String(lo)}`)).map((row) => row.slice(2));
  const touched = new Set(pieces(hanging).map(({ link }) => link.id));
  return all.filter(({ link }) => touched.has(link.id));
}

/** Writes the difference. What hung on nodes that go is gone with them. */
export async function writeNodes(run: Run, { created, updated, removed }: NodeChanges): Promise<void> {
  const keys = removed.map(({ id, lo }): Value => [id, stored(lo, "integer")]);
  const done: Promise<unknown>[] = [];
  if (keys.length > 0) done.push(runInChunks(run, nodeStatements.remove, keys));
  for (const [label, rows] of grouped(updated, (row) => row.label)) {
    done.push(runInChunks(run, nodeStatements.update[label], rows.map(parametersOf)));
  }
  for (const [label, rows] of grouped(created, (row) => row.label)) {
    done.push(runInChunks(run, nodeStatements.create[label], rows.map(parametersOf)));
  }
  await Promise.all(done);
}

function placeOf({ id, lo, hi }: NodeRow): string {
  return `${id} ${String(lo)} ${String(hi)}`;
}

function parametersOf(row: NodeRow): Value {
  const { count, dateFrom, point, modality } = row;
  const isOnEarth = point !== null && Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180;
  return {
    row: {
      ...storedRow("node", row),
      countMin: stored(count?.min, "integer"),
      countMax: stored(count?.max, "integer"),
      dateAscending: dateFrom ?? undated,
      dateDescending: dateFrom ?? "",
    },
    lat: isOnEarth ? point.lat : null,
    lon: isOnEarth ? point.lon : null,
    isFact: modality !== null && asserts(modality),
  };
}
