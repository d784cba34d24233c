import type { AttestRow, LinkRow, Ranged } from "../../../projection/rows";
import type { LinkType } from "../../../model/vocabulary";
import { grouped } from "../../../model/grouped";
import { runInChunks, type Run } from "../run";
import { stored, type Value } from "../values";
import type { BufferedTable } from "./buffered-table";
import { typeOfId, type LinkSource } from "./link-source";
import { linkStatements } from "./link-statements";
import { attestsOf, linksOf, piecesOf, type Piece } from "./pieces";
import { contentOf, storedRow } from "./row";

/** One link as it is to be: its rows and what attests it. None: it goes. */
export interface LinkState {
  readonly id: string;
  readonly type: LinkType;
  /** Whether anything is stored of it. */
  readonly isStored: boolean;
  readonly links: readonly LinkRow[];
  readonly attests: readonly AttestRow[];
}

interface Buffered {
  readonly links: BufferedTable<"link">;
  readonly attests: BufferedTable<"attest">;
  readonly source: LinkSource;
}

/**
 * All links that are to be written anew: in which rows or attests were replaced by others, and `rejoined`, which hang on
 * nodes that go. To be called before these go.
 */
export async function linkStates(buffered: Buffered, rejoined: readonly Piece[]): Promise<readonly LinkState[]> {
  const { links, attests } = buffered;
  const stored = grouped(unique([...(await storedPieces(buffered)), ...rejoined]), ({ link }) => link.id);
  const fresh = grouped(links.overlay.rows(), ({ id }) => id);
  const attesting = grouped(attests.overlay.rows(), ({ link }) => link);
  const moved = new Set(rejoined.map(({ link }) => link.id));
  return [...new Set([...stored.keys(), ...fresh.keys(), ...attesting.keys()])].flatMap((id): readonly LinkState[] => {
    const before = stored.get(id) ?? [];
    const type = before[0]?.link.type ?? typeOfId(id);
    if (type === null) return [];
    const rows = linksOf(before);
    const claims = attestsOf(before);
    const state = {
      id,
      type,
      isStored: before.length > 0,
      links: [...rows.filter((row) => !links.overlay.hides(row)), ...(fresh.get(id) ?? [])],
      attests: [...claims.filter((row) => !attests.overlay.hides(row)), ...(attesting.get(id) ?? [])],
    };
    const isWhole = levelsOf(before.map(({ link }) => link)) === levelsOf(rows);
    const isSame = isWhole && contentOfLink(rows, claims) === contentOfLink(state.links, state.attests);
    return isSame && !moved.has(id) ? [] : [state];
  });
}

/** Every piece of the links that a replaced key may be of. */
async function storedPieces({ links, attests, source }: Buffered): Promise<readonly Piece[]> {
  const found: Piece[] = [];
  for (const [by, keys] of links.overlay.replacedKeys()) found.push(...(await source.pieces(by, keys)));
  for (const [by, keys] of attests.overlay.replacedKeys()) {
    found.push(...(await source.pieces(by === "link" ? "id" : by, keys)));
  }
  const known = new Set(found.map(({ link }) => link.id));
  const others = [
    ...links.overlay.rows().flatMap(({ id, cell }) => (isCovered({ links, attests }, id, cell) ? [] : [id])),
    ...attests.overlay.rows().flatMap(({ link, cell }) => (isCovered({ links, attests }, link, cell) ? [] : [link])),
  ];
  const open = [...new Set(others)].filter((id) => !known.has(id)).map((id) => [id]);
  return [...found, ...(await source.pieces("id", open))];
}

/** Whether what is stored of a link is found by a replaced key. */
function isCovered({ links, attests }: Pick<Buffered, "links" | "attests">, id: string, cell: string): boolean {
  return (
    links.overlay.isReplaced("cell", cell) ||
    links.overlay.isReplaced("id", id) ||
    attests.overlay.isReplaced("cell", cell) ||
    attests.overlay.isReplaced("link", id)
  );
}

function unique(pieces: readonly Piece[]): readonly Piece[] {
  return [...new Map(pieces.map((piece) => [`${piece.link.id} ${String(piece.link.lo)}`, piece])).values()];
}

function contentOfLink(links: readonly LinkRow[], attests: readonly AttestRow[]): string {
  const rows = [...links.map((row) => contentOf("link", row)), ...attests.map((row) => contentOf("attest", row))];
  return rows.sort().join("\n");
}

/**
 * Writes links anew. Gives those whose nodes are not there at all of their levels: they are stored only in part, and
 * wait for the nodes.
 */
export async function writeLinks(run: Run, states: readonly LinkState[]): Promise<readonly LinkState[]> {
  const types = [...grouped(states, ({ type }) => type)];
  const removed = types.map(([type, own]) => {
    const ids = own.filter(({ isStored }) => isStored).map(({ id }): Value => [id]);
    return runInChunks(run, linkStatements.remove[type], ids);
  });
  const created = types.map(async ([type, own]) => {
    const pieces = own.flatMap(({ links, attests }) => piecesOf(links, attests));
    const sums = await runInChunks(run, linkStatements.create[type], pieces.map(propertiesOfPiece));
    const isWhole = total(sums.map(([sum]) => sum as number)) === levelsOf(pieces.map(({ link }) => link));
    return isWhole ? [] : unjoined(run, type, own);
  });
  const [waiting] = await Promise.all([Promise.all(created), Promise.all(removed)]);
  return waiting.flat();
}

async function unjoined(run: Run, type: LinkType, states: readonly LinkState[]): Promise<readonly LinkState[]> {
  const rows = await runInChunks(
    run,
    linkStatements.levels[type],
    states.map(({ id }): Value => [id]),
  );
  const stored = new Map(rows.map(([id, levels]) => [id as string, levels as number]));
  return states.filter(({ id, links }) => (stored.get(id) ?? 0) !== levelsOf(links));
}

function propertiesOfPiece({ link, rowLo, rowHi, claims, ords }: Piece): Value {
  return {
    ...storedRow("link", link),
    rowLo: stored(rowLo, "integer"),
    rowHi: stored(rowHi, "integer"),
    claims,
    ords,
  };
}

/** Over how many levels rows of one link are, all together. */
function levelsOf(rows: readonly Ranged[]): number {
  return total(rows.map(({ lo, hi }) => hi - lo + 1));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
