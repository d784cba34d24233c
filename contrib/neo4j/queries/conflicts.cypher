// Where do accepted claims contradict one another?
// Properties that have one value, where sources give several: the values, as JSON, and how many claims say each.
// lo = 0: public rows only.
MATCH (claim:Claim)
WHERE claim.status = 'ACCEPTED' AND claim.recordedAt >= '' AND claim.lo = 0
  AND claim.predicate IN ['TYPE', 'DATE', 'COUNT', 'AGE', 'GENDER', 'LEVEL', 'CODE']
WITH claim.subject AS id, claim.predicate AS property, claim.value AS value, count(*) AS claims ORDER BY value
WITH id, property, collect([value, claims]) AS values WHERE size(values) > 1
MATCH (entity:Entity {id: id, lo: 0})
RETURN entity.name AS name, property, values
ORDER BY entity.nameKey, id, property
