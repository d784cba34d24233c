import fc from "fast-check";
import type { EntityId } from "../../../src/model/id";
import { levels, type Level, type LinkType } from "../../../src/model/vocabulary";
import { counted } from "../../../src/projection/counters";
import { ranged, rowAt } from "../../../src/projection/ranges";
import type { AttestRow, LinkRow, NodeRow, PassageRow, ReachRow } from "../../../src/projection/rows";
import type { StoreTransaction } from "../../../src/store/graph-store";
import { linkContent, nodeContent, type LinkContent } from "./graph";

// What a write may do to rows, as data: nodes that come, go and change by level, links between them (as the projection
// keeps them: only at levels at which both nodes are), and rows of tables that stand for themselves.

const people = ["person:ana", "person:bo"];
const events = ["event:one", "event:two"];
const places = ["place:west"];
const ids = [...people, ...events, ...places] as EntityId[];

const joins: readonly (readonly [LinkType, string, string, string])[] = [
  ...people.flatMap((person) => events.map((event) => ["INVOLVED_IN", person, event, "AFFECTED"] as const)),
  ["INVOLVED_IN", "person:ana", "event:one", "AGENT"],
  ...events.map((event) => ["OCCURRED_IN", event, "place:west", ""] as const),
  ["FOLLOWS", "event:two", "event:one", ""],
  ["FOLLOWS", "event:one", "event:one", ""],
  ["RELATED_TO", "person:ana", "person:bo", "SPOUSE"],
];

const texts = ["a", "b", "王", "\ufffd", "😀 c", "𠀀"];
const perLevel = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 3, arbitrary: value.map((each) => [each, each, each]) },
    { weight: 2, arbitrary: fc.array(fc.option(value), { minLength: 3, maxLength: 3 }) },
  );

const nodeStep = fc.record({
  id: fc.constantFrom(...ids),
  at: perLevel(fc.record({ text: fc.constantFrom(...texts), modality: fc.constantFrom("REPORTED", "DENIED") })),
});
const linkStep = fc.record({
  join: fc.nat({ max: joins.length - 1 }),
  at: perLevel(
    fc.record({
      sources: fc.constantFrom(1, 2),
      modality: fc.constantFrom("REPORTED", "ALLEGED", "DENIED"),
      claims: fc.subarray(["claim:a", "claim:b", "claim:c"], { minLength: 1 }),
    }),
  ),
});
const plainStep = fc.record({
  report: fc.nat({ max: 1 }),
  span: fc.nat({ max: 2 }),
  text: fc.constantFrom(...texts),
  whole: fc.boolean(),
});

export type Write = typeof writeOf extends fc.Arbitrary<infer T> ? T : never;

const writeOf = fc.record({
  nodes: fc.array(nodeStep, { maxLength: 4 }),
  links: fc.array(linkStep, { maxLength: 5 }),
  plain: fc.array(plainStep, { maxLength: 3 }),
  /** Whether the links of changed nodes are written before others are asked for. */
  asks: fc.boolean(),
  clears: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

export const writes = fc.array(writeOf, { minLength: 1, maxLength: 5 });

type AtLevels<T> = readonly (T | null)[];

/** What the rows are to be: changed by writes, and put into a store by what it was before. */
export class Model {
  private readonly nodes = new Map<string, readonly NodeRow[]>();
  private readonly wished = new Map<number, (typeof linkStep extends fc.Arbitrary<infer T> ? T : never)["at"]>();
  private readonly links = new Map<number, readonly LinkRow[]>();
  private readonly attests = new Map<number, readonly AttestRow[]>();

  /** Does a write in a transaction. Gives all that was read in it, to be compared. */
  async write(
    transaction: StoreTransaction,
    { nodes, links, plain, asks, clears }: Write,
  ): Promise<readonly unknown[]> {
    const seen: unknown[] = [];
    if (clears) await this.clear(transaction);
    for (const { id, at } of nodes) {
      const rows = ranged((level) => contentAt(at, level, ({ text, modality }) => nodeOf(id, text, modality)));
      this.nodes.set(id, rows);
      if (asks) seen.push(await transaction.rows("node", "cell", [[id]]));
      await transaction.replace("node", "cell", [[id]], rows);
      const reach = rows.map((row) => reachOf(row));
      await transaction.replace("reach", "link", [[`link of ${id}`]], reach);
    }
    for (const { join, at } of links) this.wished.set(join, at);
    for (const join of joins.keys()) await this.relink(transaction, join, seen, asks);
    for (const each of plain) await replacePassages(transaction, each, seen);
    seen.push(await transaction.tallies(ids));
    seen.push(
      await transaction.rows(
        "node",
        "id",
        ids.map((id) => [id]),
      ),
    );
    seen.push(
      await transaction.rows(
        "link",
        "from",
        ids.map((id) => [id]),
      ),
    );
    seen.push(
      await transaction.rows(
        "link",
        "to type",
        ids.map((id) => [id, "INVOLVED_IN"]),
      ),
    );
    seen.push(
      await transaction.rows(
        "counter",
        "node",
        ids.map((id) => [id]),
      ),
    );
    return seen;
  }

  private async clear(transaction: StoreTransaction): Promise<void> {
    await transaction.clear();
    for (const map of [this.nodes, this.links, this.attests]) map.clear();
  }

  /** Projects one link anew and puts it in place where it changed. */
  private async relink(transaction: StoreTransaction, join: number, seen: unknown[], asks: boolean): Promise<void> {
    const [type, from, to, qualifier] = joins[join] ?? joins[0] ?? ["FOLLOWS", "", "", ""];
    const at = this.wished.get(join) ?? [];
    const there = (level: Level): boolean =>
      [from, to].every((id) => rowAt(this.nodes.get(id) ?? [], level) !== undefined);
    const content = (sources: number, modality: string): LinkContent =>
      linkContent(type, from, to, qualifier, {
        sources,
        modality: modality as LinkRow["modality"],
        toSort: this.sortOf(to),
        fromSort: this.sortOf(from),
        publishers: ["x"].slice(0, sources - 1),
      });
    const links = ranged((level) =>
      there(level) ? contentAt(at, level, ({ sources, modality }) => content(sources, modality)) : [],
    );
    const { id, cell } = content(1, "REPORTED");
    const attests = ranged((level) =>
      there(level) ? (at[level]?.claims ?? []).map((claim) => ({ link: id, cell, claim, ord: `1 ${claim}` })) : [],
    );
    if (asks)
      seen.push(await transaction.rows("link", "cell", [[cell]]), await transaction.rows("attest", "cell", [[cell]]));
    const before = this.links.get(join) ?? [];
    const isSame = JSON.stringify(before) === JSON.stringify(links);
    if (!isSame) {
      await transaction.replace("link", "cell", [[cell]], links);
      await transaction.count([
        ...before.flatMap((row) => counted(row, -1)),
        ...links.flatMap((row) => counted(row, 1)),
      ]);
    }
    if (JSON.stringify(this.attests.get(join) ?? []) !== JSON.stringify(attests)) {
      await transaction.replace("attest", "cell", [[cell]], attests);
    }
    if (asks) seen.push(await transaction.rows("link", "id", [[id]]), await transaction.rows("attest", "link", [[id]]));
    this.links.set(join, links);
    this.attests.set(join, attests);
  }

  private sortOf(id: string): string {
    return this.nodes.get(id)?.[0]?.dateFrom ?? this.nodes.get(id)?.[0]?.nameKey ?? "~";
  }
}

function contentAt<T, R>(at: AtLevels<T>, level: Level, contentOf: (value: T) => R): readonly R[] {
  const value = at[level];
  return value === null || value === undefined ? [] : [contentOf(value)];
}

function nodeOf(id: EntityId, text: string, modality: string) {
  const isEvent = id.startsWith("event:");
  return nodeContent(id, {
    name: text,
    nameKey: text,
    modality: isEvent ? (modality as NodeRow["modality"]) : null,
    dateFrom: isEvent && text !== "a" ? `2021-0${String(texts.indexOf(text))}-01` : null,
    point: id.startsWith("place:") ? { lat: 40.5, lon: texts.indexOf(text), precision: "COUNTY" } : null,
    formerIds: ["a" as EntityId].slice(0, texts.indexOf(text) % 2),
  });
}

function reachOf({ id, nameKey, lo, hi }: NodeRow): ReachRow {
  const ends = { place: "place:west" as EntityId, other: id, target: "place:west" as EntityId };
  return { ...ends, type: "OCCURRED_IN", link: `link of ${id}`, sort: nameKey, modality: "REPORTED", lo, hi };
}

async function replacePassages(
  transaction: StoreTransaction,
  { report, span, text, whole }: typeof plainStep extends fc.Arbitrary<infer T> ? T : never,
  seen: unknown[],
): Promise<void> {
  const id = `report:${String(report)}`;
  const row = {
    report: id,
    start: span,
    end: span + 4,
    lo: levels[0],
    hi: levels[2],
    context: text,
  } as unknown as PassageRow;
  const passage = { ...row, contextStart: 0, sentenceStart: 0, sentenceEnd: 9 };
  if (whole) await transaction.replace("passage", "report", [[id]], [passage]);
  else await transaction.replace("passage", "report start end", [[id, span, span + 4]], [passage]);
  seen.push(await transaction.rows("passage", "report", [[id]]));
  seen.push(
    await transaction.rows(
      "passage",
      "report start end",
      [0, 1, 2].map((start) => [id, start, start + 4]),
    ),
  );
}
