import type { EntityId } from "../model/id";
import { deepTypes, projectClosure, projectReach } from "../projection/closure";
import type { LinkRow } from "../projection/rows";
import type { StoreTransaction } from "../store/graph-store";
import type { Changes } from "./changes";
import { grouped } from "../model/grouped";

/** Computes the closure of places whose WITHIN links changed, and of all within them; then what is reached through it. */
export async function projectTouchedPlaces(transaction: StoreTransaction, changes: Changes): Promise<void> {
  const changed = [...changes.removedLinks, ...changes.addedLinks];
  const moved = new Set(changed.filter(({ type }) => type === "WITHIN").map(({ from }) => from));
  const below = await transaction.rows(
    "closure",
    "ancestor",
    [...moved].map((place) => [place]),
  );
  const places = [...new Set([...moved, ...below.map(({ place }) => place)])];
  const parents = await parentsOf(transaction, places);
  const keys = places.map((place) => [place]);
  const before = grouped(await transaction.rows("closure", "place", keys), ({ place }) => place);
  const after = new Map(places.map((place) => [place, projectClosure(place, (at) => parents.get(at) ?? [])]));
  await transaction.replace("closure", "place", keys, [...after.values()].flat());
  const reached = [...deepTypes].flatMap((type) => places.map((place) => [place, type]));
  const links = new Map<string, LinkRow>();
  for (const link of await transaction.rows("link", "to type", reached))
    links.set(`${link.id} ${String(link.lo)}`, link);
  for (const link of changes.addedLinks) if (deepTypes.has(link.type)) links.set(`${link.id} ${String(link.lo)}`, link);
  const gone = changes.removedLinks.filter(({ type }) => deepTypes.has(type)).map(({ id }) => id);
  await replaceReach(transaction, [...links.values()], gone, changes);
  for (const rows of before.values()) for (const { ancestor } of rows) changes.ranked.add(ancestor);
}

/** WITHIN links from places, and from all places that these lead to. */
async function parentsOf(
  transaction: StoreTransaction,
  places: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, readonly LinkRow[]>> {
  const parents = new Map<EntityId, readonly LinkRow[]>();
  for (let open = places; open.length > 0;) {
    const links = grouped(
      await transaction.rows(
        "link",
        "from type",
        open.map((place) => [place, "WITHIN"]),
      ),
      ({ from }) => from,
    );
    for (const place of open) parents.set(place, links.get(place) ?? []);
    open = [...new Set([...links.values()].flat().map(({ to }) => to))].filter((place) => !parents.has(place));
  }
  return parents;
}

async function replaceReach(
  transaction: StoreTransaction,
  links: readonly LinkRow[],
  gone: readonly string[],
  changes: Changes,
): Promise<void> {
  const ids = [...new Set([...links.map(({ id }) => id), ...gone])];
  if (ids.length === 0) return;
  const current = await transaction.rows(
    "link",
    "id",
    ids.map((id) => [id]),
  );
  const targets = [...new Set(current.map(({ to }) => to))];
  const closure = grouped(
    await transaction.rows(
      "closure",
      "place",
      targets.map((place) => [place]),
    ),
    ({ place }) => place,
  );
  const before = await transaction.rows(
    "reach",
    "link",
    ids.map((id) => [id]),
  );
  const after = current.flatMap((link) => projectReach(link, closure.get(link.to) ?? []));
  await transaction.replace(
    "reach",
    "link",
    ids.map((id) => [id]),
    after,
  );
  for (const { place } of [...before, ...after]) changes.ranked.add(place);
}
