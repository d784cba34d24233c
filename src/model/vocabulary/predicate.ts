import { LinkType } from "./link-type";
import type { EnumEntry } from "./term";

// Derived links cannot be claimed: HELD_AT follows from events, MENTIONED_IN from mentions.
const { HELD_AT, MENTIONED_IN, ...claimable } = LinkType.values;

export const Predicate = {
  description: "What a claim can attest: a link, or a property of its subject.",
  values: {
    ...claimable,
    MENTION: { label: "mention", description: "A stretch of a report names the subject.", broader: "property" },
    NAME: { label: "name", description: "A name of the subject, of a kind and in a script.", broader: "property" },
    GENDER: {
      label: "gender",
      description: "A person's gender, only from words such as Mr., Ms. or wife.",
      broader: "property",
    },
    AGE: { label: "age", description: "A person's age in full years, as the source gives it.", broader: "property" },
    TYPE: {
      label: "type",
      description: "The subject's type within its label: of an event the act, of a facility its function.",
      broader: "property",
    },
    PLURAL: {
      label: "plural",
      description: "The source speaks of several facilities and does not say which.",
      broader: "property",
    },
    LEVEL: { label: "level", description: "The administrative level of a place.", broader: "property" },
    CODE: { label: "code", description: "The gazetteer code of a place.", broader: "property" },
    POINT: { label: "point", description: "The coordinates of a place, with their precision.", broader: "property" },
    DATE: {
      label: "date",
      description: "When an event happened, a link held or a report was published.",
      broader: "property",
    },
    DURATION: { label: "duration", description: "How long an event lasted.", broader: "property" },
    COUNT: { label: "count", description: "How many a group has, or how many an event affected.", broader: "property" },
    AMOUNT: { label: "amount", description: "A sum of money, such as that of a fine.", broader: "property" },
    ASPECT: {
      label: "aspect",
      description: "Whether an event is one occurrence, a series, a habit or a lasting state.",
      broader: "property",
    },
    CIRCUMSTANCE: {
      label: "circumstance",
      description: "A purpose, pretext, outcome or the like of an event, in the source's words.",
      broader: "property",
    },
  },
} as const satisfies EnumEntry;
export type Predicate = keyof typeof Predicate.values;
