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
 * The longest way to everything that can be reached. In a circle, where there is none, the way goes on from whatever the
 * shortest way reaches first.
 */
function depthsFrom(start: EntityId, next: (at: EntityId) => readonly EntityId[]): ReadonlyMap<EntityId, number> {
  const reached = new Set([start]);
  const ways = new Map<EntityId, number>();
  for (const at of reached) {
    for (const to of new Set(next(at))) {
      if (to === start) continue;
      reached.add(to);
      ways.set(to, (ways.get(to) ?? 0) + 1);
    }
  }
  const depths = new Map<EntityId, number>();
  for (const open = new Set(reached); open.size > 0;) {
    const [first = start] = open;
    const at = [...open].find((each) => (ways.get(each) ?? 0) === 0) ?? first;
    open.delete(at);
    for (const to of new Set(next(at))) {
      if (!open.has(to)) continue;
      ways.set(to, (ways.get(to) ?? 0) - 1);
      depths.set(to, Math.max(depths.get(to) ?? 0, (depths.get(at) ?? 0) + 1));
    }
  }
  return depths;
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
