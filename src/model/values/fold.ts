/** Apostrophes, hyphens and dashes, and characters that show nothing (soft hyphen, zero-width space and joiners). */
const ignored = /['’‘‛ʼʻʹ′`´\p{Dash_Punctuation}\p{Default_Ignorable_Code_Point}]/gu;

/** Marks of scripts where the bare letter is the same letter to a reader. Indic and Tibetan marks are letters. */
const marks =
  /(?=\p{Mark})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/gu;

const longestKey = 400;

/**
 * The key by which texts are compared: "Nong’an", "Nong an" and "nong-an" are equal, "lü" equals "lu".
 *
 * NFKD without the marks of Latin, Greek, Cyrillic, Arabic and Hebrew letters, lower case (ß as ss, final ς as σ,
 * dotless ı kept), no apostrophes, hyphens or white space, composed again. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return foldLetters(text).replace(/\s+/gu, "").normalize("NFC");
}

/**
 * The key by which texts are ordered: folded, words separated by one space, at most 400 UTF-16 code units.
 *
 * A character from U+FFFD up is written as U+FFFD and the six lower-case hex digits of its code point, so that UTF-16
 * (JavaScript, Neo4j in memory) and code-point order (SQLite, UTF-8, Neo4j's indexes) agree. Half a surrogate pair
 * counts as U+FFFD. An escape is never cut; texts that differ only near the cut may be ordered otherwise.
 */
export function sortKey(text: string): string {
  let key = "";
  for (const character of foldLetters(text).replace(/\s+/gu, " ").trim().normalize("NFC")) {
    const next = escaped(character);
    if (key.length + next.length > longestKey) break;
    key += next;
  }
  return key;
}

function escaped(character: string): string {
  const code = /\p{Surrogate}/u.test(character) ? 0xfffd : (character.codePointAt(0) ?? 0xfffd);
  return code < 0xfffd ? character : `\ufffd${code.toString(16).padStart(6, "0")}`;
}

function foldLetters(text: string): string {
  const lower = text.replace(ignored, "").normalize("NFKD").toLowerCase().normalize("NFKD");
  return lower.replace(ignored, "").replace(marks, "").replaceAll("ß", "ss").replaceAll("ς", "σ");
}
