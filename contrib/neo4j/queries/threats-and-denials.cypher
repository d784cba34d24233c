// What was threatened, attempted, ordered or denied?
// Events that no source tells as a fact: all others leave them out. With those concerned and the words that say so.
// They bear a label of their own, NotFact. lo = 0: public rows only.
MATCH (event:NotFact) WHERE event.lo = 0
MATCH (event)<-[involved:INVOLVED_IN {lo: 0}]-(who:Entity {lo: 0})
UNWIND involved.claims AS id
MATCH (claim:Claim {id: id, lo: 0})
MATCH (citation:Citation {claim: claim.id, lo: 0})
MATCH (passage:Passage {report: citation.report, start: citation.start, end: citation.end, lo: 0})
RETURN event.term AS type, event.modality AS modality, event.name AS what, involved.role AS role, who.name AS name,
  substring(passage.context, citation.start - passage.contextStart, citation.end - citation.start) AS words
ORDER BY modality, type, event.id, role, who.nameKey, words
