import { labelOf, type EntityId } from "../model/id";
import type { Level } from "../model/vocabulary";
import { cellMembers, clustersByLevel } from "../projection/identity";
import { projectNode, type NameOfNode, type Sources } from "../projection/node";
import { ranged, rowAt } from "../projection/ranges";
import { projectReport } from "../projection/report-node";
import type { AliasRow, NodeRow } from "../projection/rows";
import { searchRows } from "../projection/search-rows";
import type { StoreTransaction } from "../store/graph-store";
import { linkFacts, nameFacts, sameRows, type Changes } from "./changes";
import type { Gathering } from "./gather";

interface Projected {
  readonly rows: readonly NodeRow[];
  readonly aliases: readonly AliasRow[];
}

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
  const members = await membersBeforeAndAfter(transaction, gathering, entities);
  const events = new Set([...members].filter((entity) => labelOf(entity) === "Event"));
  const others = new Set([...members].filter((entity) => !events.has(entity)));
  const renamed = await projectGroups(transaction, gathering, others, changes, nobody);
  await gathering.claims("object", renamed);
  for (const claim of renamed.flatMap((site) => gathering.evidence.claimsAbout(site))) {
    if (claim.predicate === "OCCURRED_IN" || claim.predicate === "OCCURRED_AT") events.add(claim.subject);
  }
  const eventMembers = await membersBeforeAndAfter(transaction, gathering, events);
  await gathering.nodes(eventMembers);
  const names = await namesOfSites(transaction, gathering, eventMembers);
  await projectGroups(transaction, gathering, eventMembers, changes, names);
}

/** Entities with all members of their cells: as the rows have them, and as the judgements now do. */
async function membersBeforeAndAfter(
  transaction: StoreTransaction,
  gathering: Gathering,
  entities: ReadonlySet<EntityId>,
): Promise<ReadonlySet<EntityId>> {
  const members = new Set(entities);
  for (let before = -1; before !== members.size;) {
    before = members.size;
    const rows = await transaction.rows(
      "alias",
      "member",
      [...members].map((member) => [member]),
    );
    const cells = [...new Set(rows.map(({ cell }) => cell))];
    for (const { member } of await transaction.rows(
      "alias",
      "cell",
      cells.map((cell) => [cell]),
    ))
      members.add(member);
    for (const member of await gathering.cells(members)) members.add(member);
  }
  return members;
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
  const changed: Projected[] = [];
  for (const { group, rows, aliases } of fresh) {
    const before = oldAliases.filter(({ member }) => group.includes(member));
    const beforeCells = new Set(before.map(({ cell }) => cell));
    const beforeRows = oldRows.filter(({ cell }) => beforeCells.has(cell));
    if (sameRows(before, aliases) && sameRows(beforeRows, rows)) continue;
    changed.push({ rows, aliases });
    for (const cell of [...beforeCells, ...aliases.map(({ cell }) => cell)]) touchedCells.add(cell);
    noteChanges(changes, group, { rows: beforeRows, aliases: before }, { rows, aliases });
    if (nameFacts(beforeRows, before) !== nameFacts(rows, aliases)) {
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
function projectGroup(sources: Sources, group: readonly EntityId[], nameOfNode: NameOfNode): Projected {
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

function noteChanges(changes: Changes, group: readonly EntityId[], before: Projected, after: Projected): void {
  const ids = [...before.rows, ...after.rows].map(({ id }) => id);
  for (const id of ids) changes.ranked.add(id);
  for (const row of [...before.rows, ...after.rows]) if (row.label === "Event") changes.events.add(row.id);
  if (linkFacts(before.rows, before.aliases) !== linkFacts(after.rows, after.aliases)) {
    for (const member of group) changes.relinked.add(member);
    for (const row of [...before.rows, ...after.rows]) if (row.label === "Facility") changes.facilities.add(row.id);
  }
  if (!sameRows(before.aliases, after.aliases)) for (const member of group) changes.renumbered.add(member);
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

/** The nodes that entities have become at each level, from the rows as they now stand. */
export async function nodesOf(
  transaction: StoreTransaction,
  entities: Iterable<EntityId>,
): Promise<(entity: EntityId, level: Level) => NodeRow | null> {
  const asked = [...new Set(entities)];
  const aliases = grouped(
    await transaction.rows(
      "alias",
      "member",
      asked.map((id) => [id]),
    ),
    ({ member }) => member,
  );
  const canonical = new Set([...aliases.values()].flat().map((alias) => alias.canonical));
  const rows = grouped(
    await transaction.rows(
      "node",
      "id",
      [...canonical].map((id) => [id]),
    ),
    ({ id }) => id,
  );
  return (entity, level) => {
    const alias = rowAt(aliases.get(entity) ?? [], level);
    return alias === undefined ? null : (rowAt(rows.get(alias.canonical) ?? [], level) ?? null);
  };
}

export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Projects the nodes of reports. A report is one cell of its own; it is never merged. */
export async function projectReports(
  transaction: StoreTransaction,
  gathering: Gathering,
  reports: ReadonlySet<EntityId>,
  changes: Changes,
): Promise<void> {
  if (reports.size === 0) return;
  await gathering.reports(reports);
  await gathering.settle();
  const sources = gathering.sources();
  const keys = [...reports].map((id) => [id]);
  const oldRows = grouped(await transaction.rows("node", "cell", keys), ({ cell }) => cell);
  const oldAliases = grouped(await transaction.rows("alias", "cell", keys), ({ cell }) => cell);
  for (const id of reports) {
    const head = gathering.evidence.reports.get(id);
    const text = gathering.texts.get(id) ?? "";
    const rows =
      head === undefined
        ? []
        : ranged((level) => {
            const node = projectReport(sources, head, text, level);
            return node === null ? [] : [{ ...node, cell: id }];
          });
    const aliases = ranged((level) =>
      rowAt(rows, level) === undefined ? [] : [{ member: id, canonical: id, cell: id }],
    );
    const before = { rows: oldRows.get(id) ?? [], aliases: oldAliases.get(id) ?? [] };
    if (sameRows(before.rows, rows) && sameRows(before.aliases, aliases)) continue;
    noteChanges(changes, [id], before, { rows, aliases });
    await transaction.replace("alias", "cell", [[id]], aliases);
    await transaction.replace("node", "cell", [[id]], rows);
    await transaction.replace("search", "cell", [[id]], searchRows(rows));
  }
}
