import { assembleConnection } from "../../../plan/assemble";
import type { ClaimSelection, ClaimsSelection, Root } from "../../../plan/plan";
import type { Tree } from "../../../plan/result";
import { readCitations } from "./citations";
import { claimColumnsOf, claimTrees, endsOf, tellingSql } from "./claim-trees";
import { claimConditions } from "./conditions";
import { Pages } from "./pages";
import type { Reading } from "./reading";
import { visible, type Sql } from "./sql";
import { numberOf, textOf } from "./statements";

/** Adds to claims their ends, citations and what they are derived from. `claims`: by id, per selection. */
function expandClaims(
  reading: Reading,
  selections: readonly ClaimSelection[],
  claims: ReadonlyMap<string, readonly Tree[]>,
): void {
  selections.forEach((selection, at) => {
    const trees = new Map<string, Tree>();
    for (const [id, own] of claims) {
      const tree = own[at];
      if (tree !== undefined) trees.set(id, tree);
    }
    if (trees.size === 0) return;
    expandEnds(reading, selection, [...trees.values()]);
    for (const citations of selection.citations) readCitations(reading, citations, trees);
    for (const { key, selection: under } of selection.bases) {
      const bases = claimsById(
        reading,
        under,
        [...trees.values()].flatMap((tree) => endsOf.get(tree)?.bases ?? []),
      );
      for (const tree of trees.values()) {
        tree[key] = (endsOf.get(tree)?.bases ?? []).flatMap((id) => bases.get(id) ?? []);
      }
    }
  });
}

function expandEnds(reading: Reading, { ends }: ClaimSelection, trees: readonly Tree[]): void {
  if (ends.length === 0) return;
  const ids = trees.flatMap((tree) => ends.flatMap(({ end }) => endsOf.get(tree)?.[end] ?? []));
  const nodes = reading.nodes(
    ends.map(({ selection }) => selection),
    ids,
    true,
  );
  for (const tree of trees) {
    ends.forEach(({ key, end }, at) => {
      tree[key] = nodes.get(endsOf.get(tree)?.[end] ?? "")?.[at] ?? null;
    });
  }
}

/** Claims by id, expanded. Those that may not be seen are left out. */
export function claimsById(
  reading: Reading,
  selection: ClaimSelection,
  ids: readonly string[],
): ReadonlyMap<string, Tree> {
  if (ids.length === 0) return new Map();
  const columns = claimColumnsOf([selection]);
  const rows = reading.run("claimsById", (sql) => {
    return /* sql */ `SELECT ${[...columns.sql, ...tellingSql([selection])].join(", ")}
      FROM json_each(${sql.value(JSON.stringify([...new Set(ids)]))}) AS asked
      CROSS JOIN claim ON claim.id = asked.value AND ${visible("claim")}`;
  });
  const claims = new Map(
    rows.map((row) => [columns.value(row, 0, "id") as string, claimTrees([selection], columns, row, 0)]),
  );
  expandClaims(reading, [selection], claims);
  return new Map([...claims].flatMap(([id, [tree]]) => (tree === undefined ? [] : [[id, tree] as const])));
}

/** Where the claims of a parent come from: a table that orders them, joined to `claim`. */
interface ClaimSource {
  readonly name: string;
  readonly sort: string;
  /** FROM and WHERE of the claims of `parent.value`. */
  readonly of: string;
  /** The join by which a claim found has its sort key again, and that key. */
  readonly again: string;
  readonly shown: string;
}

const sources = {
  link: {
    name: "linkClaims",
    sort: "attest.ord",
    of: `attest CROSS JOIN claim ON claim.id = attest.claim AND ${visible("claim")}
      WHERE attest.link = parent.value AND ${visible("attest")}`,
    again: `CROSS JOIN attest AS shown ON shown.link = parent.value AND shown.claim = claim.id AND ${visible("shown")}`,
    shown: "shown.ord",
  },
  node: {
    name: "nodeClaims",
    sort: "claim.ord",
    of: `claim WHERE claim.subject = parent.value AND claim.object IS NULL AND ${visible("claim")}`,
    again: "",
    shown: "claim.ord",
  },
  report: {
    name: "reportClaims",
    sort: "cited.start",
    of: `citation AS cited CROSS JOIN claim ON claim.id = cited.claim AND ${visible("claim")} AND claim.predicate <> 'MENTION'
      WHERE cited.report = parent.value AND cited.ordinal = 0`,
    again: "CROSS JOIN citation AS shown ON shown.claim = claim.id AND shown.ordinal = 0",
    shown: "shown.start",
  },
} as const satisfies Record<string, ClaimSource>;

/** What attests links: strongest basis first, then in order of the text. */
export function readLinkClaims(reading: Reading, selection: ClaimsSelection, trees: ReadonlyMap<string, Tree>): void {
  readClaims(reading, sources.link, selection, trees);
}

/** Claims on names and properties of nodes. */
export function readNodeClaims(reading: Reading, selection: ClaimsSelection, trees: ReadonlyMap<string, Tree>): void {
  readClaims(reading, sources.node, selection, trees);
}

/** All claims that were read from reports (whose first citation stands in them), in order of the text. */
export function readReportClaims(reading: Reading, selection: ClaimsSelection, trees: ReadonlyMap<string, Tree>): void {
  readClaims(reading, sources.report, selection, trees);
}

function readClaims(
  reading: Reading,
  source: ClaimSource,
  { key, where, page, connection }: ClaimsSelection,
  trees: ReadonlyMap<string, Tree>,
): void {
  const ids = [...trees.keys()];
  const filtered = (sql: Sql): string => [source.of, ...claimConditions(sql, where)].join(" AND ");
  const totals = new Map<string, number>();
  if (connection.wantsTotal) {
    const rows = reading.run(`${source.name}Total`, (sql) => {
      return /* sql */ `SELECT parent.value, (SELECT count(*) FROM ${filtered(sql)})
        FROM json_each(${sql.value(JSON.stringify(ids))}) AS parent`;
    });
    for (const row of rows) totals.set(textOf(row[0]), numberOf(row[1]));
  }
  const found = connection.wantsItems
    ? readPages(reading, { ...connection, page }, source.name, (sql, columns) => {
        const asked = sql.value(JSON.stringify(ids));
        const after =
          page.after === null
            ? ""
            : `AND (${source.sort}, claim.id) > (${sql.value(page.after.sort)}, ${sql.value(page.after.id)})`;
        // A page per parent: the row of the claim is found again, since a subquery gives one column.
        return /* sql */ `
          SELECT parent.value, ${source.shown}, ${columns.join(", ")}
          FROM json_each(${asked}) AS parent
          CROSS JOIN claim ON claim.rowid IN (
            SELECT claim.rowid FROM ${filtered(sql)} ${after}
            ORDER BY ${source.sort}, claim.id LIMIT ${sql.limit(page.first + 1)})
          ${source.again}
          ORDER BY parent.key, ${source.shown}, claim.id`;
      })
    : new Pages(page.first);
  for (const [id, tree] of trees) {
    tree[key] = assembleConnection(connection, page, {
      ...found.of(id),
      total: connection.wantsTotal ? (totals.get(id) ?? 0) : null,
    });
  }
}

type Wanted = Pick<ClaimsSelection["connection"], "items"> & Pick<ClaimsSelection, "page">;

/** Runs a statement of (parent, sort, claim columns) and makes a page for each parent. */
function readPages(
  reading: Reading,
  { items, page }: Wanted,
  name: string,
  make: (sql: Sql, columns: readonly string[]) => string,
): Pages {
  const columns = claimColumnsOf(items);
  const rows = reading.run(name, (sql) => make(sql, [...columns.sql, ...tellingSql(items)]));
  const claims = new Map<string, readonly Tree[]>();
  const pages = new Pages(page.first);
  for (const row of rows) {
    pages.add(textOf(row[0]), () => {
      const id = columns.value(row, 2, "id") as string;
      const trees = claims.get(id) ?? claimTrees(items, columns, row, 2);
      claims.set(id, trees);
      return { position: { sort: row[1] ?? "", id }, items: trees, links: [], others: [] };
    });
  }
  expandClaims(reading, items, claims);
  return pages;
}

/** All claims by condition, in order of recording. Mentions are not among them. */
export function readClaimsRoot(reading: Reading, { where, page, connection }: Extract<Root, { kind: "claims" }>): Tree {
  const from = (sql: Sql): string =>
    ["claim WHERE claim.predicate <> 'MENTION'", visible("claim"), ...claimConditions(sql, where)].join(" AND ");
  let total: number | null = null;
  if (connection.wantsTotal) {
    const [row] = reading.run("claimsListTotal", (sql) => `SELECT count(*) FROM ${from(sql)}`);
    total = numberOf(row?.[0]);
  }
  const pages = connection.wantsItems
    ? readPages(reading, { ...connection, page }, "claimsList", (sql, columns) => {
        const after =
          page.after === null
            ? ""
            : `AND (claim.recorded_at, claim.id) > (${sql.value(page.after.sort)}, ${sql.value(page.after.id)})`;
        return /* sql */ `SELECT '', claim.recorded_at, ${columns.join(", ")} FROM ${from(sql)} ${after}
          ORDER BY claim.recorded_at, claim.id LIMIT ${sql.limit(page.first + 1)}`;
      })
    : new Pages(page.first);
  return assembleConnection(connection, page, { ...pages.of(""), total });
}
