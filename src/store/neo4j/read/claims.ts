import type { ClaimsSelection, Root } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { afterCypher, type SortKind } from "./after";
import { claimConditions } from "./conditions";
import { connectionPart, limitOf, wantsPosition, type Items } from "./connection";
import { visible } from "./cypher";
import { Columns, type Compiling, type NodeAt, type Part } from "./part";
import { nowhere, positionOf } from "./position";
import { matches, type Clause } from "./walk";

/** Where claims come from: clauses that bind the claim, and by what they are sorted before their ids. */
interface Source {
  readonly lead: string;
  readonly clauses: readonly Clause[];
  readonly sort: string;
  /** Few claims: where nothing comes before the page, a condition on each costs more than a second text. */
  readonly isShort?: boolean;
  /** Left out: text. */
  readonly kind?: SortKind;
  readonly order: string;
  readonly carried: readonly string[];
}

type Asked = Pick<ClaimsSelection, "where" | "page" | "connection">;

function claimsPart(
  compiling: Compiling,
  { where, page, connection }: Asked,
  claim: string,
  source: Source,
  led = false,
) {
  const { cypher } = compiling;
  const text = (after: string | null): string => {
    const conditions = [visible(claim), ...claimConditions(cypher, where, claim, led), after];
    return `${source.lead} ${matches([...source.clauses, { pattern: null, conditions }])}`;
  };
  const items = (): Items => {
    const columns = new Columns();
    const positioned = wantsPosition(connection);
    const sortAt = positioned ? columns.add(source.sort) : -1;
    const idAt = positioned ? columns.add(`${claim}.id`) : -1;
    const { sort, kind = "text" } = source;
    const isFirst = page.after === null && source.isShort === true;
    const after = isFirst ? null : afterCypher(cypher, { sort, id: `${claim}.id`, kind }, page.after);
    const match = text(after);
    const limit = limitOf(cypher, connection, page);
    const parts = connection.items.map((item) => {
      const part = compiling.claim(item, claim);
      return { at: columns.add(part.cypher), part };
    });
    return {
      cypher: `COLLECT { ${match} WITH ${source.carried.join(", ")} ORDER BY ${source.order} LIMIT ${limit}
        RETURN ${columns.cypher} ORDER BY ${source.order} }`,
      decode: (row) => ({
        position: positioned ? positionOf(row[sortAt], row[idAt]) : nowhere,
        items: parts.map(({ at, part }) => part.decode(row[at])),
        links: [],
        others: [],
      }),
    };
  };
  return connectionPart(
    connection,
    page,
    connection.wantsItems ? items() : null,
    connection.wantsTotal ? `COUNT { ${text(null)} RETURN 1 }` : null,
  );
}

/** What attests a link: strongest basis first, then in order of the text, as the link lists them. */
export function linkClaimsPart(compiling: Compiling, asked: ClaimsSelection, link: string): Part<Tree> {
  const [claim, at] = [compiling.cypher.name("c"), compiling.cypher.name("i")];
  const sort = `${link}.ords[${at}]`;
  return claimsPart(compiling, asked, claim, {
    lead: `UNWIND range(0, size(${link}.claims) - 1) AS ${at}`,
    clauses: [{ pattern: `(${claim}:Claim {id: ${link}.claims[${at}]})`, conditions: [] }],
    sort,
    isShort: true,
    order: at,
    carried: [claim, at],
  });
}

/** Claims on names and properties of a node, as they are stored in order under it. */
export function propertyClaimsPart(compiling: Compiling, asked: ClaimsSelection, node: NodeAt): Part<Tree> {
  const claim = compiling.cypher.name("c");
  return claimsPart(compiling, asked, claim, {
    lead: "",
    clauses: [
      {
        pattern: `(${claim}:Claim)`,
        conditions: [`${claim}.subject = ${node.id}`, `${claim}.ord >= ''`, `${claim}.object IS NULL`],
      },
    ],
    sort: `${claim}.ord`,
    order: `${claim}.subject, ${claim}.ord, ${claim}.id`,
    carried: [claim],
  });
}

/** All claims that were read from a report (whose first citation stands in it), in order of the text. */
export function reportClaimsPart(compiling: Compiling, asked: ClaimsSelection, node: NodeAt): Part<Tree> {
  const [claim, citation] = [compiling.cypher.name("c"), compiling.cypher.name("t")];
  return claimsPart(compiling, asked, claim, {
    lead: "",
    clauses: [
      {
        pattern: `(${citation}:Citation)`,
        conditions: [`${citation}.report = ${node.id}`, `${citation}.start >= 0`, `${citation}.ordinal = 0`],
      },
      { pattern: `(${claim}:Claim {id: ${citation}.claim})`, conditions: [`${claim}.predicate <> 'MENTION'`] },
    ],
    sort: `${citation}.start`,
    kind: "number",
    order: `${citation}.report, ${citation}.start, ${claim}.id`,
    carried: [claim, citation],
  });
}

/** All claims by condition, in order of recording. Mentions are not among them. */
export function claimsRootPart(compiling: Compiling, root: Extract<Root, { kind: "claims" }>): Part<Tree> {
  const { cypher } = compiling;
  const claim = cypher.name("c");
  const { report } = root.where;
  const citation = cypher.name("t");
  const lead =
    report === null
      ? ""
      : `MATCH (${citation}:Citation) WHERE ${citation}.report = ${cypher.value(report)} AND ${citation}.start >= 0
         WITH DISTINCT ${citation}.claim AS cited`;
  const source: Source = {
    lead,
    clauses: [
      {
        pattern: report === null ? `(${claim}:Claim)` : `(${claim}:Claim {id: cited})`,
        conditions: [`${claim}.recordedAt >= ''`, `${claim}.predicate <> 'MENTION'`],
      },
    ],
    sort: `${claim}.recordedAt`,
    order: `${claim}.recordedAt, ${claim}.id`,
    carried: [claim],
  };
  return claimsPart(compiling, root, claim, source, report !== null);
}
