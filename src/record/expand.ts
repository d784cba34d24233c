import { labelOf, type ClaimId, type EntityId } from "../model/id";
import type { Touched } from "../projection/cells";
import { cellMembers } from "../projection/joined";
import { isMasked } from "../projection/policy";
import type { Gathering } from "./gather";

/** Touched cells with all that rests on them in turn: what governs is followed to what it governs. */
export type Expanded = Omit<Touched, "governed">;

/**
 * Follows what touched evidence decides on, until nothing is added: claims to those derived from or superseded by them;
 * a governed entity to all that is said of it, and to the reports whose text is masked for it; a report to all claims
 * that cite it and all mentions in it.
 */
export async function expand(gathering: Gathering, touched: Touched): Promise<Expanded> {
  const { evidence } = gathering;
  const claims = new Set(touched.claims);
  const mentions = new Set(touched.mentions);
  const reports = new Set(touched.reports);
  const addClaims = (found: Iterable<{ readonly id: ClaimId }>): void => {
    for (const { id } of found) claims.add(id);
  };
  await gathering.claims("id", claims);
  await gathering.mentions("id", mentions);
  const governed = await governedBy(gathering, touched);
  const reported = [...touched.governed].filter((target) => labelOf(target) === "Report");
  addClaims(await gathering.claims("subject", [...governed, ...reported]));
  addClaims(await gathering.claims("object", [...governed, ...reported]));
  await gathering.mentions("entity", governed);
  for (const entity of governed) {
    for (const mention of evidence.mentionsOfEntity(entity)) {
      mentions.add(mention.id);
      reports.add(mention.report);
    }
    for (const claim of [...evidence.claimsOf(entity), ...evidence.claimsAbout(entity)]) {
      for (const { report } of claim.citations) reports.add(report);
    }
  }
  for (let before = -1; before !== claims.size + reports.size + mentions.size;) {
    before = claims.size + reports.size + mentions.size;
    addClaims(await gathering.claims("base", claims));
    for (const claim of await gathering.supersededBy(claims)) claims.add(claim);
    await gathering.claims("id", claims);
    const about = [...named(evidence.claims.values(), evidence.mentions.values())];
    await gathering.policies(await gathering.cells(about.filter((id) => labelOf(id) !== "Report")));
    for (const report of await maskedReports(gathering, claims, mentions)) reports.add(report);
    for (const id of claims) {
      const claim = evidence.claims.get(id);
      if (claim?.predicate === "PUBLISHED_BY") reports.add(claim.subject);
    }
    addClaims(await gathering.claims("report", reports));
    await gathering.mentions("report", reports);
    for (const mention of evidence.mentions.values()) if (reports.has(mention.report)) mentions.add(mention.id);
  }
  return { claims, mentions, entities: touched.entities, reports, links: touched.links };
}

/**
 * Entities whose level or publication may have changed: those that a policy is about, and all who are or were one with
 * them; those that are judged to be one or no longer, if there is a policy about any of them.
 */
async function governedBy(gathering: Gathering, { governed, entities }: Touched): Promise<ReadonlySet<EntityId>> {
  const targets = [...governed].filter((target) => labelOf(target) !== "Report");
  const judged = await gathering.cellsBeforeAndAfter(entities);
  await gathering.policies(judged);
  const decided = [...judged].some((member) => gathering.evidence.policiesOf(member).length > 0);
  return gathering.cellsBeforeAndAfter(new Set(decided ? [...targets, ...judged] : targets));
}

/** Reports whose masks change: with the names of masked entities, with mentions of them and claims about them. */
async function maskedReports(
  gathering: Gathering,
  claims: ReadonlySet<ClaimId>,
  mentions: ReadonlySet<string>,
): Promise<readonly EntityId[]> {
  const { evidence } = gathering;
  const renamed = [...claims].flatMap((id) => {
    const claim = evidence.claims.get(id);
    if (claim?.predicate !== "NAME" || !isMasked(evidence, claim.subject)) return [];
    return cellMembers(evidence, claim.subject);
  });
  await gathering.mentions("entity", renamed);
  await gathering.claims("subject", renamed);
  await gathering.claims("object", renamed);
  const cited = [...claims].flatMap((id) => {
    const claim = evidence.claims.get(id);
    const ends = claim === undefined ? [] : [claim.subject, claim.object ?? claim.subject];
    return ends.some((end) => labelOf(end) !== "Report" && isMasked(evidence, end)) ? (claim?.citations ?? []) : [];
  });
  const ofRenamed = renamed.flatMap((entity) => [
    ...evidence.mentionsOfEntity(entity),
    ...[...evidence.claimsOf(entity), ...evidence.claimsAbout(entity)].flatMap(({ citations }) => citations),
  ]);
  const mentioned = [...mentions].flatMap((id) => {
    const mention = evidence.mentions.get(id);
    return mention !== undefined && isMasked(evidence, mention.entity) ? [mention] : [];
  });
  return [...cited, ...ofRenamed, ...mentioned].map(({ report }) => report);
}

function* named(
  claims: Iterable<{ readonly subject: EntityId; readonly object: EntityId | null }>,
  mentions: Iterable<{ readonly entity: EntityId }>,
): Generator<EntityId> {
  for (const { subject, object } of claims) {
    yield subject;
    if (object !== null) yield object;
  }
  for (const { entity } of mentions) yield entity;
}
