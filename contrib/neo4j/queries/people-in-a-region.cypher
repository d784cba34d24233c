// Which people were affected by events in a region?
// People by name, with how many events in the place or in a place within it affected them, and of which types.
// Change the name of the place. lo = 0: public rows only.
WITH '内蒙古自治区' AS asked
MATCH (name:SearchName) WHERE name.folded = toLower(replace(asked, ' ', '')) AND name.lo = 0
WITH DISTINCT name.id AS id
MATCH (reach:Reach)
WHERE reach.place = id AND reach.type = 'OCCURRED_IN' AND reach.sort >= '' AND reach.link >= '' AND reach.lo = 0
MATCH (event:Entity {id: reach.other, lo: 0}) WHERE NOT event:NotFact
WITH DISTINCT event
MATCH (event)<-[affected:INVOLVED_IN {role: 'AFFECTED', lo: 0}]-(person:Person {lo: 0})
WHERE affected.modality IN ['REPORTED', 'ALLEGED']
WITH person, event ORDER BY event.dateAscending, event.id
WITH person, collect(DISTINCT event) AS events
RETURN person.name AS name, size(events) AS count, [event IN events | event.term] AS types
ORDER BY person.nameKey, person.id
