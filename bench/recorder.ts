import Database from "better-sqlite3";

/** A statement that was run. */
export interface Ran {
  readonly text: string;
  readonly parameters: readonly unknown[];
  /** What it gave; of a change 0. */
  readonly rows: number;
  /** Milliseconds. */
  readonly ms: number;
}

type Method = (this: Database.Statement, ...parameters: unknown[]) => unknown;
type Methods = Record<"all" | "get" | "run", Method>;

const connection = new Database(":memory:");
const methods = Object.getPrototypeOf(connection.prepare("SELECT 1")) as Methods;
const own: Readonly<Methods> = { all: methods.all, get: methods.get, run: methods.run };
connection.close();

let total = 0;

/** Runs work and gives every statement that better-sqlite3 ran meanwhile, on whatever connection. */
export async function recorded<T>(
  work: () => T,
): Promise<{ readonly result: Awaited<T>; readonly ran: readonly Ran[] }> {
  const ran: Ran[] = [];
  patch(({ source: text }, parameters, ms, result) => {
    const rows = Array.isArray(result) ? result.length : /^\s*SELECT/.test(text) && result !== undefined ? 1 : 0;
    ran.push({ text, parameters, rows, ms });
  });
  try {
    return { result: await work(), ran };
  } finally {
    restore();
  }
}

/** Has the time of all statements summed up from now on, until the function given is called; `statementTime` tells it. */
export function timeStatements(): () => void {
  patch((_statement, _parameters, ms) => {
    total += ms;
  });
  return restore;
}

/** Milliseconds in statements so far. */
export function statementTime(): number {
  return total;
}

function patch(
  tell: (statement: Database.Statement, parameters: readonly unknown[], ms: number, result: unknown) => void,
): void {
  for (const name of ["all", "get", "run"] as const) {
    methods[name] = function (...parameters) {
      const start = performance.now();
      const result = own[name].apply(this, parameters);
      tell(this, parameters, performance.now() - start, result);
      return result;
    };
  }
}

function restore(): void {
  Object.assign(methods, own);
}
