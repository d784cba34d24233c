import { setTimeout as sleep } from "node:timers/promises";

/** What came of something, and after how many seconds. */
export interface Timed {
  readonly seconds: number;
  readonly value?: unknown;
  /** Of an error: its code, or its message where it has none. */
  readonly code?: string;
  readonly error?: unknown;
}

/** Never rejects. */
export async function timed(work: () => unknown): Promise<Timed> {
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  try {
    const value = await work();
    return { seconds: seconds(), value };
  } catch (error) {
    const { code, message } = error as Error & { readonly code?: string };
    return { seconds: seconds(), code: code ?? message, error };
  }
}

/** Seconds until something goes well for the first time, tried ten times a second for ten seconds. */
export async function secondsUntil(work: () => unknown): Promise<number> {
  const start = performance.now();
  for (;;) {
    const { error } = await timed(work);
    const seconds = (performance.now() - start) / 1000;
    if (error === undefined || seconds > 10) return seconds;
    await sleep(100);
  }
}

/** Expects all to have been told that the store is lost, in the time that the issue names. */
export function expectLost(all: readonly Timed[]): void {
  expect(new Set(all.map(({ code, value }) => code ?? value))).toEqual(new Set(["STORE_UNAVAILABLE"]));
  expect(Math.max(...all.map(({ seconds }) => seconds))).toBeLessThanOrEqual(3);
}
