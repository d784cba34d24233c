import type { GoldCandidate, GoldDocument, GoldLink } from "./gold-list";
import { type Comparing, type GoldRow, mappedRow, Row } from "./row";
import { links, modalities } from "./terms";

/** Rows of the links of a document, those that the graph derives among them. */
export function compareLinks(comparing: Comparing, gold: GoldDocument): readonly GoldRow[] {
  const events = new Map(gold.events.map((event) => [event.id, event.modality ?? "REPORTED"]));
  return [
    ...gold.links.map((link) => rowOf(comparing, link, events)),
    ...(gold.derivedLinks ?? []).map((link) => derivedRow(comparing, link)),
  ];
}

const nameOf = ({ type, from, to }: GoldLink): string => `${type} ${from} ${to}`;

function rowOf(comparing: Comparing, gold: GoldLink, events: ReadonlyMap<string, string>): GoldRow {
  const name = nameOf(gold);
  const mapped = mappedRow(comparing, "links", name);
  if (mapped !== null) return mapped;
  const row = new Row(comparing, "links", name);
  const term = links[gold.type] ?? null;
  if (term !== null) row.mapped(term.rule);
  const event = events.get(gold.to) ?? events.get(gold.from) ?? "REPORTED";
  const modality = term?.modality ?? row.term(modalities, gold.modality ?? event, "name-of-modality");
  if (gold.modality === undefined && event !== "REPORTED" && event !== "REPORTED_AS_FACT") {
    row.mapped("modality-of-the-event");
  }
  const exception = comparing.aliases.bases.get(name);
  const basis = exception?.basis ?? gold.basis;
  if (exception !== undefined) row.mapped("other-basis");
  row.link(gold.from, term?.predicate ?? gold.type, gold.to, `${basis}, ${modality}`, (claim) => {
    const isQualified = (term?.role ?? claim.role) === claim.role && (term?.kinship ?? claim.kinship) === claim.kinship;
    return isQualified && claim.basis === basis && isOfPart(gold, claim.modality, modality);
  });
  return row.end();
}

const ofEvents: ReadonlySet<string> = new Set(["PART_OF", "FOLLOWS", "CAUSED_BY"]);

/** Links between events say nothing of the act: they may hold as reported whatever the event's modality. */
function isOfPart({ type }: GoldLink, said: string, expected: string): boolean {
  return said === expected || (ofEvents.has(type) && said === "REPORTED");
}

function derivedRow(comparing: Comparing, gold: GoldLink): GoldRow {
  const row = new Row(comparing, "derived links", nameOf(gold));
  const [from, to] = [row.id(gold.from), row.id(gold.to)];
  const held = comparing.ours.held.filter((each) => each.from === from && each.to === to);
  row.need(held.length === 1 && held[0]?.basis === gold.basis, `HELD_AT on the basis ${gold.basis}`);
  return row.end();
}

/** Rows of the pairs that might be one: who judged them what. */
export function compareCandidates(
  document: string,
  sides: readonly Comparing[],
  candidates: readonly GoldCandidate[],
): readonly GoldRow[] {
  return candidates.map(({ a, b, judgement }) => {
    const name = `${a} ${b}`;
    const side = sides.find(({ aliases }) => aliases.entities.has(b)) ?? sides[0];
    if (side === undefined) throw new Error("Nothing to compare with.");
    const row = new Row({ ...side, document }, "identity", name);
    const verdict = row.term({ UNDECIDED: "UNSURE" }, judgement, "undecided");
    const [left, right] = [a, b].map((gold) => {
      const key = sides.map(({ aliases }) => aliases.entities.get(gold)).find((found) => found !== undefined);
      return key === undefined ? null : side.ours.id(key);
    });
    const isJudged = side.ours.judgements.some(
      (each) =>
        each.verdict === verdict &&
        ((each.left === left && each.right === right) || (each.left === right && each.right === left)),
    );
    row.need(isJudged, `judged ${verdict}`);
    return row.end();
  });
}
