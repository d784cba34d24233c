import type { AttestRow, LinkRow } from "../../../projection/rows";
import type { Level } from "../../../model/vocabulary";

/**
 * A link over levels at which its row and the claims that attest it are the same. In the database a piece also joins
 * just one row of either node, so a row of a link may be several pieces, each knowing the range of the row.
 */
export interface Piece {
  /** Its range is the piece's. */
  readonly link: LinkRow;
  readonly rowLo: Level;
  readonly rowHi: Level;
  /** In order of `ord`, then id. */
  readonly claims: readonly string[];
  /** Of each claim. */
  readonly ords: readonly string[];
}

/** The rows of one link and what attests it, as pieces. */
export function piecesOf(links: readonly LinkRow[], attests: readonly AttestRow[]): readonly Piece[] {
  return links.flatMap((link) => {
    const pieces: Piece[] = [];
    for (let level = link.lo as number; level <= link.hi; level++) {
      const at = attests.filter(({ lo, hi }) => lo <= level && hi >= level).sort(byOrd);
      const claims = at.map(({ claim }) => claim);
      const ords = at.map(({ ord }) => ord);
      const last = pieces.at(-1);
      const range = { lo: level as Level, hi: level as Level };
      if (last !== undefined && sameTexts(last.claims, claims) && sameTexts(last.ords, ords)) {
        pieces[pieces.length - 1] = { ...last, link: { ...last.link, hi: range.hi } };
      } else pieces.push({ link: { ...link, ...range }, rowLo: link.lo, rowHi: link.hi, claims, ords });
    }
    return pieces;
  });
}

/** The rows of links that pieces are parts of. */
export function linksOf(pieces: readonly Piece[]): readonly LinkRow[] {
  const rows = new Map<string, LinkRow>();
  for (const { link, rowLo, rowHi } of pieces) {
    rows.set(`${link.id} ${String(rowLo)}`, { ...link, lo: rowLo, hi: rowHi });
  }
  return [...rows.values()];
}

/** What attests the links of pieces; all pieces of a link must be there. */
export function attestsOf(pieces: readonly Piece[]): readonly AttestRow[] {
  const open = new Map<string, { link: string; lo: Level; hi: Level; cell: string; claim: string; ord: string }>();
  const rows: AttestRow[] = [];
  for (const { link, claims, ords } of [...pieces].sort((a, b) => a.link.lo - b.link.lo)) {
    claims.forEach((claim, at) => {
      const ord = ords[at] ?? "";
      const key = `${link.id}\u0000${claim}\u0000${ord}`;
      const before = open.get(key);
      if (before?.hi === link.lo - 1) before.hi = link.hi;
      else if (before?.hi !== link.hi || before.lo > link.lo) {
        const row = { link: link.id, lo: link.lo, hi: link.hi, cell: link.cell, claim, ord };
        open.set(key, row);
        rows.push(row);
      }
    });
  }
  return rows;
}

function byOrd(a: AttestRow, b: AttestRow): number {
  return a.ord === b.ord ? (a.claim < b.claim ? -1 : 1) : a.ord < b.ord ? -1 : 1;
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}
