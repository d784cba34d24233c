import { StoreUnavailable } from "../../model/errors";

/** Milliseconds after which one begins to ask whether the server is still there, and how long it has to say so. */
const patience = 1000;
const beatLimit = 1500;

/**
 * Tells a slow server from one that is lost. A server that hangs keeps its connections open, and a call in flight never
 * ends (measured: over 12 s, and closing the session hangs with it); so whoever waits for more than a second has the
 * server asked for a sign of life, and goes without an answer if there is none: after 2.5 s at the latest.
 */
export class Pulse {
  private beating: Promise<void> | null = null;

  /** `beat`: asks the server for anything, on a connection that nothing else uses. */
  constructor(private readonly beat: () => Promise<void>) {}

  /** Waits for work as long as the server gives signs of life. Rejects with `StoreUnavailable`, or as the work does. */
  async during<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;
    const lost = new Promise<never>((_resolve, reject) => {
      const wait = (): void => {
        if (isOver) return;
        timer = setTimeout(() => {
          this.sign().then(wait, (error: unknown) => {
            reject(new StoreUnavailable("neo4j", error));
          });
        }, patience);
      };
      wait();
    });
    // Work that was given up may still fail, and nobody is left to hear of it.
    work.catch(() => undefined);
    lost.catch(() => undefined);
    try {
      return await Promise.race([work, lost]);
    } finally {
      isOver = true;
      clearTimeout(timer);
    }
  }

  /** One sign of life for all who wait for one. */
  private sign(): Promise<void> {
    this.beating ??= within(this.beat(), beatLimit).finally(() => {
      this.beating = null;
    });
    return this.beating;
  }
}

/** The outcome of work, or a rejection once a time has passed. */
export async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new StoreUnavailable("neo4j", new Error("no answer in time")));
    }, milliseconds);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
