import { isWithin, type DateValue } from "./date-value";

const months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const; // prettier-ignore

const seasons: Readonly<Record<string, string>> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

const marks: Readonly<Record<string, string>> = { "?": "perhaps ", "~": "about ", "%": "perhaps about " };

/** One date in words, in parts, so that two that share a month or year need say it only once. */
interface Words {
  readonly mark: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/**
 * Short neutral English for the name of an event: "14 December 2020", "November 2020", "11 to 13 December 2020",
 * "between 11 and 13 December 2020" (some time within), "since 1999", "from May 2021" (its end is not known), "until 2020". Empty if `edtf` is null or sets no bound.
 */
export function formatDate(date: DateValue): string {
  if (date.edtf === null) return "";
  const [first = "", second = first] = date.edtf.split("/");
  const start = wordsOf(first);
  const end = wordsOf(second);
  if (start && end) return isWithin(date) ? `between ${both(start, end, "and")}` : both(start, end, "to");
  if (start) return `${second === ".." ? "since" : "from"} ${text(start)}`;
  return end ? `until ${text(end)}` : "";
}

function both(start: Words, end: Words, joint: "to" | "and"): string {
  if (text(start) === text(end)) return text(start);
  const sameYear =
    start.year === end.year && start.mark === "" && end.mark === "" && start.month !== "" && end.month !== "";
  const sameDepth = (start.day === "") === (end.day === "");
  if (!sameYear || !sameDepth) return `${text(start)} ${joint} ${text(end)}`;
  const sameMonth = start.day !== "" && start.month === end.month;
  return `${text({ ...start, year: "", month: sameMonth ? "" : start.month })} ${joint} ${text(end)}`;
}

function text({ mark, day, month, year }: Words): string {
  return mark + [day, month, year].filter((part) => part !== "").join(" ");
}

/** null: the text is empty, `..` or has no year. */
function wordsOf(edtf: string): Words | null {
  const [, year, month = "", day = "", mark = ""] =
    /^(\d\d[\dX]{2})(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%]?)$/.exec(edtf) ?? [];
  if (year === undefined) return null;
  return {
    mark: marks[mark] ?? "",
    day: /^\d/.test(day) ? String(Number(day)) : "",
    month: seasons[month] ?? months[Number(month) - 1] ?? "",
    year: year.includes("X") ? `${year.replaceAll("X", "0")} to ${year.replaceAll("X", "9")}` : year,
  };
}
