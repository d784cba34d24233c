import { labels } from "../../../model/id";
import type { LinkSelection } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { treeOf } from "../../answer/trees";
import { tables } from "../../tables";
import { loaded } from "../values";
import { linkClaimsPart } from "./claims";
import { visible } from "./cypher";
import { Columns, listOf, onlyOf, type Compiling, type Part, type Row } from "./part";

/** Links that others are computed from: HELD_AT from these. */
const under = "INVOLVED_IN|OCCURRED_AT";

/** A link as a list: its columns, its ends, what it is computed from, and what attests it. */
export function linkPart(compiling: Compiling, selection: LinkSelection, variable: string): Part<Tree> {
  const columns = new Columns();
  const places = new Map(
    selection.columns.map(({ column }) => [column, columns.add(`${variable}.${column}`)] as const),
  );
  const onward = [
    ...selection.ends.map(({ key, end, selection: asked }) => {
      const node = compiling.cypher.name("e");
      const part = compiling.node(asked, { variable: node, id: `${node}.id`, labels, mayBeAbsent: false });
      const pattern = end === "from" ? `(${node})-[${variable}]->()` : `()-[${variable}]->(${node})`;
      const cypher = `COLLECT { MATCH ${pattern} WHERE ${visible(node)} RETURN ${part.cypher} }`;
      const decode = (value: unknown): unknown => {
        const found = onlyOf(value);
        return found === null ? null : part.decode(found);
      };
      return { key, at: columns.add(cypher), decode };
    }),
    ...selection.via.map(({ key, selection: asked }) => {
      const part = viaPart(compiling, asked, variable);
      return { key, at: columns.add(part.cypher), decode: part.decode };
    }),
    ...selection.claims.map((asked) => {
      const part = linkClaimsPart(compiling, asked, variable);
      return { key: asked.key, at: columns.add(part.cypher), decode: part.decode };
    }),
  ];
  return {
    cypher: columns.cypher,
    decode(value) {
      const row = value as Row;
      const tree = treeOf("Link", selection.columns, (column) => {
        const known = column as keyof typeof tables.link.columns;
        return loaded(row[places.get(known as never) ?? -1], tables.link.columns[known]);
      });
      for (const { key, at, decode } of onward) tree[key] = decode(row[at]);
      return tree;
    },
  };
}

function viaPart(compiling: Compiling, selection: LinkSelection, variable: string): Part<readonly Tree[]> {
  const { cypher } = compiling;
  const [at, from, link] = [cypher.name("i"), cypher.name("f"), cypher.name("q")];
  const part = compiling.link(selection, link);
  return {
    // The id of a link names its ends: "link:TYPE~from~to~qualifier".
    cypher: `COLLECT { UNWIND range(0, size(${variable}.via) - 1) AS ${at}
      MATCH (${from}:Entity {id: split(${variable}.via[${at}], '~')[1]})-[${link}:${under}]->()
      WHERE ${link}.id = ${variable}.via[${at}] AND ${visible(from)} AND ${visible(link)}
      WITH ${at}, ${link} ORDER BY ${at} RETURN ${part.cypher} ORDER BY ${at} }`,
    decode: (value) => listOf(value).map((row) => part.decode(row)),
  };
}
