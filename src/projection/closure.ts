import type { EntityId } from "../model/id";
import type { Level } from "../model/vocabulary";
import { asserts } from "./modality";
import { ranged } from "./ranges";
import type { ClosureRow, LinkRow, ReachRow } from "./rows";

/** The links that are followed through the places around their place. */
export const deepTypes: ReadonlySet<string> = new Set(["OCCURRED_IN", "LOCATED_IN", "RESIDES_IN"]);

/**
 * Every place around a place, by the shortest way up at each level. `parents`: the rows of WITHIN from a place.
 * A circle of places does not hang it: nothing lies within itself.
 */
export function projectClosure(
  place: EntityId,
  parents: (place: EntityId) => readonly LinkRow[],
): readonly ClosureRow[] {
  return ranged((level) => {
    const depths = new Map<EntityId, number>([[place, 0]]);
    for (const [at, depth] of depths) {
      for (const link of parents(at)) {
        if (holdsAt(link, level) && asserts(link.modality) && !depths.has(link.to)) depths.set(link.to, depth + 1);
      }
    }
    depths.delete(place);
    return [...depths].map(([ancestor, depth]) => ({ place, ancestor, depth }));
  });
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
