// What does a report say?
// Accepted claims in order of the text, each with the words that it was read from. What is no entity is shown as JSON.
// Change the beginning of the report's name: in lower case. lo = 0: public rows only.
MATCH (report:Report) WHERE report.nameKey STARTS WITH 'overview' AND report.lo = 0
MATCH (citation:Citation)
WHERE citation.report = report.id AND citation.start >= 0 AND citation.ordinal = 0 AND citation.lo = 0
MATCH (claim:Claim {id: citation.claim, lo: 0}) WHERE claim.predicate <> 'MENTION' AND claim.status = 'ACCEPTED'
MATCH (passage:Passage {report: citation.report, start: citation.start, end: citation.end, lo: 0})
MATCH (subject:Entity {id: claim.subject, lo: 0})
OPTIONAL MATCH (object:Entity {id: claim.object, lo: 0})
RETURN subject.name AS who, claim.predicate AS predicate, claim.role AS role,
  coalesce(object.name, claim.value) AS what, claim.basis AS basis,
  substring(passage.context, citation.start - passage.contextStart, citation.end - citation.start) AS words
ORDER BY citation.start, claim.id
