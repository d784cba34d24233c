import { labels } from "../../../model/id";
import type { ClaimsSelection, LinksSelection, Page, Position } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { unsortable } from "../sortable";
import { propertyClaimsPart, reportClaimsPart } from "./claims";
import { linkConditions } from "./conditions";
import { connectionPart, limitOf, wantsPosition, type Items } from "./connection";
import { visible, where, type Cypher } from "./cypher";
import { Columns, textOf, type Compiling, type NodeAt, type Part } from "./part";
import { nowhere } from "./position";
import { areCounted, countersCypher } from "./totals";

/** Claims on a node: of a report all that were read from it, of anything else those on its names and properties. */
export function nodeClaimsPart(compiling: Compiling, asked: ClaimsSelection, node: NodeAt): Part<Tree> {
  if (!node.labels.includes("Report")) return propertyClaimsPart(compiling, asked, node);
  const ofReport = reportClaimsPart(compiling, asked, node);
  if (node.labels.length === 1) return ofReport;
  const ofOther = propertyClaimsPart(compiling, asked, node);
  return {
    cypher: `CASE WHEN ${node.id} STARTS WITH 'report:' THEN ${ofReport.cypher} ELSE ${ofOther.cypher} END`,
    decode: ofReport.decode,
  };
}

/** All links of a node, from either end: by type, then by the other end, then by id. */
export function nodeLinksPart(
  compiling: Compiling,
  selection: LinksSelection,
  parent: NodeAt,
  guard: string | null,
): Part<Tree> {
  const { cypher } = compiling;
  const { link: condition, page, connection } = selection;
  const text = (link: string, node: string, to: Page | null): string => {
    const own = parent.labels.includes("Event") ? `${parent.variable}.modality` : null;
    const conditions = [
      guard,
      visible(link),
      visible(node),
      ...linkConditions(cypher, condition, link, `${node}.label`, own),
      to === null ? null : afterLink(cypher, link, sortOf(link, parent), to.after),
    ];
    return `MATCH (${parent.variable})-[${link}]-(${node}:Entity) ${where(conditions)}`;
  };
  const items = (): Items => {
    const [link, node] = [cypher.name("r"), cypher.name("m")];
    const sort = sortOf(link, parent);
    const columns = new Columns();
    const positioned = wantsPosition(connection);
    const [typeAt, sortAt, idAt] = positioned
      ? [`${link}.type`, sort, `${link}.id`].map((each) => columns.add(each))
      : [];
    const match = text(link, node, page);
    const limit = limitOf(cypher, connection, page);
    const links = connection.items.map((item) => {
      const part = compiling.link(item, link);
      return { at: columns.add(part.cypher), part };
    });
    const others = connection.others.map((item) => {
      const part = compiling.node(item, { variable: node, id: `${node}.id`, labels, mayBeAbsent: false });
      return { at: columns.add(part.cypher), part };
    });
    const order = `${link}.type, ${sort}, ${link}.id`;
    return {
      cypher: `COLLECT { ${match} WITH ${link}, ${node} ORDER BY ${order} LIMIT ${limit}
        RETURN ${columns.cypher} ORDER BY ${order} }`,
      decode: (row) => ({
        position: positioned
          ? {
              sort: `${textOf(row[typeAt ?? -1])} ${unsortable(textOf(row[sortAt ?? -1]))}`,
              id: textOf(row[idAt ?? -1]),
            }
          : nowhere,
        items: links.map(({ at, part }) => part.decode(row[at])),
        links: [],
        others: others.map(({ at, part }) => part.decode(row[at]) ?? {}),
      }),
    };
  };
  const total = (): string =>
    areCounted(condition)
      ? countersCypher(cypher, condition, null, parent, guard)
      : `COUNT { ${text(cypher.name("r"), cypher.name("m"), null)} RETURN 1 }`;
  return connectionPart(
    connection,
    page,
    connection.wantsItems ? items() : null,
    connection.wantsTotal ? total() : null,
  );
}

/** The sort key of the other end. */
function sortOf(link: string, parent: NodeAt): string {
  return `CASE WHEN ${link}.from = ${parent.variable}.id THEN ${link}.toSort ELSE ${link}.fromSort END`;
}

/** A position among links is "<type> <sort>" and the id; types have no spaces. null: everything, by the same text. */
function afterLink(cypher: Cypher, link: string, sort: string, after: Position | null): string {
  const { sort: position, id } = after ?? { sort: " ", id: "" };
  const text = String(position);
  const space = text.indexOf(" ");
  const type = cypher.value(text.slice(0, space));
  const at = cypher.sort(text.slice(space + 1));
  return `(${link}.type > ${type} OR (${link}.type = ${type} AND (${sort} > ${at}
    OR (${sort} = ${at} AND ${link}.id > ${cypher.value(id)}))))`;
}
