export const questionNames = ["person", "events", "people", "province"] as const;
export type QuestionName = (typeof questionNames)[number];

export function isQuestion(name: string): name is QuestionName {
  return (questionNames as readonly string[]).includes(name);
}

const seen = (variable: string): string => `${variable}.lo <= $level AND ${variable}.hi >= $level`;

/**
 * Each question in one statement that gives maps, with the indexes of the store (schema/neo4j.cypher) and its rule of
 * visibility. A node is found as an Entity, since the index on ids is theirs.
 */
export const bareTexts: Readonly<Record<QuestionName, string>> = {
  person: `MATCH (n:Entity {id: $id}) WHERE ${seen("n")}
    RETURN {id: n.id, name: n.name, events: COLLECT {
      MATCH ()-[r:INVOLVED_IN]->(e:Event)
      WHERE r.from = n.id AND r.toSort >= '' AND ${seen("r")} AND ${seen("e")}
      WITH r, e ORDER BY r.from, r.toSort, r.id LIMIT 25
      RETURN {role: r.role, modality: r.modality, id: e.id, name: e.name, type: e.term, date: e.dateFrom,
        places: COLLECT { MATCH (e)-[o:OCCURRED_IN]->(l:Place) WHERE ${seen("o")} AND ${seen("l")}
          RETURN {id: l.id, name: l.name} },
        citations: COLLECT { UNWIND r.claims AS id
          MATCH (c:Claim {id: id}) WHERE ${seen("c")}
          MATCH (t:Citation {claim: id})
          MATCH (p:Passage {report: t.report, start: t.start, end: t.end}) WHERE ${seen("p")}
          MATCH (d:Entity {id: t.report}) WHERE ${seen("d")}
          RETURN {quote: substring(p.context, t.start - p.contextStart, t.end - t.start), start: t.start, end: t.end,
            report: {id: d.id, title: d.title}} }} }}`,
  events: `RETURN COLLECT { MATCH (e:Event) WHERE e.dateAscending >= $date AND ${seen("e")}
      AND (e.dateAscending > $date OR e.id > $id)
    WITH e ORDER BY e.dateAscending, e.id LIMIT 100
    RETURN {id: e.id, name: e.name, type: e.term, date: e.dateFrom,
      places: COLLECT { MATCH (e)-[o:OCCURRED_IN]->(l:Place) WHERE ${seen("o")} AND ${seen("l")}
        RETURN {id: l.id, name: l.name} },
      facilities: COLLECT { MATCH (e)-[o:OCCURRED_AT]->(f:Facility) WHERE ${seen("o")} AND ${seen("f")}
        RETURN {id: f.id, name: f.name, type: f.term,
          places: COLLECT { MATCH (f)-[i:LOCATED_IN]->(l:Place) WHERE ${seen("i")} AND ${seen("l")}
            RETURN {id: l.id, name: l.name} }} },
      people: COLLECT { MATCH (e)<-[r:INVOLVED_IN]-(p:Person) WHERE ${seen("r")} AND ${seen("p")}
        WITH r, p ORDER BY r.fromSort, r.id LIMIT 10
        RETURN {role: r.role, id: p.id, name: p.name,
          residences: COLLECT { MATCH (p)-[i:RESIDES_IN]->(l:Place) WHERE ${seen("i")} AND ${seen("l")}
            RETURN {id: l.id, name: l.name} }} }} } AS events`,
  people: `RETURN {
    total: COUNT { (a:Person) } - COUNT { MATCH (h:Person) WHERE h.lo > $level }
      - COUNT { MATCH (h:Person) WHERE h.hi < $level },
    people: COLLECT { MATCH (p:Person) WHERE p.nameKey >= $name AND ${seen("p")}
        AND (p.nameKey > $name OR p.id > $id)
      WITH p ORDER BY p.nameKey, p.id LIMIT 100
      RETURN {id: p.id, name: p.name, gender: p.gender} }}`,
  province: `RETURN COLLECT { MATCH (x:Reach)
      WHERE x.place = $place AND x.type = 'OCCURRED_IN' AND x.sort >= '' AND x.link >= '' AND ${seen("x")}
    MATCH (e:Entity {id: x.other}) WHERE e.term = $type AND ${seen("e")}
    WITH x, e ORDER BY x.place, x.type, x.sort, x.link LIMIT 100
    RETURN {id: e.id, name: e.name,
      people: COLLECT { MATCH (e)<-[r:INVOLVED_IN]-(p:Person) WHERE ${seen("r")} AND ${seen("p")}
        WITH r, p ORDER BY r.fromSort, r.id LIMIT 10
        RETURN {id: p.id, name: p.name} }} } AS events`,
};
