import type { Label } from "../model/id";
import type { LinkType } from "../model/vocabulary";

/** A field that walks a link. */
export interface Relation {
  readonly link: LinkType;
  /** `forward`: from the link's `from` end; `reverse`: from its `to` end; `both`: from either. */
  readonly direction: "forward" | "reverse" | "both";
  /** Labels at the far end. One: the field gives that type; several: it gives entities. */
  readonly to: readonly Label[];
  /** Through the place closure, unless the argument `deep` is false: "in Inner Mongolia" finds its counties. */
  readonly deep?: true;
  /** Gives the first node itself, not a connection. */
  readonly single?: true;
  /** Which arguments the field takes beside `first` and `after` (and `deep`). */
  readonly takes: readonly ("where" | "link" | "orderBy" | "role" | "types")[];
  readonly description: string;
}

type RelationTable = Readonly<Record<Label, Readonly<Record<string, Relation>>>>;

const any: readonly Label[] = ["Person", "Group", "Place", "Facility", "Organization", "Event", "Report"];

const reports: Relation = {
  link: "MENTIONED_IN",
  direction: "forward",
  to: ["Report"],
  takes: [],
  description: "Reports that mention it, by title; `link.claims` are the mentions.",
};

const events: Relation = {
  link: "INVOLVED_IN",
  direction: "forward",
  to: ["Event"],
  takes: ["where", "link", "orderBy"],
  description: "Events it is involved in, oldest first, undated last; one edge per link, so two roles are two edges.",
};

const heldAt: Relation = {
  link: "HELD_AT",
  direction: "forward",
  to: ["Facility"],
  takes: ["where", "link"],
  description: "Facilities it was held at, as computed from its events, by name; `link.period` is when.",
};

/** Every field that walks a link. Stores and GraphQL types read this table; nothing else knows the mapping. */
export const relations = {
  Person: {
    events,
    heldAt,
    memberOf: {
      link: "MEMBER_OF",
      direction: "forward",
      to: ["Group", "Organization"],
      takes: ["link"],
      description: "Groups and organizations that the person is said to belong to, by name.",
    },
    relatives: {
      link: "RELATED_TO",
      direction: "both",
      to: ["Person"],
      takes: ["link"],
      description:
        "Relatives and colleagues, in both directions, by name; `link.kinship` reads from `link.from` to `link.to`.",
    },
    residences: {
      link: "RESIDES_IN",
      direction: "forward",
      to: ["Place"],
      takes: ["link"],
      description: "Places where the person is said to live, by name.",
    },
    reports,
  },
  Group: {
    events,
    heldAt,
    members: {
      link: "MEMBER_OF",
      direction: "reverse",
      to: ["Person"],
      takes: ["where", "link"],
      description: "Named members, by name. Members need not be all: see `count`.",
    },
    subsets: {
      link: "SUBSET_OF",
      direction: "reverse",
      to: ["Group"],
      takes: ["link"],
      description: "Groups that are part of this one, by name; their counts are contained in its count.",
    },
    supersets: {
      link: "SUBSET_OF",
      direction: "forward",
      to: ["Group"],
      takes: ["link"],
      description: "Groups that this one is part of, by name.",
    },
    reports,
  },
  Place: {
    children: {
      link: "WITHIN",
      direction: "reverse",
      to: ["Place"],
      takes: ["where"],
      description: "Places directly within it, by name.",
    },
    events: {
      link: "OCCURRED_IN",
      direction: "reverse",
      to: ["Event"],
      deep: true,
      takes: ["where", "link", "orderBy"],
      description: "Events in it, and in every place within it unless `deep` is false; oldest first, undated last.",
    },
    facilities: {
      link: "LOCATED_IN",
      direction: "reverse",
      to: ["Facility"],
      deep: true,
      takes: ["where"],
      description: "Facilities in it, and in every place within it unless `deep` is false; by name.",
    },
    organizations: {
      link: "LOCATED_IN",
      direction: "reverse",
      to: ["Organization"],
      deep: true,
      takes: ["where"],
      description: "Organizations in it, and in every place within it unless `deep` is false; by name.",
    },
    residents: {
      link: "RESIDES_IN",
      direction: "reverse",
      to: ["Person"],
      deep: true,
      takes: ["where"],
      description: "People said to live in it, and in every place within it unless `deep` is false; by name.",
    },
    reports,
  },
  Facility: {
    places: {
      link: "LOCATED_IN",
      direction: "forward",
      to: ["Place"],
      takes: ["link"],
      description: "Where it is, by name.",
    },
    operators: {
      link: "OPERATED_BY",
      direction: "forward",
      to: ["Organization"],
      takes: ["link"],
      description: "Organizations that run it, by name.",
    },
    events: {
      link: "OCCURRED_AT",
      direction: "reverse",
      to: ["Event"],
      takes: ["where", "link", "orderBy"],
      description: "Events that occurred at it, oldest first, undated last; `link.movement` says how.",
    },
    held: {
      link: "HELD_AT",
      direction: "reverse",
      to: ["Person", "Group"],
      takes: ["link"],
      description: "People and groups held at it, by name; `link.period` is when.",
    },
    reports,
  },
  Organization: {
    places: {
      link: "LOCATED_IN",
      direction: "forward",
      to: ["Place"],
      takes: ["link"],
      description: "Where it is, by name.",
    },
    facilities: {
      link: "OPERATED_BY",
      direction: "reverse",
      to: ["Facility"],
      takes: ["where", "link"],
      description: "Facilities it runs, by name.",
    },
    events,
    members: {
      link: "MEMBER_OF",
      direction: "reverse",
      to: ["Person"],
      takes: ["link"],
      description: "People said to belong to it, by name.",
    },
    published: {
      link: "PUBLISHED_BY",
      direction: "reverse",
      to: ["Report"],
      takes: ["where"],
      description: "Reports it published, by title.",
    },
    reports,
  },
  Event: {
    participants: {
      link: "INVOLVED_IN",
      direction: "reverse",
      to: ["Person", "Group", "Organization", "Facility"],
      takes: ["role", "types", "link"],
      description: "Who was involved, by name; `link.role` says how. One edge per link.",
    },
    places: {
      link: "OCCURRED_IN",
      direction: "forward",
      to: ["Place"],
      takes: ["link"],
      description: "Where it occurred, by name.",
    },
    facilities: {
      link: "OCCURRED_AT",
      direction: "forward",
      to: ["Facility"],
      takes: ["link"],
      description: "Facilities it occurred at, by name; `link.movement` says how.",
    },
    partOf: {
      link: "PART_OF",
      direction: "forward",
      to: ["Event"],
      takes: ["link"],
      description: "Campaigns and larger events that it is part of, oldest first.",
    },
    parts: {
      link: "PART_OF",
      direction: "reverse",
      to: ["Event"],
      takes: ["where", "link"],
      description: "Events that are part of it, oldest first, undated last.",
    },
    follows: {
      link: "FOLLOWS",
      direction: "forward",
      to: ["Event"],
      takes: ["link"],
      description: "Events that it came after, oldest first.",
    },
    causes: {
      link: "CAUSED_BY",
      direction: "forward",
      to: ["Event"],
      takes: ["link"],
      description: "Events that a source gives as its cause, oldest first.",
    },
    reports,
  },
  Report: {
    publisher: {
      link: "PUBLISHED_BY",
      direction: "forward",
      to: ["Organization"],
      single: true,
      takes: [],
      description: "Who published it. null: not stated, or not visible.",
    },
    mentions: {
      link: "MENTIONED_IN",
      direction: "reverse",
      to: any,
      takes: ["types"],
      description: "Entities named in it, by name; `link.claims` are the mentions.",
    },
    reports,
  },
} as const satisfies RelationTable;

/** The relation that a field of a label walks. undefined: the field walks no link. */
export function relationOf(label: Label, field: string): Relation | undefined {
  const table: RelationTable = relations;
  return table[label][field];
}
