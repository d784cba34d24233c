import { linkClaimKey, mentionKey, qualifierOf } from "../evidence/predicates";
import type { EntityId } from "../model/id";
import { linkCell } from "../projection/cells";
import type { Claim, Mention } from "../projection/evidence-set";
import { cellMembers } from "../projection/joined";
import { projectLinks, type ProjectedLinks } from "../projection/link";
import { projectMentionedIn } from "../projection/mentioned-in";
import type { AliasRow, AttestRow, LinkRow } from "../projection/rows";
import type { StoreTransaction } from "../store/graph-store";
import { onlyIn, type Changes } from "./changes";
import type { Expanded } from "./expand";
import type { Gathering } from "./gather";
import { grouped } from "../model/grouped";
import { nodesOf } from "./current";

/**
 * Projects the links that touched claims and mentions attest, and all links of nodes in which something changed that
 * links take from them. `oldAliases`: the cells of entities before the write, to remove what stood there.
 */
export async function projectTouchedLinks(
  transaction: StoreTransaction,
  gathering: Gathering,
  expanded: Expanded,
  oldAliases: ReadonlyMap<EntityId, readonly AliasRow[]>,
  changes: Changes,
): Promise<void> {
  const { evidence } = gathering;
  const claims = await touchedClaims(gathering, expanded, changes);
  const mentions = await touchedMentions(gathering, expanded, changes);
  const ends = new Set<EntityId>();
  for (const { subject, object } of claims) if (object !== null) ends.add(subject).add(object);
  for (const { entity, report } of mentions) ends.add(entity).add(report);
  await gathering.cells(ends);
  const cellOf = (entity: EntityId): EntityId => cellMembers(evidence, entity)[0] ?? entity;
  const oldCellOf = (entity: EntityId): EntityId => oldAliases.get(entity)?.[0]?.cell ?? cellOf(entity);
  const cells = new Map<string, Claim | Mention>();
  const keys = new Set<string>(expanded.links);
  for (const each of [...claims, ...mentions]) {
    cells.set(cellFor(each, cellOf), each);
    keys.add(cellFor(each, cellOf)).add(cellFor(each, oldCellOf));
  }
  await gathering.claims(
    "link",
    [...cells.values()].flatMap((each) => claimKeys(each, evidence)),
  );
  // By report as well: what somebody else's reports say of an entity that is often named is not asked.
  await gathering.mentions(
    "link",
    mentions.flatMap(({ entity, report }) => cellMembers(evidence, entity).map((member) => mentionKey(member, report))),
  );
  await gathering.settle();
  const members = new Set([...ends].flatMap((end) => cellMembers(evidence, end)));
  const nodeOf = await nodesOf(transaction, members);
  const sources = gathering.sources();
  const projected = [...cells].map(([cell, each]): ProjectedLinks => {
    if ("entity" in each) {
      const own = cellMembers(evidence, each.entity).flatMap((entity) => evidence.mentionsOfEntity(entity));
      return projectMentionedIn(
        sources,
        cell,
        own.filter(({ report }) => report === each.report),
        nodeOf,
      );
    }
    return projectLinks(sources, cell, claimsOfCell(gathering, each), nodeOf);
  });
  await replaceLinks(
    transaction,
    [...keys],
    projected.flatMap(({ links }) => links),
    projected.flatMap(({ attests }) => attests),
    changes,
  );
}

async function touchedClaims(gathering: Gathering, expanded: Expanded, changes: Changes): Promise<readonly Claim[]> {
  await gathering.claims("subject", changes.relinked);
  await gathering.claims("object", changes.relinked);
  const { evidence } = gathering;
  const found = new Map<string, Claim>();
  for (const id of expanded.claims) {
    const claim = evidence.claims.get(id);
    if (claim !== undefined) found.set(id, claim);
  }
  for (const entity of changes.relinked) {
    for (const claim of [...evidence.claimsOf(entity), ...evidence.claimsAbout(entity)]) found.set(claim.id, claim);
  }
  return [...found.values()].filter(({ object }) => object !== null);
}

async function touchedMentions(
  gathering: Gathering,
  expanded: Expanded,
  changes: Changes,
): Promise<readonly Mention[]> {
  const { evidence } = gathering;
  await gathering.mentions("entity", changes.relinked);
  await gathering.mentions("report", changes.relinked);
  const touched = (mention: Mention): boolean =>
    expanded.mentions.has(mention.id) || changes.relinked.has(mention.entity) || changes.relinked.has(mention.report);
  return [...evidence.mentions.values()].filter(touched);
}

function cellFor(each: Claim | Mention, cellOf: (entity: EntityId) => EntityId): string {
  if ("entity" in each) return linkCell("MENTIONED_IN", cellOf(each.entity), each.report, "");
  return linkCell(each.predicate, cellOf(each.subject), cellOf(each.object ?? each.subject), qualifierOf(each));
}

/** The keys of all claims of the cell of a claim: between any member of the one cell and any of the other. */
function claimKeys(each: Claim | Mention, evidence: Gathering["evidence"]): readonly string[] {
  if ("entity" in each || each.object === null) return [];
  const to = cellMembers(evidence, each.object);
  return cellMembers(evidence, each.subject).flatMap((subject) =>
    to.map((object) => linkClaimKey(each.predicate, subject, object, qualifierOf(each))),
  );
}

function claimsOfCell({ evidence }: Gathering, claim: Claim): readonly Claim[] {
  const objects = new Set(claim.object === null ? [] : cellMembers(evidence, claim.object));
  const qualifier = qualifierOf(claim);
  return cellMembers(evidence, claim.subject)
    .flatMap((subject) => evidence.claimsOf(subject))
    .filter(
      (each) =>
        each.object !== null &&
        objects.has(each.object) &&
        each.predicate === claim.predicate &&
        qualifierOf(each) === qualifier,
    );
}

/** Puts links and what attests them in the place of those of some cells; counts and notes the difference. */
export async function replaceLinks(
  transaction: StoreTransaction,
  cells: readonly string[],
  links: readonly LinkRow[],
  attests: readonly AttestRow[],
  changes: Changes,
): Promise<void> {
  const keys = cells.map((cell) => [cell]);
  const before = grouped(await transaction.rows("link", "cell", keys), ({ cell }) => cell);
  const attested = grouped(await transaction.rows("attest", "cell", keys), ({ cell }) => cell);
  const after = grouped(links, ({ cell }) => cell);
  const attesting = grouped(attests, ({ cell }) => cell);
  const changed = cells.filter((cell) => {
    const gone = onlyIn(before.get(cell) ?? [], after.get(cell) ?? []);
    const come = onlyIn(after.get(cell) ?? [], before.get(cell) ?? []);
    changes.removedLinks.push(...gone);
    changes.addedLinks.push(...come);
    return gone.length + come.length > 0;
  });
  const reattested = cells.filter(
    (cell) =>
      onlyIn(attested.get(cell) ?? [], attesting.get(cell) ?? []).length > 0 ||
      onlyIn(attesting.get(cell) ?? [], attested.get(cell) ?? []).length > 0,
  );
  changes.reattestedLinks.push(...reattested.flatMap((cell) => after.get(cell) ?? []));
  await transaction.replace(
    "link",
    "cell",
    changed.map((cell) => [cell]),
    changed.flatMap((cell) => after.get(cell) ?? []),
  );
  await transaction.replace(
    "attest",
    "cell",
    reattested.map((cell) => [cell]),
    reattested.flatMap((cell) => attesting.get(cell) ?? []),
  );
}
