import { linkKeyOf } from "../../../projection/link-key";
import { isValue, type Level, type LinkType } from "../../../model/vocabulary";
import type { RowKey, RowKeys } from "../../graph-store";
import { runInChunks, type Run } from "../run";
import { linkStatements } from "./link-statements";
import type { Piece } from "./pieces";
import { keyText, propertiesOf, rowOf } from "./row";

type By = RowKeys["link"];

/** The type of a link out of its id. null: no link has that id. */
export function typeOfId(id: string): LinkType | null {
  return linkKeyOf(id)?.type ?? null;
}

/** The type of the links of a cell, which its name begins with. null: no link is in it. */
function typeOfCell(cell: string): LinkType | null {
  const type = cell.slice(0, cell.indexOf(" "));
  return isValue("LinkType", type) ? type : null;
}

/** Keys of one type each, by type; those that name none are left out. */
function byType(by: By, keys: readonly RowKey[]): ReadonlyMap<LinkType, readonly RowKey[]> {
  const groups = new Map<LinkType, RowKey[]>();
  for (const key of keys) {
    const type = typeOfKey(by, key);
    if (type === null) continue;
    const group = groups.get(type);
    if (group === undefined) groups.set(type, [key]);
    else group.push(key);
  }
  return groups;
}

function typeOfKey(by: By, key: RowKey): LinkType | null {
  switch (by) {
    case "id":
      return typeOfId(String(key[0]));
    case "cell":
      return typeOfCell(String(key[0]));
    case "from type":
    case "to type":
      return isValue("LinkType", String(key[1])) ? (key[1] as LinkType) : null;
    case "from":
    case "to":
      return null;
  }
}

const textsByType = {
  id: linkStatements.byId,
  cell: linkStatements.byCell,
  "from type": linkStatements.fromType,
  "to type": linkStatements.toType,
} as const;

/** Reads pieces of links; those of a cell or an id once, since links and what attests them are both had from them. */
export class LinkSource {
  private readonly read = { id: new Map<string, Piece[]>(), cell: new Map<string, Piece[]>() };

  constructor(private readonly run: Run) {}

  /** All pieces of the links with one of the keys. */
  async pieces(by: By, keys: readonly RowKey[]): Promise<readonly Piece[]> {
    return by === "id" || by === "cell" ? this.kept(by, keys) : this.fetch(by, keys);
  }

  private async kept(by: "id" | "cell", keys: readonly RowKey[]): Promise<readonly Piece[]> {
    const read = this.read[by];
    const missing = keys.filter((key) => !read.has(keyText(key)));
    if (missing.length > 0) {
      const found = await this.fetch(by, missing);
      for (const key of missing) read.set(keyText(key), []);
      for (const piece of found) read.get(piece.link[by])?.push(piece);
    }
    return keys.flatMap((key) => read.get(keyText(key)) ?? []);
  }

  private async fetch(by: By, keys: readonly RowKey[]): Promise<readonly Piece[]> {
    const ids = keys.map((key) => [key[0] as string]);
    if (by === "from" || by === "to") return pieces(await runInChunks(this.run, linkStatements[by], ids));
    const found = await Promise.all(
      [...byType(by, keys)].map(([type, own]) =>
        runInChunks(
          this.run,
          textsByType[by][type],
          own.map((key) => [key[0] as string]),
        ),
      ),
    );
    return pieces(found.flat());
  }

  /** Forgets what was read: it was written over. */
  reset(): void {
    this.read.id.clear();
    this.read.cell.clear();
  }
}

const properties = propertiesOf("link").length;

/** Pieces out of what the statements that read them return; each once. */
export function pieces(rows: readonly (readonly unknown[])[]): readonly Piece[] {
  const found = new Map<string, Piece>();
  for (const row of rows) {
    const link = rowOf("link", row);
    const [rowLo, rowHi, claims, ords] = row.slice(properties) as [Level, Level, string[], string[]];
    found.set(`${link.id} ${String(link.lo)}`, { link, rowLo, rowHi, claims, ords });
  }
  return [...found.values()];
}
