import type { Random } from "../../../bench/random";
import { predicateOf, type ClaimPredicate } from "../../../src/evidence/predicates";
import type { ClaimValue } from "../../../src/evidence/records";
import { termEnum } from "../../../src/evidence/term-enum";
import type { Label } from "../../../src/model/id";
import {
  nameOf,
  parseAmount,
  parseCount,
  parseDate,
  parseDuration,
  unknownDate,
  vagueDate,
  type DateValue,
} from "../../../src/model/values";
import { valuesOf } from "../../../src/model/vocabulary";
import { oddNames, oddWords } from "./odd-texts";

const dates = [
  ...["2020-12-14", "2020-12-14", "2020-12-14", "2020-12-15", "2020-12", "2020-12", "2020", "2021", "2021-02-28"],
  ...["2020-09/..", "../2020-09", "2019/2020", "2020-12-14/2020-12-16", "2020-11/2021-01", "2020-12~", "2020-12-14?"],
  ...["0000-01-01", "9999-12-31", "1999", "2020-24"],
];
const counts = [
  ...["6", "6", "7", "0", "2147483647", ">80", ">=20", "<=5", "<4", "30..50", "~", "~?", "~30", "~>=2000000", "all"],
  ...["all:>=81", "derived:51", "derived:30..50", "derived:?", "unknown:STATED_UNKNOWN", "unknown:WITHHELD"],
];
const durations = ["P15D", "P5D..P15D", "<P4Y", ">=P1Y", "PT12H", "P3Y6M", "?", "unknown:CUT_OFF"];
const amounts = ["CNY 5000", "CNY 5000.50", "5000", "CNY ?", "?", "0", "USD 0.0001", "unknown:NOT_STATED"];

/** A date of any kind, or none with a reason. */
export function oddDate(random: Random): DateValue {
  if (random.chance(0.06)) return unknownDate(random.pick(oddWords), random.pick(valuesOf("UnknownReason")));
  if (random.chance(0.06)) return vagueDate(random.pick(oddWords), random.pick(["VAGUE", "RELATIVE"] as const));
  const edtf = random.pick(dates);
  return parseDate(edtf, random.chance(0.5) ? edtf : random.pick(oddWords));
}

/** A value that a predicate may give to a label. Throws for predicates that join entities. */
export function oddValue(random: Random, predicate: ClaimPredicate, label: Label): ClaimValue {
  const rule = predicateOf(predicate);
  if (rule.joins === "entities") throw new Error(`${predicate} has no value.`);
  switch (rule.value) {
    case "name": {
      const text = random.pick(oddNames);
      const name = random.chance(0.7) ? nameOf(text) : nameOf(text, random.pick(valuesOf("NameKind")));
      return { is: "name", ...name };
    }
    case "term": {
      const name = termEnum(predicate, label);
      if (name === null) throw new Error(`${predicate} of ${label} has no enum.`);
      return { is: "term", term: random.pickSkewed(valuesOf(name)) };
    }
    case "date":
      return { is: "date", ...oddDate(random) };
    case "count":
      return {
        is: "count",
        ...parseCount(random.pick(counts), random.pick([...oddWords, "six"]), random.pick(valuesOf("CountUnit"))),
      };
    case "duration":
      return { is: "duration", ...parseDuration(random.pick(durations)) };
    case "amount":
      return { is: "amount", ...parseAmount(random.pick(amounts), random.pick(oddWords)) };
    case "age":
      return { is: "age", years: random.pick([0, 17, 18, 40, 40, 61, 130]) };
    case "flag":
      return { is: "flag", flag: random.chance(0.5) };
    case "text":
      return { is: "text", text: random.pick(["XX-1", "XX-11", "xx-1", "编号", "𠮷-1", "\ufffd1", "10", "9"]) };
    case "point":
      return {
        is: "point",
        lat: random.pick([0, -0, 43.25, -90, 90, 1e-7, 12.345678901234567]),
        lon: random.pick([0, 180, -180, 116.39, 0.1]),
        precision: random.pick(valuesOf("PlaceLevel")),
      };
    case "circumstance":
      return {
        is: "circumstance",
        kind: random.pick(valuesOf("CircumstanceKind")),
        text: random.pick(["at night", "before Ana Ruiz was told", "夜间", "𠮷", "at night "]),
      };
  }
}
