// Neo4j puts strings in order by code point where an index gives the order, and by UTF-16 code unit where it sorts in
// memory (measured on 5.26; the plan decides). SQLite goes by code point. Text without surrogates is the same in both.

const mark = "\uffff";
/** After the mark: a mark of the text itself comes before every character that is written with one. */
const literal = "\u0000";
/** The first of 32 noncharacters, digits of five bits each: they stand in no text. */
const digits = 0xfdd0;

const needsEscape = /[\uffff\u{10000}-\u{10ffff}]/u;
const escapable = /[\uffff\u{10000}-\u{10ffff}]/gu;
// eslint-disable-next-line no-control-regex -- it is the one that we write
const escaped = /\uffff(?:\u0000|([\ufdd0-\ufdef]{4}))/g;

/**
 * Text of the same order by code unit as the text has by code point: characters beyond the BMP are written as a mark
 * that comes after all others, and four digits. What stands in a text stands in it, what begins it begins it.
 */
export function sortable(text: string): string {
  if (!needsEscape.test(text)) return text;
  return text.replace(escapable, (character) => {
    if (character === mark) return mark + literal;
    const value = (character.codePointAt(0) ?? 0) - 0x10000;
    return mark + [15, 10, 5, 0].map((shift) => String.fromCharCode(digits + ((value >> shift) & 31))).join("");
  });
}

/** The text of which `sortable` made this. */
export function unsortable(text: string): string {
  if (!text.includes(mark)) return text;
  return text.replace(escaped, (_match, written: string | undefined) => {
    if (written === undefined) return mark;
    let value = 0;
    for (let at = 0; at < written.length; at++) value = value * 32 + (written.charCodeAt(at) - digits);
    return String.fromCodePoint(value + 0x10000);
  });
}
