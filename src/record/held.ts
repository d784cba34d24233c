import type { EntityId } from "../model/id";
import { linkCell } from "../projection/cells";
import { projectHeldAt, type Stays } from "../projection/held-at";
import { ranged } from "../projection/ranges";
import type { AttestRow, LinkRow } from "../projection/rows";
import type { StoreTransaction } from "../store/graph-store";
import type { Changes } from "./changes";
import { replaceLinks } from "./links";
import { grouped } from "../model/grouped";

interface Pair {
  readonly holder: EntityId;
  readonly facility: EntityId;
}

/**
 * Projects HELD_AT anew wherever an event changed, or a link that puts somebody into an event or an event at a
 * facility, or a facility's type or name. It is computed from rows alone: from what the graph now says at each level.
 */
export async function projectTouchedStays(transaction: StoreTransaction, changes: Changes): Promise<void> {
  const pairs = await touchedPairs(transaction, changes);
  if (pairs.length === 0) return;
  const holders = [...new Set(pairs.map(({ holder }) => holder))];
  const involved = await transaction.rows(
    "link",
    "from type",
    holders.map((id) => [id, "INVOLVED_IN"]),
  );
  const affected = grouped(involved.filter(isAffected), ({ from }) => from);
  const events = [...new Set(involved.filter(isAffected).map(({ to }) => to))];
  const occurred = grouped(
    await transaction.rows(
      "link",
      "from type",
      events.map((id) => [id, "OCCURRED_AT"]),
    ),
    ({ from }) => from,
  );
  const ids = [...new Set([...events, ...pairs.flatMap(({ holder, facility }) => [holder, facility])])];
  const nodes = grouped(
    await transaction.rows(
      "node",
      "id",
      ids.map((id) => [id]),
    ),
    ({ id }) => id,
  );
  const stays = pairs.map((pair): Stays => {
    const into = grouped(affected.get(pair.holder) ?? [], ({ to }) => to);
    return {
      cell: cellOf(pair),
      holder: nodes.get(pair.holder) ?? [],
      facility: nodes.get(pair.facility) ?? [],
      events: [...into].map(([event, links]) => ({
        node: nodes.get(event) ?? [],
        involved: links,
        occurred: (occurred.get(event) ?? []).filter(({ to }) => to === pair.facility),
      })),
    };
  });
  const links = stays.flatMap(projectHeldAt);
  const attests = await attestsOf(transaction, links);
  await replaceLinks(
    transaction,
    stays.map(({ cell }) => cell),
    links,
    attests,
    changes,
  );
}

function isAffected({ type, role, fromLabel }: LinkRow): boolean {
  return type === "INVOLVED_IN" && role === "AFFECTED" && (fromLabel === "Person" || fromLabel === "Group");
}

function cellOf({ holder, facility }: Pair): string {
  return linkCell("HELD_AT", holder, facility, "");
}

/** Every holder and facility that a changed event, link or facility joins, or joined. */
async function touchedPairs(transaction: StoreTransaction, changes: Changes): Promise<readonly Pair[]> {
  const events = new Set(changes.events);
  const changed = [...changes.removedLinks, ...changes.addedLinks, ...changes.reattestedLinks];
  for (const link of changed) {
    if (isAffected(link)) events.add(link.to);
    if (link.type === "OCCURRED_AT") events.add(link.from);
  }
  const atFacilities = await transaction.rows(
    "link",
    "to type",
    [...changes.facilities].map((id) => [id, "OCCURRED_AT"]),
  );
  for (const link of atFacilities) events.add(link.from);
  const keys = [...events];
  const into = await transaction.rows(
    "link",
    "to type",
    keys.map((id) => [id, "INVOLVED_IN"]),
  );
  const places = await transaction.rows(
    "link",
    "from type",
    keys.map((id) => [id, "OCCURRED_AT"]),
  );
  const holders = grouped([...into, ...changed].filter(isAffected), ({ to }) => to);
  const facilities = grouped(
    [...places, ...changed].filter(({ type }) => type === "OCCURRED_AT"),
    ({ from }) => from,
  );
  const pairs = new Map<string, Pair>();
  for (const event of keys) {
    for (const { from: holder } of holders.get(event) ?? []) {
      for (const { to: facility } of facilities.get(event) ?? [])
        pairs.set(`${holder} ${facility}`, { holder, facility });
    }
  }
  return [...pairs.values()];
}

/** A derived link is attested by the claims of the links that it is computed from. */
async function attestsOf(transaction: StoreTransaction, links: readonly LinkRow[]): Promise<readonly AttestRow[]> {
  const via = [...new Set(links.flatMap((link) => link.via))];
  const attests = grouped(
    await transaction.rows(
      "attest",
      "link",
      via.map((id) => [id]),
    ),
    ({ link }) => link,
  );
  return [...grouped(links, ({ cell }) => cell)].flatMap(([cell, rows]) =>
    ranged((level) =>
      rows
        .filter(({ lo, hi }) => lo <= level && hi >= level)
        .flatMap(({ id, via: under }) => {
          const claims = new Map(
            under
              .flatMap((link) => attests.get(link) ?? [])
              .filter(({ lo, hi }) => lo <= level && hi >= level)
              .map(({ claim, ord }) => [claim, ord]),
          );
          return [...claims].map(([claim, ord]) => ({ link: id, cell, claim, ord }));
        }),
    ),
  );
}
