import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execute, parse } from "graphql";
import type { EvidenceRecord } from "../src/evidence/records";
import { createContext, fieldResolver } from "../src/graphql/execute";
import { buildWitnessgraphSchema } from "../src/graphql/schema";
import { nameOf, parseDate } from "../src/model/values";
import { record } from "../src/record/record";
import type { GraphStore } from "../src/store/graph-store";
import { openStore } from "../src/store/open-store";
import { Draft, term, type Named } from "./draft";
import { benchGraph, printLoading } from "./graph";
import { mint } from "./land";
import { median, printTable } from "./measure";
import { Random } from "./random";
import { recorded, type Ran } from "./recorder";

/**
 * What one more report costs in a small graph and in one ten times as large, and what it costs where it speaks of what
 * many reports speak of. Each is one write: a report, its claims, their acceptance. The ratios are to come to about 1:
 * the cost of a write does not depend on the size of the graph.
 */

const sizes = [1_000, 10_000];
const rounds = 25;

/** What the reports to be written speak of. */
interface Known {
  /** In the middle by number of links. */
  readonly county: Named;
  readonly police: Named;
  readonly publisher: Named;
  /** Those with the most links. */
  readonly agency: Named;
  readonly country: Named;
  readonly busyPublisher: Named;
  readonly busyCounty: Named;
}

type Write = (draft: Draft, known: Known, random: Random) => void;

/** A new person and a new event in a county: five claims. */
const ordinary: Write = (draft, { county }, random) => {
  const person = mint(random, "Person", `Kiba Lanori${String(random.below(1e9))}`);
  const event = mint(random, "Event", "arrested");
  const said = draft.sentence(person, " was arrested in ", county, " on 4 May 2023.");
  draft.claim(person, { predicate: "NAME", value: { is: "name", ...nameOf(person.name) } }, said);
  draft.claim(event, { predicate: "TYPE", value: term("ARREST") }, said);
  draft.claim(event, { predicate: "DATE", value: { is: "date", ...parseDate("2023-05-04") } }, said);
  draft.claim(event, { predicate: "OCCURRED_IN", object: county.id }, said);
  draft.claim(person, { predicate: "INVOLVED_IN", object: event.id, role: "AFFECTED" }, said);
};

/** One claim on a new event and somebody or somewhere. */
const writes: Readonly<Record<string, Write>> = {
  "5 claims, an ordinary county": ordinary,
  "5 claims, the busiest county": (draft, known, random) => {
    ordinary(draft, { ...known, county: known.busyCounty }, random);
  },
  "1 claim: agent is an ordinary police": (draft, { police }, random) => {
    agentOf(draft, police, random);
  },
  "1 claim: agent is the agency": (draft, { agency }, random) => {
    agentOf(draft, agency, random);
  },
  "1 claim: another name of the agency": (draft, { agency }, random) => {
    const name = `Office ${String(random.below(1e9))}`;
    const said = draft.sentence(`The agency, also called ${name}, said nothing.`);
    draft.claim(agency, { predicate: "NAME", value: { is: "name", ...nameOf(name, "ALIAS") } }, said);
  },
  "1 mention of the agency": (draft, { agency }, random) => {
    draft.sentence("Case ", String(random.below(1e9)), " is with ", agency, ".");
  },
  "1 claim: about the country": (draft, { country }, random) => {
    const said = draft.sentence(`Report ${String(random.below(1e9))} on the country.`);
    draft.claimOfReport({ predicate: "ABOUT", object: country.id }, said);
  },
  "1 claim: an ordinary publisher": (draft, { publisher }, random) => {
    publishedBy(draft, publisher, random);
  },
  "1 claim: the busiest publisher": (draft, { busyPublisher }, random) => {
    publishedBy(draft, busyPublisher, random);
  },
};

function agentOf(draft: Draft, agent: Named, random: Random): void {
  const event = mint(random, "Event", "searched");
  const said = draft.sentence(`House ${String(random.below(1e9))} was searched by ${agent.name}.`);
  draft.claim(agent, { predicate: "INVOLVED_IN", object: event.id, role: "AGENT" }, said);
}

function publishedBy(draft: Draft, publisher: Named, random: Random): void {
  const said = draft.sentence(`Number ${String(random.below(1e9))} of ${publisher.name}.`);
  draft.claimOfReport({ predicate: "PUBLISHED_BY", object: publisher.id }, said);
}

function recordsOf(write: Write, known: Known, random: Random): readonly EvidenceRecord[] {
  const draft = new Draft();
  write(draft, known, random);
  const about = { type: "NEWS", title: null, publishedAt: parseDate("2023-05-10"), visibility: "PUBLIC" } as const;
  return draft.records(about, "2023-05-10T12:00:00.000Z");
}

interface Opened {
  readonly people: number;
  readonly store: GraphStore;
  readonly known: Known;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "witnessgraph-bench-"));
  try {
    const opened: Opened[] = [];
    for (const people of sizes) {
      const graph = await benchGraph(people);
      printLoading(people, graph);
      const file = join(folder, `${String(people)}.db`);
      copyFileSync(graph.file, file);
      const store = await openStore(`sqlite:${file}`);
      opened.push({ people, store, known: await knownIn(store) });
    }
    const random = new Random(99);
    await printCosts(opened, random);
    await printGrowth(opened, random);
    for (const { store } of opened) await store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function printCosts(opened: readonly Opened[], random: Random): Promise<void> {
  const figures = Object.keys(writes).map(() => opened.map(() => ({ wall: [] as number[], cpu: [] as number[] })));
  for (let round = 0; round < rounds; round++) {
    for (const [at, write] of Object.values(writes).entries()) {
      for (const [place, { store, known }] of opened.entries()) {
        const records = recordsOf(write, known, random);
        const [start, cpu] = [performance.now(), process.cpuUsage()];
        await record(store, records);
        const { user, system } = process.cpuUsage(cpu);
        // The first fifth warms up.
        if (round < rounds / 5) continue;
        figures[at]?.[place]?.wall.push(performance.now() - start);
        figures[at]?.[place]?.cpu.push((user + system) / 1000);
      }
    }
  }
  const [small, large] = sizes.map((people) => people.toLocaleString("en"));
  console.log(`\nOne more report, ${String(large)} people against ${String(small)}:`);
  printTable(
    ["", `wall ms ${String(small)}`, String(large), "wall ×", `CPU ms ${String(small)}`, String(large), "CPU ×"],
    Object.keys(writes).map((name, at) => {
      const [wall = NaN, wallOfLarge = NaN] = figures[at]?.map((each) => median(each.wall)) ?? [];
      const [cpu = NaN, cpuOfLarge = NaN] = figures[at]?.map((each) => median(each.cpu)) ?? [];
      const figure = (before: number, after: number): string[] => [
        before.toFixed(2),
        after.toFixed(2),
        (after / before).toFixed(2),
      ];
      return [name, ...figure(wall, wallOfLarge), ...figure(cpu, cpuOfLarge)];
    }),
  );
}

/** What statements each write runs, and which of them give more rows in the larger graph. */
async function printGrowth(opened: readonly Opened[], random: Random): Promise<void> {
  console.log("\nStatements of one write, rows they gave, and reads that give more in the larger graph:");
  for (const [name, write] of Object.entries(writes)) {
    const runs: (readonly Ran[])[] = [];
    for (const { store, known } of opened) {
      const records = recordsOf(write, known, random);
      runs.push((await recorded(() => record(store, records))).ran);
    }
    const [small = [], large = []] = runs;
    const rows = (ran: readonly Ran[]): number => ran.reduce((sum, each) => sum + each.rows, 0);
    console.log(
      `  ${name}: ${String(small.length)} → ${String(large.length)} statements, ${String(rows(small))} → ${String(rows(large))} rows`,
    );
    const [before, after] = [rowsByText(small), rowsByText(large)];
    for (const [text, count] of after) {
      const earlier = before.get(text) ?? 0;
      if (count > 1.5 * earlier + 10) console.log(`    ${String(earlier)} → ${String(count)} rows: ${text}`);
    }
  }
}

/** Rows by what was read: the text of a statement and the name of the keys that it was given. */
function rowsByText(ran: readonly Ran[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { text, parameters, rows: count } of ran) {
    const named = parameters.filter((each) => typeof each === "string" && /^[a-z]+( \w+)?$/i.test(each)).join(" ");
    const key = `${named} ${text
      .replace(/\s+/g, " ")
      .replace(/SELECT .*? FROM/, "SELECT … FROM")
      .trim()}`.trim();
    rows.set(key, (rows.get(key) ?? 0) + count);
  }
  return rows;
}

async function knownIn(store: GraphStore): Promise<Known> {
  const schema = buildWitnessgraphSchema();
  const busiest = async (field: string): Promise<readonly Named[]> => {
    const document = parse(
      `{ ${field}, first: 100, orderBy: { field: LINKS, direction: DESC }) { nodes { id name } } }`,
    );
    const { data, errors } = await execute({
      schema,
      document,
      fieldResolver,
      contextValue: createContext(store, "GUARDIAN"),
    });
    if (errors?.[0] !== undefined) throw errors[0];
    const [list] = Object.values(data ?? {}) as { readonly nodes: readonly Named[] }[];
    return list?.nodes ?? [];
  };
  const counties = await busiest("places(where: { level: [COUNTY] }");
  const police = await busiest("organizations(where: { organizationType: [POLICE] }");
  const publishers = await busiest("organizations(where: { organizationType: [MEDIA] }");
  const [agency] = await busiest("organizations(where: { organizationType: [GOVERNMENT] }");
  const [country] = await busiest("places(where: { level: [COUNTRY] }");
  return {
    county: the(counties[15]),
    police: the(police[15]),
    publisher: the(publishers.at(-1)),
    agency: the(agency),
    country: the(country),
    busyPublisher: the(publishers[0]),
    busyCounty: the(counties[0]),
  };
}

function the<T>(found: T | undefined): T {
  if (found === undefined) throw new Error("The generated graph lacks something that is written of.");
  return found;
}

void main();
