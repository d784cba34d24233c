// How is a facility linked to others?
// Links by kind, most first: what an expansion would give, before it is made. Read from counters, however many there are.
// Change the name of the facility. los[i] = 0: public rows only.
WITH 'the local detention center' AS asked
MATCH (name:SearchName) WHERE name.folded = toLower(replace(asked, ' ', '')) AND name.lo = 0
WITH DISTINCT name.id AS id
MATCH (facility:Entity {id: id, lo: 0})
MATCH (counters:Counters {node: id})
UNWIND range(0, size(counters.counts) - 1) AS i
WITH facility, counters, i WHERE counters.los[i] = 0 AND counters.modalities[i] IN ['REPORTED', 'ALLEGED']
RETURN facility.name AS name, counters.types[i] AS type,
  CASE WHEN counters.outgoing[i] THEN 'to' ELSE 'from' END AS direction, counters.otherLabels[i] AS label,
  counters.roles[i] AS role, sum(counters.counts[i]) AS links
ORDER BY name, links DESC, type, direction, label, role
