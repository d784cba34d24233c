import { valuesOf, type LinkType } from "../../../model/vocabulary";
import { returned } from "./table-statements";

/** A relationship's type cannot be a value in 5.26: each has texts of its own, out of the vocabulary. */
function ofEach(textOf: (type: LinkType) => string): Readonly<Record<LinkType, string>> {
  return Object.fromEntries(valuesOf("LinkType").map((type) => [type, textOf(type)])) as Record<LinkType, string>;
}

const piece = `${returned("link", "r")}, r.rowLo, r.rowHi, r.claims, r.ords`;

/** Pieces of one type of link with a property, by it. */
const readBy = (property: string) =>
  ofEach((type) => `UNWIND $p.rows AS key MATCH ()-[r:${type}]->() WHERE r.${property} = key[0] RETURN ${piece}`);

/** Pieces of one type from or to nodes. */
const readFrom = ofEach(
  (type) => `UNWIND $p.rows AS key MATCH (n:Entity)-[r:${type}]->() WHERE n.id = key[0] AND n.lo >= 0 RETURN ${piece}`,
);
const readTo = ofEach(
  (type) => `UNWIND $p.rows AS key MATCH (n:Entity)<-[r:${type}]-() WHERE n.id = key[0] AND n.lo >= 0 RETURN ${piece}`,
);

const anyType = valuesOf("LinkType").join("|");

export const linkStatements = {
  /** Pieces of links by id, of links by cell, by type. */
  byId: readBy("id"),
  byCell: readBy("cell"),
  /** By type, from or to the nodes of ids. */
  fromType: readFrom,
  toType: readTo,
  /** Of any type. */
  from: `UNWIND $p.rows AS key MATCH (n:Entity)-[r:${anyType}]->() WHERE n.id = key[0] AND n.lo >= 0 RETURN ${piece}`,
  to: `UNWIND $p.rows AS key MATCH (n:Entity)<-[r:${anyType}]-() WHERE n.id = key[0] AND n.lo >= 0 RETURN ${piece}`,
  /** Removes all pieces of links. */
  remove: ofEach((type) => `UNWIND $p.rows AS key MATCH ()-[r:${type}]->() WHERE r.id = key[0] DELETE r`),
  /** Over how many levels links have pieces. */
  levels: ofEach(
    (type) => `UNWIND $p.rows AS key MATCH ()-[r:${type}]->() WHERE r.id = key[0] RETURN r.id, sum(r.hi - r.lo + 1)`,
  ),
  /**
   * Joins the rows of both nodes that are there at some level of a piece, each for the levels that all three share.
   * Gives over how many levels pieces now are.
   */
  create: ofEach(
    (type) => `UNWIND $p.rows AS row
      MATCH (a:Entity) WHERE a.id = row.from AND a.lo <= row.hi AND a.hi >= row.lo
      MATCH (b:Entity) WHERE b.id = row.to AND b.lo <= row.hi AND b.hi >= row.lo
      WITH row, a, b,
        CASE WHEN a.lo > b.lo THEN a.lo ELSE b.lo END AS start,
        CASE WHEN a.hi < b.hi THEN a.hi ELSE b.hi END AS stop
      WITH row, a, b,
        CASE WHEN start > row.lo THEN start ELSE row.lo END AS lo,
        CASE WHEN stop < row.hi THEN stop ELSE row.hi END AS hi
      WHERE lo <= hi
      CREATE (a)-[r:${type}]->(b) SET r = row, r.lo = lo, r.hi = hi
      RETURN sum(hi - lo + 1)`,
  ),
} as const;
