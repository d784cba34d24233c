import { labelOf, type EntityId } from "../model/id";
import { clustersByLevel } from "../projection/identity";
import { cellMembers } from "../projection/joined";
import type { NameOfNode } from "../projection/event-columns";
import { projectNode, type Sources } from "../projection/node";
import { ranged } from "../projection/ranges";
import type { AliasRow, NodeRow } from "../projection/rows";
import { searchRows } from "../projection/search-rows";
import type { StoreTransaction } from "../store/graph-store";
import { nameFacts, sameRows, type Changes, type NodeCell } from "./changes";
import { nodesOf } from "./current";
import type { Gathering } from "./gather";

const nobody: NameOfNode = () => null;

/**
 * Projects the nodes of some entities: of all members of their cells before and after. Places, facilities and the rest
 * first; then events, whose names tell where, together with the events at every place whose name changed.
 */
export async function projectNodes(
  transaction: StoreTransaction,
  gathering: Gathering,
  entities: ReadonlySet<EntityId>,
  changes: Changes,
): Promise<void> {
  const members = await gathering.cellsBeforeAndAfter(entities);
  const events = new Set([...members].filter((entity) => labelOf(entity) === "Event"));
  const others = new Set([...members].filter((entity) => !events.has(entity)));
  const renamed = await projectGroups(transaction, gathering, others, changes, nobody);
  await gathering.claims("object", renamed);
  for (const claim of renamed.flatMap((site) => gathering.evidence.claimsAbout(site))) {
    if (claim.predicate === "OCCURRED_IN" || claim.predicate === "OCCURRED_AT") events.add(claim.subject);
  }
  const eventMembers = await gathering.cellsBeforeAndAfter(events);
  await gathering.nodes(eventMembers);
  const names = await namesOfSites(transaction, gathering, eventMembers);
  await projectGroups(transaction, gathering, eventMembers, changes, names);
}

/** Projects whole cells and puts their rows in place. Gives the places and facilities whose names changed. */
async function projectGroups(
  transaction: StoreTransaction,
  gathering: Gathering,
  members: ReadonlySet<EntityId>,
  changes: Changes,
  nameOfNode: NameOfNode,
): Promise<readonly EntityId[]> {
  if (members.size === 0) return [];
  await gathering.nodes(members);
  const sources = gathering.sources();
  const keys = [...members].map((member) => [member]);
  const oldAliases = await transaction.rows("alias", "member", keys);
  const oldCells = [...new Set(oldAliases.map(({ cell }) => cell))];
  const oldRows = await transaction.rows(
    "node",
    "cell",
    oldCells.map((cell) => [cell]),
  );
  const fresh = groupsOf(gathering, members).map((group) => ({ group, ...projectGroup(sources, group, nameOfNode) }));
  const renamed: EntityId[] = [];
  const touchedCells = new Set<EntityId>();
  const changed: NodeCell[] = [];
  const split = cellsThatChange(fresh, oldAliases);
  for (const { group, rows, aliases } of fresh) {
    const before = oldAliases.filter(({ member }) => group.includes(member));
    // Links of a cell are replaced together: when one leaves it, what the others attest is projected again.
    if (before.some(({ cell }) => split.has(cell))) for (const member of group) changes.relinked.add(member);
    const beforeCells = new Set(before.map(({ cell }) => cell));
    const beforeRows = oldRows.filter(({ cell }) => beforeCells.has(cell));
    const old = { rows: beforeRows, aliases: before };
    if (sameRows(before, aliases) && sameRows(beforeRows, rows)) continue;
    changed.push({ rows, aliases });
    for (const cell of [...beforeCells, ...aliases.map(({ cell }) => cell)]) touchedCells.add(cell);
    changes.note(group, old, { rows, aliases });
    if (nameFacts(old) !== nameFacts({ rows, aliases })) {
      renamed.push(...group.filter((member) => ["Place", "Facility"].includes(labelOf(member) ?? "")));
    }
  }
  const cellKeys = [...touchedCells].map((cell) => [cell]);
  const untouched = fresh.filter(
    ({ rows, aliases }) =>
      !changed.some((each) => each.rows === rows) && aliases.some(({ cell }) => touchedCells.has(cell)),
  );
  const all = [...changed, ...untouched];
  const rows = all.flatMap((each) => each.rows);
  await transaction.replace(
    "alias",
    "cell",
    cellKeys,
    all.flatMap((each) => each.aliases),
  );
  await transaction.replace("node", "cell", cellKeys, rows);
  await transaction.replace("search", "cell", cellKeys, cellsOf(rows).flatMap(searchRows));
  return renamed;
}

/** Cells that somebody joins or leaves. */
function cellsThatChange(
  fresh: readonly { readonly group: readonly EntityId[]; readonly aliases: readonly AliasRow[] }[],
  oldAliases: readonly AliasRow[],
): ReadonlySet<EntityId> {
  const cells = new Set<EntityId>();
  for (const { group, aliases } of fresh) {
    const before = oldAliases.filter(({ member }) => group.includes(member));
    if (!sameRows(before, aliases)) for (const { cell } of [...before, ...aliases]) cells.add(cell);
  }
  return cells;
}

function cellsOf(rows: readonly NodeRow[]): readonly (readonly NodeRow[])[] {
  return [...new Set(rows.map(({ cell }) => cell))].map((cell) => rows.filter((row) => row.cell === cell));
}

function groupsOf(gathering: Gathering, members: ReadonlySet<EntityId>): readonly (readonly EntityId[])[] {
  const placed = new Set<EntityId>();
  const groups: (readonly EntityId[])[] = [];
  for (const member of members) {
    if (placed.has(member)) continue;
    const group = cellMembers(gathering.evidence, member);
    for (const each of group) placed.add(each);
    groups.push(group);
  }
  return groups;
}

/** The rows of one cell. Its name is the first of its members by id, whatever is visible of them. */
function projectGroup(sources: Sources, group: readonly EntityId[], nameOfNode: NameOfNode): NodeCell {
  const [cell] = group;
  if (cell === undefined) return { rows: [], aliases: [] };
  const clusters = clustersByLevel(sources.evidence, sources.standings, group);
  const rows = ranged((level) =>
    clusters[level].map((cluster) => ({ ...projectNode(sources, cluster, level, nameOfNode), cell })),
  );
  const aliases = ranged((level) =>
    clusters[level].flatMap(({ canonical, members }) => members.map((member) => ({ member, canonical, cell }))),
  );
  return { rows, aliases };
}

/** The names that places and facilities have at each level, for the events that occurred there. */
async function namesOfSites(
  transaction: StoreTransaction,
  gathering: Gathering,
  events: ReadonlySet<EntityId>,
): Promise<NameOfNode> {
  const sites = new Set<EntityId>();
  for (const event of events) {
    for (const { predicate, object } of gathering.evidence.claimsOf(event)) {
      if (object !== null && (predicate === "OCCURRED_IN" || predicate === "OCCURRED_AT")) sites.add(object);
    }
  }
  const nodeOf = await nodesOf(transaction, sites);
  return (entity, level) => nodeOf(entity, level)?.name ?? null;
}
