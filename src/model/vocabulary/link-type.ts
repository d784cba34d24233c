import type { EnumEntry } from "./term";

export const LinkType = {
  description: "What a link between two entities says. It reads from `from` to `to`.",
  values: {
    INVOLVED_IN: {
      label: "involved in",
      description: "A person, group, organization or facility has a role in an event.",
    },
    OCCURRED_IN: { label: "occurred in", description: "An event took place in a place." },
    OCCURRED_AT: {
      label: "occurred at",
      description: "An event took place at a facility; `movement` says how the facility figures in it.",
    },
    PART_OF: { label: "part of", description: "An event belongs to a larger event, such as a campaign." },
    FOLLOWS: { label: "follows", description: "An event came after another, in the source's telling." },
    CAUSED_BY: {
      label: "caused by",
      description: "The source says that an event came about because of another. Never inferred from order alone.",
    },
    ABOUT: { label: "about", description: "A report is about an entity: its subject, more than a mention." },
    WITHIN: { label: "within", description: "A place lies inside a larger place." },
    LOCATED_IN: { label: "located in", description: "A facility or an organization has its seat in a place." },
    OPERATED_BY: { label: "operated by", description: "A facility is run by an organization." },
    RELATED_TO: {
      label: "related to",
      description: "Two people are tied by family or work; `kinship` reads from `from` to `to`.",
    },
    MEMBER_OF: { label: "member of", description: "A person belongs to a group or an organization." },
    SUBSET_OF: {
      label: "subset of",
      description: "All people of a group are also people of a larger group. Their counts are never added.",
    },
    ADHERENT_OF: {
      label: "adherent of",
      description: "The source says that a person or group follows a belief, held as an organization.",
    },
    RESIDES_IN: { label: "resides in", description: "A person lives or lived in a place." },
    PUBLISHED_BY: { label: "published by", description: "A report was published by an organization." },
    LISTED_IN: { label: "listed in", description: "A report is announced or listed in another report." },
    HELD_AT: {
      label: "held at",
      description:
        "Derived: a reported or alleged event kept a person or group at a place of custody, or took them to one.",
    },
    MENTIONED_IN: { label: "mentioned in", description: "Derived from mentions: a report names an entity." },
  },
} as const satisfies EnumEntry;
export type LinkType = keyof typeof LinkType.values;
