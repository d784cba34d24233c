import { labels } from "../../../model/id";
import type { CitationSelection, ClaimSelection } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { citationTree } from "../../answer/citation-tree";
import { claimColumns, claimTree, type ToldNames } from "../../answer/claim-tree";
import { tables } from "../../tables";
import { loaded } from "../values";
import { asserted } from "./conditions";
import { visible, where, type Cypher } from "./cypher";
import { Columns, listOf, onlyOf, textOf, type Compiling, type Part, type Row } from "./part";

type ClaimColumns = typeof tables.claim.columns;

/** A claim as a list: its columns, the names it is told with, its ends, citations and what it is derived from. */
export function claimPart(compiling: Compiling, selection: ClaimSelection, variable: string): Part<Tree> {
  const columns = new Columns();
  const places = new Map<string, number>();
  for (const column of claimColumns([selection])) places.set(column, columns.add(`${variable}.${column}`));
  const namesAt = selection.texts.length === 0 ? -1 : columns.add(namesCypher(compiling.cypher, variable));
  const onward = [
    ...selection.ends.map(({ key, end, selection: asked }) => {
      const node = compiling.cypher.name("e");
      const id = `${variable}.${end}`;
      const part = compiling.node(asked, { variable: node, id, labels, mayBeAbsent: true });
      // OPTIONAL: what a claim that is not accepted speaks of need not be there.
      const cypher = `COLLECT { OPTIONAL MATCH (${node}:Entity {id: ${id}}) WHERE ${visible(node)} RETURN ${part.cypher} }`;
      return { key, at: columns.add(cypher), decode: (value: unknown) => part.decode(onlyOf(value)) };
    }),
    ...selection.citations.map(({ key, selection: asked }) => {
      const part = citationsPart(compiling, asked, variable);
      return { key, at: columns.add(part.cypher), decode: part.decode };
    }),
    ...selection.bases.map(({ key, selection: asked }) => {
      const part = basesPart(compiling, asked, variable);
      return { key, at: columns.add(part.cypher), decode: part.decode };
    }),
  ];
  return {
    cypher: columns.cypher,
    decode(value) {
      const row = value as Row;
      const tree = claimTree(
        selection,
        (column) => loaded(row[places.get(column) ?? -1], tables.claim.columns[column as keyof ClaimColumns]),
        () => namesOf(row[namesAt]),
      );
      for (const { key, at, decode } of onward) tree[key] = decode(row[at]);
      return tree;
    },
  };
}

/** [subject, object, report first cited, its publisher], each null where it is not visible. */
function namesCypher(cypher: Cypher, claim: string): string {
  const nameOf = (id: string): string => {
    const node = cypher.name("e");
    return `COLLECT { MATCH (${node}:Entity {id: ${id}}) WHERE ${visible(node)} RETURN ${node}.name }`;
  };
  const [citation, report, publisher, published] = ["t", "d", "o", "u"].map((kind) => cypher.name(kind));
  const first = `MATCH (${String(citation)}:Citation {claim: ${claim}.id, ordinal: 0})`;
  const conditions = [
    visible(String(published)),
    visible(String(publisher)),
    visible(String(report)),
    asserted(`${String(published)}.modality`, null),
  ];
  return `[${nameOf(`${claim}.subject`)}, ${nameOf(`${claim}.object`)},
    COLLECT { ${first} MATCH (${String(report)}:Entity:Report {id: ${String(citation)}.report})
      WHERE ${visible(String(report))} RETURN ${String(report)}.name },
    COLLECT { ${first} MATCH (${String(report)}:Entity:Report {id: ${String(citation)}.report})-[${String(published)}:PUBLISHED_BY]->(${String(publisher)}:Organization)
      ${where(conditions)} RETURN ${String(publisher)}.name ORDER BY ${String(published)}.toSort, ${String(published)}.id LIMIT 1 }]`;
}

function namesOf(value: unknown): ToldNames {
  const [subject, object, report, publisher] = listOf(value).map((names) => onlyOf(names) as string | null);
  return {
    subject: subject ?? null,
    object: object ?? null,
    report: report ?? null,
    publisher: publisher ?? null,
  };
}

const textual: ReadonlySet<string> = new Set(["quote", "prefix", "suffix", "sentence"]);

/** The citations of a claim in its order, with the passage as the level may read it. */
function citationsPart(compiling: Compiling, selection: CitationSelection, claim: string): Part<readonly Tree[]> {
  const { cypher } = compiling;
  const [citation, passage] = [cypher.name("t"), cypher.name("p")];
  const columns = new Columns();
  const offset = (variable: string, name: string): number => columns.add(`${variable}.${name}`);
  const at = { start: offset(citation, "start"), end: offset(citation, "end") };
  const text = selection.fields.some(({ field }) => textual.has(field))
    ? {
        contextStart: offset(passage, "contextStart"),
        sentenceStart: offset(passage, "sentenceStart"),
        sentenceEnd: offset(passage, "sentenceEnd"),
        context: offset(passage, "context"),
      }
    : null;
  const reports = selection.reports.map(({ key, selection: asked }) => {
    const node = cypher.name("d");
    const part = compiling.node(asked, { variable: node, id: `${node}.id`, labels: ["Report"], mayBeAbsent: false });
    const expression = `COLLECT { MATCH (${node}:Entity:Report {id: ${citation}.report}) WHERE ${visible(node)} RETURN ${part.cypher} }`;
    return { key, part, at: columns.add(expression) };
  });
  const matched = `(${passage}:Passage {report: ${citation}.report, start: ${citation}.start, end: ${citation}.end})`;
  return {
    cypher: `COLLECT { MATCH (${citation}:Citation {claim: ${claim}.id}) WHERE ${citation}.ordinal >= 0 AND ${visible(citation)}
      MATCH ${matched} WHERE ${visible(passage)}
      RETURN ${columns.cypher} ORDER BY ${citation}.claim, ${citation}.ordinal }`,
    decode: (value) =>
      listOf(value).map((each) => {
        const row = each as Row;
        const number = (place: number | undefined): number => Number(row[place ?? -1] ?? 0);
        const tree = citationTree(selection, {
          start: number(at.start),
          end: number(at.end),
          contextStart: number(text?.contextStart),
          sentenceStart: number(text?.sentenceStart),
          sentenceEnd: number(text?.sentenceEnd),
          context: text === null ? "" : textOf(row[text.context]),
        });
        for (const { key, part, at: place } of reports) {
          const found = onlyOf(row[place]);
          tree[key] = found === null ? null : part.decode(found);
        }
        return tree;
      }),
  };
}

/** The claims that a claim is derived from, in its order. Those that may not be seen are left out. */
function basesPart(compiling: Compiling, selection: ClaimSelection, claim: string): Part<readonly Tree[]> {
  const [base, at] = [compiling.cypher.name("b"), compiling.cypher.name("i")];
  const part = compiling.claim(selection, base);
  return {
    cypher: `COLLECT { UNWIND range(0, size(${claim}.derivedFrom) - 1) AS ${at}
      MATCH (${base}:Claim {id: ${claim}.derivedFrom[${at}]}) WHERE ${visible(base)}
      WITH ${base}, ${at} ORDER BY ${at} RETURN ${part.cypher} ORDER BY ${at} }`,
    decode: (value) => listOf(value).map((row) => part.decode(row)),
  };
}
