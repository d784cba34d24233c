import { entityId, labelOf, labels, type Label } from "../../../model/id";
import type { EntitySelection, NodeSelection, Root } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { shaped } from "../../../plan/shape";
import { absentNode } from "../../../projection/node";
import { linkIdOf, linkKeyOf } from "../../../projection/link-key";
import { loaded } from "../rows";
import { claimsById, readNodeClaims } from "./claims";
import { asserted } from "./conditions";
import { linksById, readNodeLinks } from "./links";
import type { Met, Reading } from "./reading";
import { nodeColumnsOf, nodeTrees, treeOf } from "./selected";
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
  const entity = entityId(id);
  const label = labelOf(id);
  if (entity === null || label === null) return;
  const row: Readonly<Record<string, unknown>> = absentNode(entity, label);
  const trees = selections.map((each) => treeOf(label, each[label]?.columns ?? [], (column) => row[column] ?? null));
  met.set(id, { label, trees });
}

/** Adds to nodes all that leads further, one statement for each kind whatever their number. */
export function expand(reading: Reading, selections: readonly EntitySelection[], met: Met): void {
  selections.forEach((selection, at) => {
    for (const label of labels) {
      const own = selection[label];
      if (own === undefined) continue;
      const trees = new Map<string, Tree>();
      for (const [id, node] of met) {
        const tree = node.trees[at];
        if (node.label === label && tree !== undefined) trees.set(id, tree);
      }
      if (trees.size > 0) expandLabel(reading, label, own, trees);
    }
  });
}

function expandLabel(reading: Reading, label: Label, own: NodeSelection, trees: ReadonlyMap<string, Tree>): void {
  for (const relation of own.relations) walk(reading, relation, trees);
  for (const links of own.links) readNodeLinks(reading, label, links, trees);
  for (const claims of own.claims) readNodeClaims(reading, label, claims, trees);
  for (const count of own.counts) countLinks(reading, count, trees);
  for (const ancestor of own.ancestors) readAncestors(reading, ancestor, trees);
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
