import { qualifierOf } from "../evidence/predicates";
import type { EntityId } from "../model/id";
import {
  basisStrength,
  visibilityLevel,
  weaker,
  weakerBasis,
  type Basis,
  type Level,
  type LinkType,
  type Modality,
} from "../model/vocabulary";
import type { Claim } from "./evidence-set";
import { linkIdOf } from "./link-key";
import { asserts } from "./modality";
import type { Sources } from "./node";
import { publishersAt } from "./report-facts";
import { ranged } from "./ranges";
import type { AttestRow, LinkRow, NodeRow, Ranged } from "./rows";

/** The node that an entity has become at a level. null: it is not there. */
export type NodeOf = (entity: EntityId, level: Level) => NodeRow | null;

export type LinkContent = Omit<LinkRow, keyof Ranged | "cell">;

/** Links of one cell with what attests them. */
export interface ProjectedLinks {
  readonly links: readonly LinkRow[];
  readonly attests: readonly AttestRow[];
}

/**
 * The links of one cell: claims with one predicate and qualifier between the members of two cells. At each level the
 * claims in force there make one link per pair of nodes; a link shows only if both nodes do.
 */
export function projectLinks(sources: Sources, cell: string, claims: readonly Claim[], nodeOf: NodeOf): ProjectedLinks {
  const attested = new Map<string, { claim: Claim; link: string }[]>();
  const at = (level: Level): readonly LinkContent[] => {
    const groups = new Map<string, { from: NodeRow; to: NodeRow; claims: Claim[] }>();
    for (const claim of claims) {
      if (claim.object === null || !sources.standings.isInForceAt(claim, level)) continue;
      const from = nodeOf(claim.subject, level);
      const to = nodeOf(claim.object, level);
      if (from === null || to === null || from.id === to.id) continue;
      const id = linkIdOf({
        type: claim.predicate as LinkType,
        from: from.id,
        to: to.id,
        qualifier: qualifierOf(claim),
      });
      const group = groups.get(id) ?? { from, to, claims: [] };
      group.claims.push(claim);
      groups.set(id, group);
    }
    attested.set(
      String(level),
      [...groups].flatMap(([link, group]) => group.claims.map((claim) => ({ claim, link }))),
    );
    return [...groups].map(([id, group]) => linkOf(sources, id, group, level));
  };
  const links = ranged(at).map((row) => ({ ...row, cell }));
  const attests = ranged((level) =>
    (attested.get(String(level)) ?? []).map(({ claim, link }) => ({
      link,
      cell,
      claim: claim.id,
      ord: attestOrder(claim),
    })),
  );
  return { links, attests };
}

function linkOf(
  { facts, standings }: Sources,
  id: string,
  { from, to, claims }: { readonly from: NodeRow; readonly to: NodeRow; readonly claims: readonly Claim[] },
  level: Level,
): LinkContent {
  const [first] = claims;
  if (first === undefined) throw new Error("A link without a claim.");
  const said = claims.map(({ modality }) => modality).reduce(stronger);
  const supporting = claims.filter((claim) => supports(said, claim.modality));
  const publishers = publishersAt(facts, supporting, level);
  const lowest = Math.min(...claims.map((claim) => standings.levelOfClaim(claim)));
  return {
    id,
    type: first.predicate as LinkType,
    from: from.id,
    to: to.id,
    fromLabel: from.label,
    toLabel: to.label,
    fromSort: linkSort(from),
    toSort: linkSort(to),
    role: first.role,
    kinship: first.kinship,
    movement: first.movement,
    period: null,
    ...datesOf(from.label === "Event" ? from : to),
    modality: atMost(at(from.modality, to.modality), said),
    basis: supporting.map(({ basis }) => basis).reduce(strongerBasis),
    derived: false,
    via: [],
    sources: publishers.length,
    publishers,
    reportedTo: reportedTo(supporting, facts),
    visibility: visibilityAt(lowest),
  };
}

/** The bounds that a link takes from its event; none of any other node. */
function datesOf({ label, dateFrom, dateTo, reachFrom, reachTo }: NodeRow) {
  return label === "Event"
    ? { dateFrom, dateTo, reachFrom, reachTo }
    : { dateFrom: null, dateTo: null, reachFrom: null, reachTo: null };
}

/** The last day on which one of the reports that claims cite may have been published. null: of one it is not known. */
function reportedTo(claims: readonly Claim[], facts: Sources["facts"]): string | null {
  const days = claims.flatMap(({ citations }) =>
    citations.map(({ report }) => facts.get(report)?.publishedAt?.latestEnd),
  );
  return days.reduce<string | null>(
    (latest, day) => (latest === null || day == null ? null : day > latest ? day : latest),
    "",
  );
}

/** No link of an event is stronger than the event. */
function atMost(limit: Modality | null, modality: Modality): Modality {
  return limit === null ? modality : weaker(limit, modality);
}

function at(from: Modality | null, to: Modality | null): Modality | null {
  return from === null ? to : to === null ? from : weaker(from, to);
}

function stronger(a: Modality, b: Modality): Modality {
  return weaker(a, b) === a ? b : a;
}

export function strongerBasis(a: Basis, b: Basis): Basis {
  return weakerBasis(a, b) === a ? b : a;
}

/** Whether a claim counts for a link that is shown with a modality: reported and alleged stand together. */
function supports(shown: Modality, claimed: Modality): boolean {
  return shown === claimed || (asserts(shown) && asserts(claimed));
}

/** Where the other end's connections put a node: an event by its first day (undated last), anything else by name. */
export function linkSort(node: NodeRow): string {
  return node.label === "Event" ? (node.dateFrom ?? undated) : node.nameKey;
}

/** After every date in code-unit order. */
export const undated = "~";

/** Strongest basis first, then in order of the text, then by id. */
function attestOrder(claim: Pick<Claim, "id" | "basis" | "citations">): string {
  const [first] = claim.citations;
  const strength = basisStrength.indexOf(claim.basis);
  return `${String(strength)} ${first?.report ?? ""} ${String(first?.start ?? 0).padStart(9, "0")} ${claim.id}`;
}

export function visibilityAt(lowest: number): LinkRow["visibility"] {
  const [first, second, third] = ["PUBLIC", "RESTRICTED", "SEALED"] as const;
  return lowest <= visibilityLevel.PUBLIC ? first : lowest === visibilityLevel.RESTRICTED ? second : third;
}
