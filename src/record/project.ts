import { labelOf, type EntityId } from "../model/id";
import type { Touched } from "../projection/cells";
import { counted } from "../projection/counters";
import { rankingRows } from "../projection/ranking";
import type { AliasRow, CounterRow } from "../projection/rows";
import type { StoreTransaction } from "../store/graph-store";
import { Changes } from "./changes";
import { projectTouchedClaims } from "./claims";
import { expand } from "./expand";
import { Gathering } from "./gather";
import { projectTouchedStays } from "./held";
import { projectTouchedLinks } from "./links";
import { grouped } from "../model/grouped";
import { projectNodes } from "./nodes";
import { projectReports } from "./reports";
import { projectTouchedPlaces } from "./places";

/** What is being made of the graph just now. */
export type ProjectionStep = "reports" | "nodes" | "links" | "places" | "claims" | "counts";

/**
 * Brings the rows of touched cells to what the evidence says: nodes, then links, then what is computed from these. The
 * same function makes the graph record by record and rebuilds it whole, so both come to the same rows.
 * Cost: what the touched cells rest on and lead to, whatever the size of the graph.
 */
export async function projectTouched(
  transaction: StoreTransaction,
  touched: Touched,
  onStep: (step: ProjectionStep) => void = () => undefined,
): Promise<void> {
  for (let next: Touched | null = touched; next !== null;) next = await pass(transaction, next, onStep);
}

/** One pass. Gives what else turned out to be touched: reports of publishers that became others. null: nothing. */
async function pass(
  transaction: StoreTransaction,
  touched: Touched,
  onStep: (step: ProjectionStep) => void,
): Promise<Touched | null> {
  onStep("reports");
  const gathering = new Gathering(transaction);
  const changes = new Changes();
  const expanded = await expand(gathering, touched);
  const entities = new Set<EntityId>([...expanded.entities].filter(isClaimed));
  for (const id of expanded.claims) {
    const subject = gathering.evidence.claims.get(id)?.subject;
    if (subject !== undefined && isClaimed(subject)) entities.add(subject);
  }
  await gathering.reports(expanded.reports);
  const before = await aliasesBefore(transaction, gathering, entities);
  // Who published a report counts for all that cites it, so publishers come first.
  const publishers = await publishersAmong(gathering, expanded.reports, entities);
  if (publishers.size > 0) {
    await projectNodes(transaction, gathering, publishers, changes);
    await gathering.reports(expanded.reports);
  }
  await projectReports(transaction, gathering, expanded.reports, changes);
  onStep("nodes");
  await projectNodes(transaction, gathering, entities, changes);
  onStep("links");
  await projectTouchedLinks(transaction, gathering, expanded, before, changes);
  await projectTouchedStays(transaction, changes);
  onStep("places");
  await projectTouchedPlaces(transaction, changes);
  onStep("claims");
  await projectTouchedClaims(transaction, gathering, expanded, changes);
  onStep("counts");
  await transaction.count(counterChanges(changes));
  await rank(transaction, changes);
  return published(gathering, changes, expanded.reports);
}

/** Of those that published any of some reports, and of all that are or were one with them, those among some entities. */
async function publishersAmong(
  gathering: Gathering,
  reports: ReadonlySet<EntityId>,
  entities: ReadonlySet<EntityId>,
): Promise<ReadonlySet<EntityId>> {
  const claims = [...reports].flatMap((report) => gathering.evidence.claimsOf(report));
  const publishers = claims.flatMap(({ predicate, object }) => (predicate === "PUBLISHED_BY" ? (object ?? []) : []));
  const members = await gathering.cellsBeforeAndAfter(new Set(publishers));
  return new Set([...members].filter((member) => entities.has(member)));
}

function isClaimed(entity: EntityId): boolean {
  return labelOf(entity) !== "Report";
}

/** The cells of entities before the write, and of everyone that shares a cell with them. */
async function aliasesBefore(
  transaction: StoreTransaction,
  gathering: Gathering,
  entities: ReadonlySet<EntityId>,
): Promise<ReadonlyMap<EntityId, readonly AliasRow[]>> {
  const members = await gathering.cells(entities);
  const own = await transaction.rows(
    "alias",
    "member",
    [...members].map((member) => [member]),
  );
  const cells = [...new Set(own.map(({ cell }) => cell))];
  return grouped(
    await transaction.rows(
      "alias",
      "cell",
      cells.map((cell) => [cell]),
    ),
    ({ member }) => member,
  );
}

function counterChanges({ removedLinks, addedLinks }: Changes): readonly CounterRow[] {
  return [...removedLinks.flatMap((link) => counted(link, -1)), ...addedLinks.flatMap((link) => counted(link, 1))];
}

/** Ranks anew all nodes that changed, and both ends of links that did. */
async function rank(transaction: StoreTransaction, changes: Changes): Promise<void> {
  for (const { from, to } of [...changes.removedLinks, ...changes.addedLinks]) changes.ranked.add(from).add(to);
  const ids = [...changes.ranked];
  const rows = grouped(
    await transaction.rows(
      "node",
      "id",
      ids.map((id) => [id]),
    ),
    ({ id }) => id,
  );
  const tallies = grouped(await transaction.tallies(ids), ({ id }) => id);
  const after = ids.flatMap((id) => rankingRows(rows.get(id) ?? [], tallies.get(id) ?? []));
  await transaction.replace(
    "ranking",
    "id",
    ids.map((id) => [id]),
    after,
  );
}

/** Reports of this pass know their publishers; others whose publisher became another are touched by that. */
async function published(
  gathering: Gathering,
  changes: Changes,
  projected: ReadonlySet<EntityId>,
): Promise<Touched | null> {
  const publishers = [...changes.renumbered].filter((entity) => labelOf(entity) === "Organization");
  await gathering.claims("object", publishers);
  const reports = new Set<EntityId>();
  for (const publisher of publishers) {
    for (const { predicate, subject } of gathering.evidence.claimsAbout(publisher)) {
      if (predicate === "PUBLISHED_BY" && !projected.has(subject)) reports.add(subject);
    }
  }
  if (reports.size === 0) return null;
  const none = new Set<never>();
  return { claims: none, mentions: none, entities: none, governed: none, links: none, reports };
}
