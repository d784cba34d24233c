// What happened in a region?
// Events in a place and in every place within it, oldest first, undated last, as reported or alleged.
// Change the name of the place. lo = 0: public rows only.
WITH 'Inner Mongolia' AS asked
MATCH (name:SearchName) WHERE name.folded = toLower(replace(asked, ' ', '')) AND name.lo = 0
WITH DISTINCT name.id AS id
MATCH (reach:Reach)
WHERE reach.place = id AND reach.type = 'OCCURRED_IN' AND reach.sort >= '' AND reach.link >= '' AND reach.lo = 0
MATCH (event:Entity {id: reach.other, lo: 0}) WHERE NOT event:NotFact
WITH DISTINCT event
RETURN event.name AS name, event.term AS type, event.dateFrom AS day,
  COLLECT { MATCH (event)-[:OCCURRED_IN {lo: 0}]->(place:Place {lo: 0}) RETURN place.name ORDER BY place.nameKey } AS places
ORDER BY event.dateAscending, event.id
