// Who was held where, and which sentence says so?
// One row for each sentence behind "held at": the link is computed from others, and these from claims.
// Change the name: a name of any script or language that a source gives. lo = 0: public rows only.
WITH 'Bai Baohua' AS asked
MATCH (name:SearchName) WHERE name.folded = toLower(replace(asked, ' ', '')) AND name.lo = 0
WITH DISTINCT name.id AS id
MATCH (who:Entity {id: id, lo: 0})-[held:HELD_AT {lo: 0}]->(facility:Facility {lo: 0})
UNWIND held.claims AS attested
MATCH (claim:Claim {id: attested, lo: 0})
MATCH (citation:Citation {claim: claim.id, lo: 0})
MATCH (passage:Passage {report: citation.report, start: citation.start, end: citation.end, lo: 0})
MATCH (source:Entity {id: citation.report, lo: 0})
RETURN DISTINCT who.name AS person, facility.name AS facility, held.basis AS basis, claim.predicate AS predicate,
  substring(passage.context, citation.start - passage.contextStart, citation.end - citation.start) AS sentence,
  source.name AS report
ORDER BY person, facility, predicate, sentence
