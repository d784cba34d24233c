import { labels, type Label } from "../../../model/id";
import { valuesOf } from "../../../model/vocabulary";
import { returned } from "./table-statements";

function ofEach(textOf: (label: Label) => string): Readonly<Record<Label, string>> {
  return Object.fromEntries(labels.map((label) => [label, textOf(label)])) as Record<Label, string>;
}

/** What is set beside the properties of the row. A point and a list of coordinates are two things to the engine. */
const further: Partial<Record<Label, string>> = {
  Place:
    " SET n.location = CASE WHEN row.lat IS NULL THEN null ELSE point({latitude: row.lat, longitude: row.lon}) END",
  Event: ` SET n:NotFact WITH row, n WHERE row.isFact REMOVE n:NotFact`,
};

export const nodeStatements = {
  create: ofEach((label) => `UNWIND $p.rows AS row CREATE (n:Entity:${label}) SET n = row.row${further[label] ?? ""}`),
  /** Puts other properties in the place of a node's: what it is joined to stays. */
  update: ofEach(
    (label) => `UNWIND $p.rows AS row MATCH (n:Entity) WHERE n.id = row.row.id AND n.lo = row.row.lo
      SET n = row.row${further[label] ?? ""}`,
  ),
  remove: "UNWIND $p.rows AS key MATCH (n:Entity) WHERE n.id = key[0] AND n.lo = key[1] DETACH DELETE n",
  /** Pieces of all links of the nodes of ids, each after the id and level of the node it hangs on. */
  links: `UNWIND $p.rows AS key MATCH (n:Entity)-[r:${valuesOf("LinkType").join("|")}]-()
    WHERE n.id = key[0] AND n.lo >= 0
    RETURN n.id, n.lo, ${returned("link", "r")}, r.rowLo, r.rowHi, r.claims, r.ords`,
} as const;
