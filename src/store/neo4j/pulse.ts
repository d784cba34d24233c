import { StoreUnavailable } from "../../model/errors";

/** Milliseconds after which one begins to ask whether the server is still there, and how long it has to say so. */
const patience = 1000;
const beatLimit = 1500;

/** Milliseconds between looks at the clock while one waits. */
const tick = 100;

/** Work that ends, with the reason of the signal, as soon as that is aborted. */
export type Abortable<T> = (signal: AbortSignal) => Promise<T>;

/**
 * Tells a slow server from one that is lost. A server that hangs keeps its connections open, and a call in flight never
 * ends (measured: over 12 s, and closing the session hangs with it); so whoever waits for more than a second has the
 * server asked for a sign of life, and goes without an answer if there is none: after 2.5 s at the latest. From then on
 * until there is one, nothing else is asked of the server.
 */
export class Pulse {
  private readonly calls = new Set<AbortController>();
  private beating: Promise<void> | null = null;
  private isLost = false;

  /** `beat`: asks the server for anything, on a connection that nothing else uses. `onLost`: told of each sign that fails. */
  constructor(
    private readonly beat: Abortable<unknown>,
    private readonly onLost: (isNew: boolean) => void,
  ) {}

  /** Waits for work as long as the server gives signs of life. Rejects with `StoreUnavailable`, or as the work does. */
  async during<T>(work: Abortable<T>): Promise<T> {
    if (this.isLost) await this.sign().catch(unavailable);
    const call = new AbortController();
    this.calls.add(call);
    const timer = setTimeout(() => void this.watch(call), patience);
    try {
      return await work(call.signal);
    } finally {
      clearTimeout(timer);
      this.calls.delete(call);
    }
  }

  private async watch(call: AbortController): Promise<void> {
    try {
      while (this.calls.has(call)) {
        await this.sign();
        await new Promise((resolve) => setTimeout(resolve, patience).unref());
      }
    } catch (error) {
      call.abort(new StoreUnavailable("neo4j", error));
    }
  }

  /** Asks for a sign of life, one for all who wait for one. Rejects as the beat does, or after a time. */
  sign(): Promise<void> {
    this.beating ??= within(beatLimit, this.beat).then(
      () => {
        this.beating = null;
        this.isLost = false;
      },
      (error: unknown) => {
        this.beating = null;
        this.onLost(!this.isLost);
        this.isLost = true;
        throw error;
      },
    );
    return this.beating;
  }

  /** Rejects all that waits, with `StoreUnavailable`. */
  end(): void {
    for (const call of this.calls) call.abort(new StoreUnavailable("neo4j", new Error("closed")));
  }
}

function unavailable(error: unknown): never {
  throw new StoreUnavailable("neo4j", error);
}

/**
 * Aborts work, with `StoreUnavailable`, once a time in milliseconds has passed in which this process was awake: where it
 * was busy with something else, the answer may have come without having been read.
 */
async function within<T>(limit: number, work: Abortable<T>): Promise<T> {
  const late = new AbortController();
  let left = Math.ceil(limit / tick);
  const timer = setInterval(() => {
    left -= 1;
    if (left <= 0) late.abort(new StoreUnavailable("neo4j", new Error("no answer in time")));
  }, tick);
  try {
    return await work(late.signal);
  } finally {
    clearInterval(timer);
  }
}

/** The outcome of work, or a rejection with the signal's reason if that is aborted first. */
export async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => {
      reject(signal.reason as Error);
    };
  });
  signal.addEventListener("abort", abort);
  if (signal.aborted) abort();
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
