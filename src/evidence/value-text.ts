import { InvalidClaim, InvalidValue } from "../model/errors";
import type { Label } from "../model/id";
import {
  amountText,
  countText,
  durationText,
  nameOf,
  parseAmount,
  parseCount,
  dateWithin,
  isWithin,
  parseDate,
  parseDuration,
  unknownDate,
  vagueDate,
  type DateValue,
} from "../model/values";
import { isValue, valuesOf } from "../model/vocabulary";
import { isAge } from "./check-claim";
import { type ClaimPredicate, predicateOf } from "./predicates";
import type { ClaimValue, ValueKind, ValueOf } from "./records";
import { termEnum } from "./term-enum";

interface Asked {
  readonly text: string;
  /** The words of the source. undefined: the text form stands for them. */
  readonly raw: string | undefined;
  readonly predicate: ClaimPredicate;
  readonly label: Label;
}

/**
 * Reads the text form of a property's value, the same in claim files and in the API:
 *
 * | Kind | Text |
 * |---|---|
 * | term | `ARREST`: a value of the enum that the property has |
 * | name | `Bai Baohua`; with another kind `ALIAS: Falun Dafa`, `DESCRIPTION: wife of …` |
 * | date | EDTF `2020-12-14`, `2020-09/..`; `2020-11 PART_OF_MONTH`; `within:2020-12-11/2020-12-13`; `vague:recently`; `relative:the evening after`; `unknown:STATED_UNKNOWN` |
 * | count | `6`, `>80`, `~` (see `parseCount`); of what, unless people: `7 PLACE` |
 * | duration, amount | `P15D`, `<P4Y`; `CNY 5000` |
 * | age, flag, text | `45`; `true`; as it is |
 * | point | latitude, longitude and what it stands for: `42.04,119.29 COUNTY` |
 * | circumstance | its kind and the words: `PURPOSE: to make them sign` |
 *
 * Throws `InvalidValue`, and `InvalidClaim` if the label has no such property.
 */
export function parseValue(predicate: ClaimPredicate, label: Label, text: string, raw?: string): ClaimValue {
  const rule = predicateOf(predicate);
  if (rule.joins === "entities") throw new InvalidClaim(predicate, "joins two entities and has no value");
  if (!rule.of.includes(label)) {
    throw new InvalidClaim(predicate, `is a property of ${rule.of.join(", ")}, not of ${label}`);
  }
  return readers[rule.value]({ text, raw, predicate, label });
}

const readers: { readonly [K in ValueKind]: (asked: Asked) => ValueOf<K> } = {
  term: readTerm,
  name: ({ text }) => {
    const [, kind, words] = /^(ROMANIZED|CHARACTERS|ALIAS|DESCRIPTION):\s+(.+)$/su.exec(text) ?? [];
    return { is: "name", ...(isValue("NameKind", kind ?? "") ? nameOf(words ?? "", kind as never) : nameOf(text)) };
  },
  date: ({ text, raw }) => ({ is: "date", ...readDate(text, raw) }),
  count: ({ text, raw }) => {
    const [, number, unit = "PERSON"] = /^(.*?)(?: ([A-Z]+))?$/su.exec(text) ?? [];
    if (!isValue("CountUnit", unit)) {
      throw new InvalidValue("count", text, `after the number nothing or one of ${valuesOf("CountUnit").join(", ")}`);
    }
    return { is: "count", ...parseCount(number ?? "", raw ?? text, unit) };
  },
  duration: ({ text, raw }) => ({ is: "duration", ...parseDuration(text, raw) }),
  amount: ({ text, raw }) => ({ is: "amount", ...parseAmount(text, raw) }),
  age: ({ text }) => {
    if (!/^\d{1,3}$/.test(text) || !isAge(Number(text))) throw new InvalidValue("age", text, "whole years such as 45");
    return { is: "age", years: Number(text) };
  },
  flag: ({ text }) => {
    if (text !== "true" && text !== "false") throw new InvalidValue("flag", text, "true or false");
    return { is: "flag", flag: text === "true" };
  },
  text: ({ text }) => ({ is: "text", text: words("text", text, 200) }),
  point: ({ text }) => readPoint(text),
  circumstance: ({ text }) => {
    const [, kind = "", rest = ""] = /^([A-Z_]+):\s+(.+)$/su.exec(text) ?? [];
    if (!isValue("CircumstanceKind", kind)) {
      throw new InvalidValue(
        "circumstance",
        text,
        `a kind and words; kinds: ${valuesOf("CircumstanceKind").join(", ")}`,
      );
    }
    return { is: "circumstance", kind, text: words("circumstance", rest, 2000) };
  },
};

function readTerm({ text, predicate, label }: Asked): ValueOf<"term"> {
  const name = termEnum(predicate, label);
  if (name === null) throw new InvalidClaim(predicate, `of ${label} is not a term`);
  if (!isValue(name, text)) throw new InvalidValue(`value of ${name}`, text, `one of ${valuesOf(name).join(", ")}`);
  return { is: "term", term: text };
}

/** A date in its text form, with the source's words. Throws `InvalidValue`. */
export function readDate(text: string, raw: string | undefined): DateValue {
  const [, form, rest = ""] = /^(unknown|vague|relative):\s*(.+)$/su.exec(text) ?? [];
  if (form === "unknown" && isValue("UnknownReason", rest)) return unknownDate(raw ?? text, rest);
  if (form === "vague") return vagueDate(raw ?? rest);
  if (form === "relative") return vagueDate(raw ?? rest, "RELATIVE");
  const [, within, said = ""] = /^(within:\s*)?(.*)$/su.exec(text) ?? [];
  const [, edtf = said, precision] = /^(\S+) ([A-Z_]+)$/u.exec(said) ?? [];
  if (precision !== undefined && !isValue("DatePrecision", precision)) {
    throw new InvalidValue("date", text, `after the date nothing or one of ${valuesOf("DatePrecision").join(", ")}`);
  }
  return (within === undefined ? parseDate : dateWithin)(edtf, raw ?? said, precision);
}

function readPoint(text: string): ValueOf<"point"> {
  const [, north = "", east = "", precision = ""] =
    /^(-?\d{1,2}(?:\.\d{1,6})?), ?(-?\d{1,3}(?:\.\d{1,6})?) ([A-Z]+)$/u.exec(text) ?? [];
  const [lat, lon] = [Number(north), Number(east)];
  if (north === "" || Math.abs(lat) > 90 || Math.abs(lon) > 180 || !isValue("PlaceLevel", precision)) {
    throw new InvalidValue("point", text, "latitude, longitude and level such as 42.04,119.29 COUNTY");
  }
  return { is: "point", lat, lon, precision };
}

function words(kind: string, text: string, most: number): string {
  const clean = text.trim();
  if (clean === "" || clean.length > most || /[\p{Cc}\p{Cs}]/u.test(clean)) {
    throw new InvalidValue(kind, text, `1 to ${most} characters on one line`);
  }
  return clean;
}

/** The text form of a value, `parseValue`'s inverse but for raw words. */
export function valueText(value: ClaimValue): string {
  switch (value.is) {
    case "term":
      return value.term;
    case "name":
      return nameOf(value.text).kind === value.kind ? value.text : `${value.kind}: ${value.text}`;
    case "date":
      return dateText(value);
    case "count":
      return countText(value) + (value.unit === "PERSON" ? "" : ` ${value.unit}`);
    case "duration":
      return durationText(value);
    case "amount":
      return amountText(value);
    case "age":
      return String(value.years);
    case "flag":
      return String(value.flag);
    case "text":
      return value.text;
    case "point":
      return `${value.lat},${value.lon} ${value.precision}`;
    case "circumstance":
      return `${value.kind}: ${value.text}`;
  }
}

function dateText(date: DateValue): string {
  const { raw, edtf, precision, unknown } = date;
  if (unknown !== null) return `unknown:${unknown}`;
  if (edtf === null) return `${precision === "RELATIVE" ? "relative" : "vague"}:${raw}`;
  const said = parseDate(edtf).precision === precision ? edtf : `${edtf} ${precision}`;
  return isWithin(date) ? `within:${said}` : said;
}
