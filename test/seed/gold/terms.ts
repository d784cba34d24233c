import type {
  Aspect,
  CircumstanceKind,
  CountKind,
  EventType,
  Kinship,
  Modality,
  OrganizationType,
  Predicate,
  Role,
} from "../../../src/model/vocabulary";
import type { RuleName } from "./rules";

/** What the gold list calls otherwise than the model: its term → ours, and the rule. Terms not named here are the same. */

export const eventTypes: Readonly<Record<string, EventType>> = {
  GROUP_ARREST: "ARREST",
  TRANSFER_TO_FACILITY: "TRANSFER",
  HARASSMENT_OF_FAMILY: "HARASSMENT",
  COERCION_OF_FAMILY: "COERCION",
  HOME_BREAK_IN: "HOME_RAID",
  HOME_RANSACKING: "HOME_RAID",
  FORCED_BLOOD_SAMPLING: "BLOOD_SAMPLING",
  MEDICAL_TEST_IN_CUSTODY: "MEDICAL_TEST",
  PHOTOGRAPHING: "SURVEILLANCE",
  SEARCH_FOR_PERSONS: "SEARCH_FOR_PERSON",
  GATHERED_BY_AUTHORITIES: "OTHER",
  FAMILY_REPRISAL_JOBS_EDUCATION: "JOB_OR_SCHOOL_REPRISAL",
  ORGAN_HARVESTING_ALLEGATION: "ORGAN_HARVESTING",
  PROTEST_STATEMENT: "PROTEST",
  ADVOCACY_STATEMENT: "ADVOCACY",
  ANTI_CENSORSHIP: "MEDIA_WORK",
  MEDIA_FOUNDING: "MEDIA_WORK",
  FILM_PRODUCTION: "MEDIA_WORK",
  PARADE: "OUTREACH",
  INFORMATION_STAND: "OUTREACH",
  ART_EXHIBITION: "EXHIBITION",
};

export const organizationTypes: Readonly<Record<string, OrganizationType>> = {
  MEDIA_PUBLISHER: "MEDIA",
  GOVERNMENT_UNSPECIFIED: "GOVERNMENT",
  LOCAL_GOVERNMENT: "GOVERNMENT",
  STATE_OR_RULING_PARTY: "OTHER",
  SPIRITUAL_GROUP: "BELIEF_GROUP",
  RESIDENTIAL_COMMITTEE: "COMMITTEE",
  POLITICAL_PARTY: "PARTY",
};

export const modalities: Readonly<Record<string, Modality>> = {
  REPORTED_AS_FACT: "REPORTED",
  ALLEGED_BY_SOURCE: "ALLEGED",
  IMPLIED: "REPORTED",
};

export const aspects: Readonly<Record<string, Aspect>> = { ONGOING: "CONTINUOUS" };

export const countKinds: Readonly<Record<string, CountKind>> = {
  UNIVERSAL: "ALL",
  LOWER_BOUND_EXCLUSIVE: "MORE_THAN",
  LOWER_BOUND_INCLUSIVE: "AT_LEAST",
  VAGUE_PROPORTION: "VAGUE",
  VAGUE_MAGNITUDE: "VAGUE",
  EXACT_AS_STATED: "EXACT",
};

export const countUnits: Readonly<Record<string, string>> = { COUNTRY: "PLACE" };

/** Where the words of an event's further properties stand. */
export const circumstances: Readonly<Record<string, CircumstanceKind>> = {
  purpose: "PURPOSE",
  pretext: "PRETEXT",
  condition: "CONDITION",
  outcome: "OUTCOME",
  result: "OUTCOME",
  manner: "MANNER",
  object: "OBJECT",
  locationType: "LOCATION",
  timeOfDay: "TIME_OF_DAY",
  sourceStatus: "SOURCE_STATUS",
  statedReason: "STATED_REASON",
};

interface LinkTerm {
  readonly predicate: Predicate;
  readonly role?: Role;
  readonly kinship?: Kinship;
  readonly modality?: Modality;
  readonly rule: RuleName;
}

export const links: Readonly<Record<string, LinkTerm>> = {
  AFFECTED_IN: { predicate: "INVOLVED_IN", role: "AFFECTED", rule: "part-in-an-event" },
  TARGET_OF: { predicate: "INVOLVED_IN", role: "AFFECTED", rule: "part-in-an-event" },
  AGENT_IN: { predicate: "INVOLVED_IN", role: "AGENT", rule: "part-in-an-event" },
  RESPONDENT_IN: { predicate: "INVOLVED_IN", role: "RESPONDENT", rule: "part-in-an-event" },
  AT_FACILITY: { predicate: "OCCURRED_AT", rule: "movement" },
  THREATENED_FACILITY: { predicate: "OCCURRED_AT", modality: "THREATENED", rule: "threatened-facility" },
  BASED_IN: { predicate: "LOCATED_IN", rule: "seat" },
  PRACTITIONER_OF: { predicate: "ADHERENT_OF", rule: "belief" },
  MEMBER_OF_GROUP: { predicate: "MEMBER_OF", rule: "member" },
  SPOUSE_OF: { predicate: "RELATED_TO", kinship: "SPOUSE", rule: "kinship" },
  RESIDENT_OF: { predicate: "RESIDES_IN", rule: "residence" },
};
