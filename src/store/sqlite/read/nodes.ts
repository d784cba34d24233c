import { labelOf, type Label } from "../../../model/id";
import type {
  ClaimsSelection,
  EntitySelection,
  LinksSelection,
  NodeSelection,
  RelationSelection,
  Root,
} from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { shaped } from "../../../plan/shape";
import { linkIdOf, linkKeyOf } from "../../../projection/link-key";
import { absentTree } from "../../answer/trees";
import { loaded } from "../rows";
import { claimsById, readNodeClaims, readReportClaims } from "./claims";
import { asserted } from "./conditions";
import { linksById, readNodeLinks } from "./links";
import type { Met, Reading } from "./reading";
import { nodeColumnsOf, nodeTrees } from "./selected";
import { visible } from "./sql";
import { numberOf, textOf } from "./statements";
import { walk } from "./walk";

/** `node` and `nodes`: entities (old ids too), links and claims, in the order asked; null where there is none. */
export function readNodesRoot(reading: Reading, root: Extract<Root, { kind: "nodes" }>): unknown {
  const entities = root.ids.filter((id) => labelOf(id) !== null);
  const found = new Map<string, Tree>(entitiesById(reading, root.entity, entities));
  const current = currentLinkIds(
    reading,
    root.ids.filter((id) => linkKeyOf(id) !== null),
  );
  const links = linksById(reading, root.link, [...current.values()]);
  for (const [id, now] of current) {
    const link = links.get(now);
    if (link !== undefined) found.set(id, link);
  }
  const claims = root.ids.filter((id) => id.startsWith("claim:") || id.startsWith("mention:"));
  for (const [id, claim] of claimsById(reading, root.claim, claims)) found.set(id, claim);
  const nodes = root.ids.map((id) => found.get(id) ?? null);
  return root.one ? (nodes[0] ?? null) : nodes;
}

/** Entities by ids that were asked for, old ones leading to what they became. */
function entitiesById(reading: Reading, selection: EntitySelection, ids: readonly string[]): ReadonlyMap<string, Tree> {
  if (ids.length === 0) return new Map();
  const columns = nodeColumnsOf([selection]);
  const rows = reading.run("nodesByAnyId", (sql) => {
    const asked = sql.value(JSON.stringify([...new Set(ids)]));
    return /* sql */ `SELECT asked.value, ${columns.sql.join(", ")} FROM json_each(${asked}) AS asked
      CROSS JOIN alias ON alias.member = asked.value AND ${visible("alias")}
      CROSS JOIN node ON node.id = alias.canonical AND ${visible("node")}`;
  });
  const met: Met = new Map();
  const asked = new Map<string, Tree>();
  for (const row of rows) {
    const id = columns.value(row, 1, "id") as string;
    const label = columns.value(row, 1, "label") as Label;
    const known = met.get(id) ?? { label, trees: nodeTrees([selection], columns, row, 1) };
    met.set(id, known);
    const [tree] = known.trees;
    if (tree !== undefined) asked.set(textOf(row[0]), tree);
  }
  expand(reading, [selection], met);
  return asked;
}

/** As `Onward.nodesById`. */
export function nodesById(
  reading: Reading,
  selections: readonly EntitySelection[],
  ids: Iterable<string>,
  evenAbsent = false,
): ReadonlyMap<string, readonly Tree[]> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const columns = nodeColumnsOf(selections);
  const rows = reading.run("nodesById", (sql) => {
    return /* sql */ `SELECT ${columns.sql.join(", ")} FROM json_each(${sql.value(JSON.stringify(asked))}) AS asked
      CROSS JOIN node ON node.id = asked.value AND ${visible("node")}`;
  });
  const met: Met = new Map();
  for (const row of rows) {
    const label = columns.value(row, 0, "label") as Label;
    met.set(columns.value(row, 0, "id") as string, { label, trees: nodeTrees(selections, columns, row, 0) });
  }
  if (evenAbsent) for (const id of asked) if (!met.has(id)) addAbsent(met, selections, id);
  expand(reading, selections, met);
  return new Map([...met].map(([id, { trees }]) => [id, trees]));
}

function addAbsent(met: Met, selections: readonly EntitySelection[], id: string): void {
  const absent = selections.flatMap((each) => absentTree(each, id) ?? []);
  const [first] = absent;
  if (first !== undefined) met.set(id, { label: first.label, trees: absent.map(({ tree }) => tree) });
}

/** Trees by id for each thing that is asked of them; what labels share is asked once for all of them. */
type Wanted<T> = Map<T, Map<string, Tree>>;

/** Adds to nodes all that leads further, one statement for each thing asked whatever the number and labels of nodes. */
export function expand(reading: Reading, selections: readonly EntitySelection[], met: Met): void {
  selections.forEach((selection, at) => {
    const relations: Wanted<RelationSelection> = new Map();
    const links: Wanted<LinksSelection> = new Map();
    const claims: Wanted<ClaimsSelection> = new Map();
    const reportClaims: Wanted<ClaimsSelection> = new Map();
    const counts: Wanted<NodeSelection["counts"][number]> = new Map();
    const ancestors: Wanted<NodeSelection["ancestors"][number]> = new Map();
    for (const [id, { label, trees }] of met) {
      const own = selection[label];
      const tree = trees[at];
      if (own === undefined || tree === undefined) continue;
      want(relations, own.relations, id, tree);
      want(links, own.links, id, tree);
      want(label === "Report" ? reportClaims : claims, own.claims, id, tree);
      want(counts, own.counts, id, tree);
      want(ancestors, own.ancestors, id, tree);
    }
    for (const [asked, trees] of relations) walk(reading, asked, trees);
    for (const [asked, trees] of links) readNodeLinks(reading, asked, trees);
    for (const [asked, trees] of claims) readNodeClaims(reading, asked, trees);
    for (const [asked, trees] of reportClaims) readReportClaims(reading, asked, trees);
    for (const [asked, trees] of counts) countLinks(reading, asked, trees);
    for (const [asked, trees] of ancestors) readAncestors(reading, asked, trees);
  });
}

function want<T>(wanted: Wanted<T>, asked: readonly T[], id: string, tree: Tree): void {
  for (const each of asked) {
    const trees = wanted.get(each);
    if (trees === undefined) wanted.set(each, new Map([[id, tree]]));
    else trees.set(id, tree);
  }
}

/** Links by kind, most first, then in order of their names; from counters, whatever the number of links. */
function countLinks(
  reading: Reading,
  { key, modality, shape }: NodeSelection["counts"][number],
  trees: ReadonlyMap<string, Tree>,
): void {
  const rows = reading.run("nodeLinkCounts", (sql) => {
    const asked = sql.value(JSON.stringify([...trees.keys()]));
    const wanted =
      modality === null ? asserted("counter.modality", "node.modality") : `counter.modality IN ${sql.list(modality)}`;
    return /* sql */ `
      SELECT counter.node, counter.type, counter.outgoing, counter.other_label, counter.role, sum(counter.count) AS total
      FROM json_each(${asked}) AS asked
      CROSS JOIN node ON node.id = asked.value AND ${visible("node")}
      CROSS JOIN counter ON counter.node = node.id AND ${visible("counter")} AND ${wanted}
      GROUP BY counter.node, counter.type, counter.outgoing, counter.other_label, counter.role
      ORDER BY counter.node, total DESC, counter.type, counter.outgoing DESC, counter.other_label, counter.role`;
  });
  for (const tree of trees.values()) tree[key] = [];
  for (const row of rows) {
    const list = trees.get(textOf(row[0]))?.[key];
    if (!Array.isArray(list)) continue;
    const count = {
      type: textOf(row[1]),
      outgoing: row[2] === 1,
      otherType: textOf(row[3]).toUpperCase(),
      role: loaded(row[4] ?? null, { kind: "keyText" }),
      count: numberOf(row[5]),
    };
    list.push(shaped(count, shape));
  }
}

/** The places around places, nearest first. */
function readAncestors(
  reading: Reading,
  { key, selection }: NodeSelection["ancestors"][number],
  trees: ReadonlyMap<string, Tree>,
): void {
  const rows = reading.run("placeAncestors", (sql) => {
    return /* sql */ `SELECT closure.place, closure.ancestor
      FROM json_each(${sql.value(JSON.stringify([...trees.keys()]))}) AS asked
      CROSS JOIN closure ON closure.place = asked.value AND ${visible("closure")}
      ORDER BY closure.place, closure.depth, closure.ancestor`;
  });
  const places = nodesById(
    reading,
    [selection],
    rows.map((row) => textOf(row[1])),
  );
  for (const tree of trees.values()) tree[key] = [];
  for (const row of rows) {
    const list = trees.get(textOf(row[0]))?.[key];
    const place = places.get(textOf(row[1]))?.[0];
    if (Array.isArray(list) && place !== undefined) list.push(place);
  }
}

/** What the links of some ids are called now: their ends may have been merged since. */
function currentLinkIds(reading: Reading, ids: readonly string[]): ReadonlyMap<string, string> {
  const keys = ids.flatMap((id) => {
    const key = linkKeyOf(id);
    return key === null ? [] : [{ id, key }];
  });
  if (keys.length === 0) return new Map();
  const ends = [...new Set(keys.flatMap(({ key }) => [key.from, key.to]))];
  const rows = reading.run("canonicalIds", (sql) => {
    return /* sql */ `SELECT alias.member, alias.canonical FROM alias
      WHERE alias.member IN ${sql.list(ends)} AND ${visible("alias")}`;
  });
  const now = new Map(rows.map((row) => [textOf(row[0]), textOf(row[1])]));
  return new Map(
    keys.map(({ id, key }) => [
      id,
      linkIdOf({
        ...key,
        from: (now.get(key.from) ?? key.from) as typeof key.from,
        to: (now.get(key.to) ?? key.to) as typeof key.to,
      }),
    ]),
  );
}
