import type { Value } from "./values";

/**
 * Runs a statement in the transaction (or session) at hand, all values in the map `$p`; gives rows as lists of values,
 * whole numbers as numbers. Statements asked for without waiting run in the order in which they were asked for.
 */
export type Run = (text: string, p: Readonly<Record<string, Value>>) => Promise<readonly (readonly unknown[])[]>;

/** How many rows one statement takes, and how many UTF-16 units of text in them. */
const mostRows = 2000;
const mostText = 4_000_000;

/** Rows in batches that one statement takes at a time. */
function chunksOf<T extends Value>(rows: readonly T[]): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  let open: T[] = [];
  let text = 0;
  for (const row of rows) {
    const length = textIn(row);
    if (open.length === mostRows || (open.length > 0 && text + length > mostText)) {
      chunks.push(open);
      open = [];
      text = 0;
    }
    open.push(row);
    text += length;
  }
  if (open.length > 0) chunks.push(open);
  return chunks;
}

function textIn(value: Value): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 8;
  let length = 0;
  for (const part of Object.values(value) as readonly Value[]) length += textIn(part);
  return length;
}

/** Runs a statement for all rows, batch by batch, without waiting in between. Gives all that it returns. */
export async function runInChunks(
  run: Run,
  text: string,
  rows: readonly Value[],
): Promise<readonly (readonly unknown[])[]> {
  const results = await Promise.all(chunksOf(rows).map((chunk) => run(text, { rows: chunk })));
  return results.length === 1 && results[0] !== undefined ? results[0] : results.flat();
}
