import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Data } from "./execute";

// Answers as text, since their bytes count: snapshots of objects would leave the order of keys open.

/** Holds an answer against what is kept of it. `hint`: where a test has several. */
export type Golden = (data: Data, hint?: string) => void;

const folder = join(__dirname, "__snapshots__");

function textOf(data: Data): string {
  return JSON.stringify(data, null, 2);
}

/** Two answers are the same text. */
export function expectBytes(data: Data, expected: Data): void {
  expect(textOf(data)).toBe(textOf(expected));
}

/** In the snapshots of the suite of SQLite, which jest keeps (`npx jest -u`). */
export const keepsGolden: Golden = (data, hint) => {
  if (hint === undefined) expect(textOf(data)).toMatchSnapshot();
  else expect(textOf(data)).toMatchSnapshot(hint);
};

/** In the same snapshots, for suites of another name: what stands before that of the operations is left out. */
export const readsGolden: Golden = (data, hint) => {
  const { currentTestName = "" } = expect.getState();
  const key = `${currentTestName}${hint === undefined ? "" : `: ${hint}`} 1`;
  const kept = Object.entries(allSnapshots()).find(([name]) => key.endsWith(` ${name}`));
  if (kept === undefined) throw new Error(`There is no snapshot of: ${key}`);
  expect(`\n"${textOf(data)}"\n`).toBe(kept[1]);
};

let read: Readonly<Record<string, string>> | undefined;

function allSnapshots(): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  return (read ??= Object.assign(
    {},
    ...readdirSync(folder).map((name): unknown => jest.requireActual(join(folder, name))),
  ));
}
