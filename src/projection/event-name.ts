import { formatDate, type CountValue, type DateValue } from "../model/values";
import { term, type EventType, type Modality } from "../model/vocabulary";

export interface EventNameParts {
  readonly type: EventType;
  readonly modality: Modality;
  readonly count: CountValue | null;
  /** The facility and the place it is said to have occurred at. null: none, or not visible. */
  readonly facility: string | null;
  readonly place: string | null;
  readonly date: DateValue | null;
}

/**
 * A neutral phrase for an event: act, how many, where, when, and its modality unless a source reports it as fact.
 * "Arrest of 6 people in Yuanbaoshan District, 14 December 2020". It names nobody.
 */
export function eventName(parts: EventNameParts): string {
  const label = term("EventType", parts.type).label;
  const people = countWords(parts.count);
  const date = parts.date === null ? "" : formatDate(parts.date);
  const modality = parts.modality === "REPORTED" ? "" : ` (${term("Modality", parts.modality).label})`;
  return (
    label.charAt(0).toUpperCase() +
    label.slice(1) +
    (people === "" ? "" : ` of ${people}`) +
    (parts.facility === null ? "" : `, ${parts.facility}`) +
    (parts.place === null ? "" : `${parts.facility === null ? " in" : ","} ${parts.place}`) +
    (date === "" ? "" : `, ${date}`) +
    modality
  );
}

/** "6 people", "at least 20 people", "30 to 50 people". "": no number, or not of people. */
export function countWords(count: CountValue | null): string {
  if (count === null || count.unit !== "PERSON" || count.kind === "VAGUE") return "";
  const { min, max } = count;
  if (min !== null && max !== null) return min === max ? persons(min) : `${String(min)} to ${persons(max)}`;
  if (min !== null) return `at least ${persons(min)}`;
  return max === null ? "" : `at most ${persons(max)}`;
}

function persons(count: number): string {
  return count === 1 ? "1 person" : `${String(count)} people`;
}
