/** Why a row of the gold list is said otherwise here. seed/README.md prints this table; a test holds the two together. */
export const rules = {
  "part-in-an-event":
    "AFFECTED_IN, TARGET_OF, AGENT_IN and RESPONDENT_IN are INVOLVED_IN with the role AFFECTED, AGENT or RESPONDENT.",
  movement:
    "AT_FACILITY is OCCURRED_AT with the movement that the words give: taken to, kept at, treated at, gathered at.",
  "threatened-facility": "THREATENED_FACILITY is OCCURRED_AT with the modality THREATENED.",
  "threat-as-modality": "A THREAT of X is X, THREATENED.",
  "modality-of-the-event": "No link of an event is stronger than the event: what is threatened has threatened links.",
  "nearest-act":
    "An act has the type of ours that takes it in; what sets it apart is a circumstance, a role or a count.",
  "nearest-body":
    "A body has the type of ours that takes it in; where the words leave state or party open it is OTHER.",
  seat: "BASED_IN is LOCATED_IN.",
  belief: "PRACTITIONER_OF is ADHERENT_OF.",
  member: "MEMBER_OF_GROUP is MEMBER_OF.",
  kinship: "SPOUSE_OF is RELATED_TO with the kinship SPOUSE.",
  residence: "RESIDENT_OF is RESIDES_IN.",
  "name-of-modality":
    "REPORTED_AS_FACT is REPORTED, ALLEGED_BY_SOURCE is ALLEGED; IMPLIED is REPORTED on the basis INFERRED.",
  "name-of-aspect": "ONGOING is CONTINUOUS.",
  "name-of-count":
    "Kinds and units of counts have other names: “over” is MORE_THAN, “every” is ALL, countries are PLACE.",
  "count-of-the-group": "How many a campaign is aimed at is the count of that group, not of the campaign.",
  "duration-or-circumstance": "How long is a duration, and the time of day a circumstance, not a date.",
  "age-of-a-post": "“16 hours ago” is when the post was published, RELATIVE to a moment that is not known.",
  "partial-date": "A date that EDTF cannot say or that is cut off keeps its words and has no bounds.",
  "cited-phrase":
    "Words that date no event and count nothing that the graph holds stand in our text, or in what claims cite.",
  "work-as-object": "A film is the OBJECT of the event that made it: the model has no works.",
  "object-of-an-event": "What an event is about is its OBJECT: ABOUT joins reports only.",
  "health-not-recorded": "The health of someone who is no part of any event is not recorded.",
  "other-basis": "Our sentence says more or less by itself than the source's; the table of aliases says why.",
  undecided: "UNDECIDED is UNSURE.",
  "article-by-region": "The article is retold in one report for each region.",
} as const;

export type RuleName = keyof typeof rules;

/** Whether a text, as a file has it, names a rule. */
export function isRuleName(text: string): text is RuleName {
  return Object.hasOwn(rules, text);
}
