// What happened at a facility?
// Events at it, oldest first, with how it was used (taken to, kept at ...), who was affected and who did it.
// Change the name of the facility. lo = 0: public rows only.
WITH 'the local detention center' AS asked
MATCH (name:SearchName) WHERE name.folded = toLower(replace(asked, ' ', '')) AND name.lo = 0
WITH DISTINCT name.id AS id
MATCH (facility:Entity {id: id, lo: 0})<-[at:OCCURRED_AT {lo: 0}]-(event:Event {lo: 0})
WHERE NOT event:NotFact AND at.modality IN ['REPORTED', 'ALLEGED']
RETURN facility.name AS place, event.name AS what, event.dateFrom AS day, at.movement AS movement,
  COLLECT { MATCH (event)<-[:INVOLVED_IN {role: 'AFFECTED', lo: 0}]-(who:Entity {lo: 0}) RETURN who.name ORDER BY who.nameKey }
    AS affected,
  COLLECT { MATCH (event)<-[:INVOLVED_IN {role: 'AGENT', lo: 0}]-(who:Entity {lo: 0}) RETURN who.name ORDER BY who.nameKey }
    AS agents
ORDER BY place, event.dateAscending, event.id
