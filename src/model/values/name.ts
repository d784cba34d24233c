import { InvalidValue } from "../errors";
import type { NameKind } from "../vocabulary";
import { compareCodePoints } from "./code-point";

/** What a source calls an entity. */
export interface Name {
  /** NFC, 1 to 500 UTF-16 code units, words separated by single spaces, no control characters. */
  readonly text: string;
  readonly kind: NameKind;
  /** The ISO 15924 code of most of its letters: Latn, Hani (all Han), Arab …; Zyyy if it has none that is listed. */
  readonly script: string;
}

const longest = 500;

/** The scripts told apart. A Japanese name counts as the most frequent of Hani, Hira and Kana. */
const scripts = [
  ...["Latn", "Hani", "Arab", "Cyrl", "Tibt", "Hang", "Hira", "Kana", "Bopo", "Mong", "Yiii", "Grek", "Hebr", "Armn"],
  ...["Geor", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh", "Thai", "Laoo", "Khmr"],
  ...["Mymr", "Ethi", "Syrc", "Thaa", "Nkoo", "Tfng", "Cher", "Cans"],
].map((code) => [code, new RegExp(`\\p{Script=${code}}`, "gu")] as const);

/** The script of most characters that have one; of two equally frequent the one that comes first in the text. */
export function scriptOf(text: string): string {
  let most = { code: "Zyyy", count: 0, first: Infinity };
  for (const [code, pattern] of scripts) {
    const found = text.match(pattern);
    if (found === null || found.length < most.count) continue;
    const first = text.search(pattern);
    if (found.length > most.count || first < most.first) most = { code, count: found.length, first };
  }
  return most.code;
}

/**
 * A name from text: white space (also U+00A0) collapsed, NFC. Without a kind ROMANIZED if in Latin letters, else
 * CHARACTERS. Throws `InvalidValue` if empty, longer than 500 UTF-16 code units, with a control character or half a
 * surrogate pair.
 */
export function nameOf(text: string, kind?: NameKind): Name {
  const clean = text.replace(/\s+/gu, " ").trim().normalize("NFC");
  if (clean === "" || clean.length > longest || /[\p{Cc}\p{Cs}]/u.test(clean)) {
    throw new InvalidValue("name", text, `1 to ${longest} characters without control characters`);
  }
  const script = scriptOf(clean);
  return { text: clean, kind: kind ?? (script === "Latn" ? "ROMANIZED" : "CHARACTERS"), script };
}

/** Orders names by script, then by code point; the same on every machine. 0: same text and script. */
export function compareNames(a: Name, b: Name): number {
  return compareCodePoints(a.script, b.script) || compareCodePoints(a.text, b.text);
}
