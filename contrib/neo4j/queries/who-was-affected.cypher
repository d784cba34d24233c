// Who was affected by what, where, and who says so?
// Events of one type that are reported or alleged, oldest first, with those affected and the publishers of the reports.
// Change the type: see EventType in schema/README.md. lo = 0: public rows only.
MATCH (event:Event) WHERE event.term = 'ARREST' AND event.lo = 0 AND NOT event:NotFact
MATCH (event)<-[affected:INVOLVED_IN {role: 'AFFECTED', lo: 0}]-(who:Entity {lo: 0})
WHERE affected.modality IN ['REPORTED', 'ALLEGED']
UNWIND affected.claims AS id
MATCH (claim:Claim {id: id, lo: 0})
MATCH (citation:Citation {claim: claim.id, lo: 0})
MATCH (report:Entity {id: citation.report, lo: 0})
OPTIONAL MATCH (report)-[:PUBLISHED_BY {lo: 0}]->(publisher:Organization {lo: 0})
WITH event, affected, who, collect(DISTINCT coalesce(publisher.name, report.name)) AS sources
RETURN who.name AS name, event.name AS what, event.dateFrom AS day, affected.basis AS basis,
  COLLECT { MATCH (event)-[:OCCURRED_IN {lo: 0}]->(place:Place {lo: 0}) RETURN place.name ORDER BY place.nameKey } AS places,
  sources
ORDER BY event.dateAscending, event.id, who.nameKey, who.id
