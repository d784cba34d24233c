import type { EntityId } from "../model/id";
import type { Level } from "../model/vocabulary";
import { asserts } from "./modality";
import { ranged } from "./ranges";
import type { ClosureRow, LinkRow, ReachRow } from "./rows";

/** The links that are followed through the places around their place. */
export const deepTypes: ReadonlySet<string> = new Set(["OCCURRED_IN", "LOCATED_IN", "RESIDES_IN"]);

/**
 * Every place around a place, at each level. `depth` puts the smaller before what lies around it: it is the longest way
 * up, since a source may name the county's province where the gazetteer knows the prefecture between. `parents`: the
 * rows of WITHIN from a place. A circle of places does not hang it: nothing lies within itself.
 */
export function projectClosure(
  place: EntityId,
  parents: (place: EntityId) => readonly LinkRow[],
): readonly ClosureRow[] {
  return ranged((level) => {
    const around = (at: EntityId): readonly EntityId[] =>
      parents(at)
        .filter((link) => holdsAt(link, level) && asserts(link.modality))
        .map(({ to }) => to);
    return [...depthsFrom(place, around)].map(([ancestor, depth]) => ({ place, ancestor, depth }));
  });
}

/**
 * The longest way to everything that can be reached. In a circle, where there is none, the way goes on from that of its
 * places which the shortest way reaches first; of several at once from the one with the smaller id.
 */
function depthsFrom(start: EntityId, next: (at: EntityId) => readonly EntityId[]): ReadonlyMap<EntityId, number> {
  const shortest = new Map([[start, 0]]);
  for (const [at, way] of shortest) for (const to of next(at)) if (!shortest.has(to)) shortest.set(to, way + 1);
  const open = new Set(
    [...shortest.keys()].sort((a, b) => (shortest.get(a) ?? 0) - (shortest.get(b) ?? 0) || (a < b ? -1 : 1)),
  );
  const depths = new Map<EntityId, number>();
  while (open.size > 0) {
    const inner = new Set([...open].flatMap((at) => next(at).filter((to) => to !== at && to !== start)));
    const at = [...open].find((each) => !inner.has(each)) ?? [...open].find((each) => returns(each, next, open));
    if (at === undefined) break;
    open.delete(at);
    for (const to of next(at)) {
      if (open.has(to)) depths.set(to, Math.max(depths.get(to) ?? 0, (depths.get(at) ?? 0) + 1));
    }
  }
  return depths;
}

/** Whether a way through some places leads back to where it starts. */
function returns(
  start: EntityId,
  next: (at: EntityId) => readonly EntityId[],
  through: ReadonlySet<EntityId>,
): boolean {
  const seen = new Set(next(start).filter((to) => through.has(to)));
  for (const at of seen) for (const to of next(at)) if (through.has(to)) seen.add(to);
  return seen.has(start);
}

/** A link to a place as seen from the place and from every place around it. `closure`: the rows of that place. */
export function projectReach(link: LinkRow, closure: readonly ClosureRow[]): readonly ReachRow[] {
  return ranged((level) => {
    if (!holdsAt(link, level)) return [];
    const around = closure.filter((row) => holdsAt(row, level)).map(({ ancestor }) => ancestor);
    return [link.to, ...around].map((place) => ({
      place,
      type: link.type,
      link: link.id,
      other: link.from,
      target: link.to,
      sort: link.fromSort,
      modality: link.modality,
    }));
  });
}

function holdsAt({ lo, hi }: { readonly lo: Level; readonly hi: Level }, level: Level): boolean {
  return lo <= level && hi >= level;
}
