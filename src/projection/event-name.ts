import { formatDate, type CountValue, type DateValue } from "../model/values";
import { term, type EventType, type Modality, type Movement } from "../model/vocabulary";

export interface EventNameParts {
  readonly type: EventType;
  readonly modality: Modality;
  readonly count: CountValue | null;
  /** The facility it is said to have occurred at, and how. null: none, or not visible. */
  readonly facility: { readonly name: string; readonly movement: Movement | null } | null;
  /** The place it is said to have occurred in. null: none, or not visible. */
  readonly place: string | null;
  readonly date: DateValue | null;
}

/** What joins an act to where it occurred, by the movement; of the two acts that are a movement themselves first. */
const joints: Readonly<Partial<Record<EventType | Movement, string>>> = {
  TRANSFER: " to",
  RELEASE: " from",
  TAKEN_TO: ", taken to",
  RELEASED_FROM: ", released from",
};
/** The movement that an act is. */
export const movementOf: Readonly<Partial<Record<EventType, Movement>>> = {
  TRANSFER: "TAKEN_TO",
  RELEASE: "RELEASED_FROM",
};

function jointOf(type: EventType, movement: Movement | null): string {
  if (movement === null) return " at";
  return joints[movementOf[type] === movement ? type : movement] ?? " at";
}

/**
 * A neutral phrase for an event: act, how many, where, when, and its modality unless a source reports it as fact.
 * "Arrest of 6 people in Yuanbaoshan District, 14 December 2020". It names nobody.
 */
export function eventName({ type, modality, count, facility, place, date }: EventNameParts): string {
  const { label } = term("EventType", type);
  const people = countWords(count);
  const day = date === null ? "" : formatDate(date);
  const joint = facility === null ? "" : `${jointOf(type, facility.movement)} ${facility.name}`;
  const where =
    joint === "" || joint.startsWith(",")
      ? // Where they were taken to need not lie in the place of the act.
        `${place === null ? "" : ` in ${place}`}${joint}`
      : `${joint}${place === null ? "" : `, ${place}`}`;
  return [
    label.charAt(0).toUpperCase() + label.slice(1),
    people === "" ? "" : ` of ${people}`,
    where,
    day === "" ? "" : `, ${day}`,
    modality === "REPORTED" ? "" : ` (${term("Modality", modality).label})`,
  ].join("");
}

/** "6 people", "at least 20 people", "30 to 50 people". "": no number, or not of people. */
function countWords(count: CountValue | null): string {
  if (count?.unit !== "PERSON" || count.kind === "VAGUE") return "";
  const { min, max } = count;
  if (min !== null && max !== null) return min === max ? persons(min) : `${String(min)} to ${persons(max)}`;
  if (min !== null) return `at least ${persons(min)}`;
  return max === null ? "" : `at most ${persons(max)}`;
}

function persons(count: number): string {
  return count === 1 ? "1 person" : `${String(count)} people`;
}
