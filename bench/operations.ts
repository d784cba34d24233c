import { execute, parse, validate, type DocumentNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import Database from "better-sqlite3";
import { completeFromStore, createContext, fieldResolver, type Context } from "../src/graphql/execute";
import { buildWitnessgraphSchema } from "../src/graphql/schema";
import { openStore } from "../src/store/open-store";
import type { GraphStore } from "../src/store/graph-store";
import { benchGraph, printLoading } from "./graph";
import { measure, median, printTable } from "./measure";
import { recorded, statementTime, timeStatements, type Ran } from "./recorder";

/**
 * What a GraphQL answer costs, against the limit: the same statements with the same parameters, prepared once, their
 * rows made into plain objects and given to JSON.stringify. That is what a server written by hand for this one question
 * could do, with JSON columns left as they stand and nothing nested.
 */

/** `npm run bench -- 1000` for another size. */
const people = Number(process.argv[2] ?? 10_000);

const large = `query Large {
  events(first: 100, orderBy: { field: DATE, direction: DESC }) {
    nodes {
      name eventType modality date { edtf }
      places { nodes { name } }
      participants(first: 10, role: [AFFECTED]) {
        edges {
          link { role claims(first: 2) { nodes { citations { quote report { name } } } } }
          node { id name ... on Person { heldAt(first: 3) { edges { link { basis } node { name facilityType } } } } }
        }
      }
    }
  }
}`;

const small = `query Small($id: ID!) {
  node(id: $id) {
    id
    ... on Person {
      name gender
      events(first: 3) {
        edges {
          link { role modality claims(first: 1) { nodes { citations { quote report { name } } } } }
          node { name eventType date { edtf } places { nodes { name } } }
        }
      }
    }
  }
}`;

interface Operation {
  readonly name: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Answer = (context?: (context: Context) => Context) => Promise<ExecutionResult>;

async function main(): Promise<void> {
  const graph = await benchGraph(people);
  printLoading(people, graph);
  const store = await openStore(`sqlite:${graph.file}`);
  const connection = new Database(graph.file, { readonly: true });
  connection.pragma("cache_size = -65536");
  const schema = buildWitnessgraphSchema();
  const operations = [
    { name: "large", document: checked(schema, large), variables: {} },
    { name: "small", document: checked(schema, small), variables: { id: await somebody(schema, store) } },
  ];
  for (const operation of operations) await compare(schema, store, connection, operation);
  connection.close();
  await store.close();
}

/** Parsed and validated once, as the server's document store keeps it. */
function checked(schema: GraphQLSchema, text: string): DocumentNode {
  const document = parse(text);
  const [error] = validate(schema, document);
  if (error !== undefined) throw error;
  return document;
}

/** Someone with three events or more, whose answer has a usual size. */
async function somebody(schema: GraphQLSchema, store: GraphStore): Promise<unknown> {
  const document = checked(
    schema,
    "{ people(first: 100, orderBy: { field: LINKS, direction: DESC }) { nodes { id } } }",
  );
  const result = await execute({ schema, document, fieldResolver, contextValue: createContext(store, "READER") });
  const list = result.data?.["people"] as { readonly nodes: readonly { readonly id: string }[] };
  return list.nodes.at(-1)?.id;
}

async function compare(
  schema: GraphQLSchema,
  store: GraphStore,
  connection: Database.Database,
  { name, document, variables }: Operation,
): Promise<void> {
  const answerOn =
    (on: GraphStore): Answer =>
    async (around = (context) => context) => {
      const context = around(createContext(on, "READER"));
      const data = await completeFromStore(schema, { document, operationName: null, variables }, context);
      if (data === null) throw new Error("Left to graphql-js.");
      return { data };
    };
  const answer = answerOn(store);
  const ran = (await recorded(() => answer())).ran.filter(({ text }) => /^\s*(SELECT|WITH)\b/.test(text));
  const limit = limitOf(connection, ran);
  const bare = await bareReads(store, answerOn);
  const size = (value: unknown): string => `${(JSON.stringify(value).length / 1000).toFixed(1)} kB`;
  console.log(
    `\n${name}: ${size(await answer())} in ${String(ran.length)} statements with ${String(limit().flat().length)} rows; ` +
      `at the limit ${size(limit())}`,
  );
  const figures = await measure([
    { name: "limit: same SQL, rows to objects, JSON.stringify", run: () => JSON.stringify(limit()) },
    { name: "same SQL alone, rows as arrays", run: limitOf(connection, ran, false) },
    { name: "store.read of the plan, nothing completed", run: bare },
    { name: "the answer as objects", run: () => answer() },
    { name: "JSON.stringify of it: the whole answer", run: async () => JSON.stringify(await answer()) },
  ]);
  const [base] = figures;
  printTable(
    ["", "wall ms", "CPU ms", "wall ×", "CPU ×"],
    figures.map((figure) => [
      figure.name,
      figure.wall.toFixed(3),
      figure.cpu.toFixed(3),
      (figure.wall / (base?.wall ?? NaN)).toFixed(2),
      (figure.cpu / (base?.cpu ?? NaN)).toFixed(2),
    ]),
  );
  await printShares(answerOn, store);
  printStatements(ran);
}

/** Runs the statements again on a connection of its own. */
function limitOf(connection: Database.Database, ran: readonly Ran[], asObjects = true): () => readonly unknown[][] {
  const statements = ran.map(({ text, parameters }) => {
    const statement = connection.prepare(text).raw();
    // Two columns of one name keep apart.
    const names = statement.columns().map((column, at) => `${column.name}${String(at)}`);
    return { statement, names, parameters };
  });
  return () =>
    statements.map(({ statement, names, parameters }) => {
      const rows = statement.all(...parameters) as unknown[][];
      return asObjects ? rows.map((row) => objectOf(names, row)) : rows;
    });
}

function objectOf(names: readonly string[], row: readonly unknown[]): object {
  const object: Record<string, unknown> = {};
  for (let at = 0; at < names.length; at++) object[names[at] ?? ""] = row[at];
  return object;
}

/** `store.read` with the plans of an answer. */
async function bareReads(store: GraphStore, answerOn: (on: GraphStore) => Answer): Promise<() => unknown> {
  type Read = Parameters<GraphStore["read"]>;
  const seen: Read[] = [];
  await answerOn({
    ...store,
    read: (...call: Read) => {
      seen.push(call);
      return store.read(...call);
    },
  })();
  return () => seen.map((call) => store.read(...call));
}

/** Medians of the parts of an answer, each timed by itself. */
async function printShares(answerOn: (on: GraphStore) => Answer, store: GraphStore): Promise<void> {
  const parts = {
    bind: [] as number[],
    sql: [] as number[],
    tree: [] as number[],
    complete: [] as number[],
    text: [] as number[],
  };
  let [readStart, readEnd, runStart, runEnd] = [0, 0, 0, 0];
  const timed: GraphStore = {
    ...store,
    read: (...call: Parameters<GraphStore["read"]>) => {
      readStart = performance.now();
      const result = store.read(...call);
      readEnd = performance.now();
      return result;
    },
  };
  const answer = answerOn(timed);
  const stop = timeStatements();
  for (let sample = 0; sample < 101; sample++) {
    const before = statementTime();
    const start = performance.now();
    const result = await answer((context) => ({
      ...context,
      read: (asking) => {
        runStart = performance.now();
        const value = context.read(asking);
        runEnd = performance.now();
        return value;
      },
    }));
    const end = performance.now();
    JSON.stringify(result);
    const sql = statementTime() - before;
    parts.bind.push(readStart - runStart);
    parts.sql.push(sql);
    parts.tree.push(readEnd - readStart - sql);
    parts.complete.push(end - start - (runEnd - runStart));
    parts.text.push(performance.now() - end);
  }
  stop();
  const names = {
    bind: "filling in the plan (it is cached)",
    sql: "statements",
    tree: "SQL texts, trees",
    complete: "variables and completion",
    text: "JSON.stringify",
  };
  const medians = Object.entries(parts).map(([part, values]) => [part as keyof typeof parts, median(values)] as const);
  const whole = medians.reduce((sum, [, value]) => sum + value, 0);
  printTable(
    ["", "ms", "share"],
    medians.map(([part, value]) => [names[part], value.toFixed(3), `${((100 * value) / whole).toFixed(0)} %`]),
  );
}

/** The statements that take longest. */
function printStatements(ran: readonly Ran[]): void {
  const slowest = [...ran].sort((a, b) => b.ms - a.ms).slice(0, 4);
  printTable(
    ["slowest statements, first run", "ms"],
    slowest.map(({ text, ms }) => [text.replace(/\s+/g, " ").trim().slice(0, 110), ms.toFixed(3)]),
  );
}

void main();
