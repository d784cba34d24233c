import type { AccessRole } from "../../src/model/vocabulary";
import type { Json } from "./operation";

/** Two stores answered the same operation differently, or one of them threw what no store may throw. */
export class Difference extends Error {
  constructor(
    readonly text: string,
    readonly variables: Readonly<Record<string, Json>>,
    readonly role: AccessRole,
    /** How many pages were turned before. */
    readonly turned: number,
    /** Where the answers differ: a place, what the first says there and what the second. */
    readonly lines: readonly string[],
  ) {
    super(
      [
        `The stores differ, to a ${role}${turned === 0 ? "" : `, ${String(turned)} pages on`}:`,
        ...lines.map((line) => `  ${line}`),
        text,
        `variables: ${JSON.stringify(variables)}`,
      ].join("\n"),
    );
  }
}

const mostLines = 6;

/** The first places where two values differ. Empty: nowhere, except maybe in the order of keys. */
export function differing(left: unknown, right: unknown, path = ""): readonly string[] {
  if (Object.is(left, right)) return [];
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right)) {
    return [`${path || "the whole"}: ${shown(left)} ≠ ${shown(right)}`];
  }
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  const lines: string[] = [];
  for (const key of keys) {
    if (lines.length >= mostLines) break;
    const place = Array.isArray(left) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    lines.push(...differing(left[key], right[key], place));
  }
  return lines.slice(0, mostLines);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
