import { setTimeout } from "node:timers/promises";
import { StoreUnavailable } from "../model/errors";
import type { PromiseOrValue } from "../model/promise-or-value";
import type { GraphStore } from "../store/graph-store";

/** How a lost store is waited for. Times in milliseconds. */
export interface Patience {
  /** Longest time that one piece of work waits in all; after that its error is thrown. */
  readonly limit: number;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** Told once for each piece of work that has to wait. */
  readonly onLost: (error: StoreUnavailable) => void;
  /** Aborted: nothing is waited for any more. */
  readonly signal?: AbortSignal;
}

/** A minute: a server that restarts is back by then. */
export const aMinute: Patience = { limit: 60_000, now: Date.now, sleep: setTimeout, onLost: () => undefined };

const shortestPause = 250;
const longestPause = 2000;

/**
 * Does work on stores. Where one is lost, waits until all of them answer and does the work again, so it must be such
 * that doing it twice changes nothing: a write whose answer was lost may have been done.
 * Rejects as the work does; with `StoreUnavailable` if a store was lost for longer than the limit.
 */
export async function untilAnswered<T>(
  stores: readonly Pick<GraphStore, "ping">[],
  work: () => PromiseOrValue<T>,
  patience: Patience,
): Promise<T> {
  for (let waited = 0; ;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      if (patience.signal?.aborted === true) throw error;
      if (waited === 0) patience.onLost(error);
      const wait = await waitForAnswer(stores, patience, patience.limit - waited);
      if (wait === null) throw error;
      waited += wait;
    }
  }
}

/** Gives how long it took. null: longer than `longest`, or the signal came first. */
async function waitForAnswer(
  stores: readonly Pick<GraphStore, "ping">[],
  { now, sleep, signal }: Patience,
  longest: number,
): Promise<number | null> {
  const start = now();
  for (let pause = shortestPause; now() - start < longest; pause = Math.min(2 * pause, longestPause)) {
    await sleep(pause);
    if (signal?.aborted === true) return null;
    if (await answer(stores)) return now() - start;
  }
  return null;
}

async function answer(stores: readonly Pick<GraphStore, "ping">[]): Promise<boolean> {
  try {
    for (const store of stores) await store.ping();
    return true;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return false;
  }
}
