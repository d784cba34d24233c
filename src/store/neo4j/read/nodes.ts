import { labelOf, labels } from "../../../model/id";
import { valuesOf, type LinkType } from "../../../model/vocabulary";
import type { Root } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { linkKeyOf } from "../../../projection/link-key";
import { visible } from "./cypher";
import { listOf, type Compiling, type Part, type Row } from "./part";

type Nodes = Extract<Root, { kind: "nodes" }>;

/** Finds some of the ids asked: [place among those asked, thing] for each that is there. */
type Finder = Part<ReadonlyMap<string, Tree>>;

/** `node` and `nodes`: entities (old ids too), links and claims, in the order asked; null where there is none. */
export function nodesPart(compiling: Compiling, root: Nodes): Part<unknown> {
  const finders = [entityFinder(compiling, root), ...linkFinders(compiling, root), claimFinder(compiling, root)].filter(
    (finder) => finder !== null,
  );
  return {
    cypher: `[${finders.map(({ cypher }) => cypher).join(", ")}]`,
    decode(value) {
      const values = listOf(value);
      const found = new Map(finders.flatMap((finder, at) => [...finder.decode(values[at])]));
      const nodes = root.ids.map((id) => found.get(id) ?? null);
      return root.one ? (nodes[0] ?? null) : nodes;
    },
  };
}

function finderOf(ids: readonly string[], cypher: string, decode: (value: unknown) => Tree | null): Finder {
  return {
    cypher,
    decode: (value) =>
      new Map(
        listOf(value).flatMap((each) => {
          const [at, thing] = each as Row;
          const id = ids[Number(at)];
          const tree = decode(thing);
          return id === undefined || tree === null ? [] : [[id, tree] as const];
        }),
      ),
  };
}

function entityFinder(compiling: Compiling, root: Nodes): Finder | null {
  const ids = [...new Set(root.ids)].filter((id) => labelOf(id) !== null);
  if (ids.length === 0) return null;
  const { cypher } = compiling;
  const [at, alias, node] = [cypher.name("i"), cypher.name("a"), cypher.name("n")];
  const asked = cypher.value(ids);
  const part = compiling.node(root.entity, { variable: node, id: `${node}.id`, labels, mayBeAbsent: false });
  const text = `COLLECT { UNWIND range(0, size(${asked}) - 1) AS ${at}
    MATCH (${alias}:Alias {member: ${asked}[${at}]}) WHERE ${visible(alias)}
    MATCH (${node}:Entity {id: ${alias}.canonical}) WHERE ${visible(node)} RETURN [${at}, ${part.cypher}] }`;
  return finderOf(ids, text, part.decode);
}

/** Links by what they are called now, since their ends may have been merged: one look-up for each type asked for. */
function linkFinders(compiling: Compiling, root: Nodes): readonly Finder[] {
  const { cypher } = compiling;
  const byType = new Map<LinkType, string[]>();
  for (const id of new Set(root.ids)) {
    const key = linkKeyOf(id);
    if (key !== null) byType.set(key.type, [...(byType.get(key.type) ?? []), id]);
  }
  // In the order of the vocabulary: the text is the same in whatever order ids are given.
  const types = valuesOf("LinkType").filter((type) => byType.has(type));
  return types.map((type) => {
    const ids = byType.get(type) ?? [];
    const [at, from, to, link] = [cypher.name("i"), cypher.name("a"), cypher.name("a"), cypher.name("q")];
    const asked = cypher.value(ids);
    const part = compiling.link(root.link, link);
    const end = (name: string, place: number): string =>
      `OPTIONAL MATCH (${name}:Alias {member: split(${asked}[${at}], '~')[${String(place)}]}) WHERE ${visible(name)}`;
    const current = (name: string, place: number): string =>
      `coalesce(${name}.canonical, split(${asked}[${at}], '~')[${String(place)}])`;
    const id = `'link:${type}~' + ${current(from, 1)} + '~' + ${current(to, 2)} + '~' + split(${asked}[${at}], '~')[3]`;
    const text = `COLLECT { UNWIND range(0, size(${asked}) - 1) AS ${at} ${end(from, 1)} ${end(to, 2)}
      WITH ${at}, ${id} AS ${link}id MATCH ()-[${link}:${type}]->() WHERE ${link}.id = ${link}id AND ${visible(link)}
      RETURN [${at}, ${part.cypher}] }`;
    return finderOf(ids, text, part.decode);
  });
}

function claimFinder(compiling: Compiling, root: Nodes): Finder | null {
  const ids = [...new Set(root.ids)].filter((id) => id.startsWith("claim:") || id.startsWith("mention:"));
  if (ids.length === 0) return null;
  const { cypher } = compiling;
  const [at, claim] = [cypher.name("i"), cypher.name("c")];
  const asked = cypher.value(ids);
  const part = compiling.claim(root.claim, claim);
  const text = `COLLECT { UNWIND range(0, size(${asked}) - 1) AS ${at}
    MATCH (${claim}:Claim {id: ${asked}[${at}]}) WHERE ${visible(claim)} RETURN [${at}, ${part.cypher}] }`;
  return finderOf(ids, text, part.decode);
}
