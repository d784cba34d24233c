// The picture around a person
// The person with all links, and the places of the events: shown as a graph. Text of reports is not in it.
// Change the name. lo = 0: public rows only.
WITH 'Bai Baohua' AS asked
MATCH (name:SearchName) WHERE name.folded = toLower(replace(asked, ' ', '')) AND name.lo = 0
WITH DISTINCT name.id AS id
MATCH (person:Entity {id: id, lo: 0})
MATCH near = (person)-[link {lo: 0}]-(other:Entity {lo: 0}) WHERE NOT other:Report AND NOT other:NotFact
OPTIONAL MATCH far = (other)-[:OCCURRED_IN {lo: 0}]->(:Place {lo: 0})
RETURN near, far
ORDER BY link.type, other.nameKey, other.id
