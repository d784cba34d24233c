/**
 * Seeded pseudo-random numbers: the same seed gives the same numbers on every machine. Not for secrets.
 *
 * Source: mulberry32 by Tommy Ettinger (public domain), 32 bits of state.
 */
export class Random {
  constructor(private state: number) {}

  /** From 0 to below 1. */
  unit(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor(this.unit() * limit);
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** Throws if there is nothing to pick from. */
  pick<T>(list: readonly T[]): T {
    return at(list, this.below(list.length));
  }

  /** The earlier in the list the likelier: the first tenth of it gets 46 % of the picks. */
  pickSkewed<T>(list: readonly T[]): T {
    return at(list, Math.floor(this.unit() ** 3 * list.length));
  }

  /** Different items, at most `count` and no more than there are. */
  sample<T>(list: readonly T[], count: number): readonly T[] {
    const chosen = new Set<T>();
    const wanted = Math.min(count, list.length);
    while (chosen.size < wanted) chosen.add(this.pick(list));
    return [...chosen];
  }

  /** A whole number from 1 to `most` with a long tail: P(n or more) = n ** -alpha. (Pareto) */
  longTailed(alpha: number, most: number): number {
    return Math.min(most, Math.floor((1 - this.unit()) ** (-1 / alpha)));
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256));
  }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error("Nothing to pick from.");
  return item;
}
