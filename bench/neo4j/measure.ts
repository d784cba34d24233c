import { cpuOf, post, type Target } from "./target";

/** What a slice of time with so many requests in flight gave. */
export interface Slice {
  readonly perSecond: number;
  /** In ms, of each request. */
  readonly latencies: readonly number[];
  /** CPU ms per request: of the server, and of Neo4j behind it. */
  readonly cpu: number;
  readonly engineCpu: number;
}

/** Asks for some seconds, each of `inFlight` askers one request after the other. */
export async function slice(
  target: Target,
  engine: number,
  url: URL,
  bodies: readonly string[],
  inFlight: number,
  seconds: number,
): Promise<Slice> {
  const latencies: number[] = [];
  const [start, cpu, engineCpu] = [performance.now(), cpuOf(target.pid), cpuOf(engine)];
  const end = start + seconds * 1000;
  let next = 0;
  const ask = async (): Promise<void> => {
    do {
      const body = bodies[next++ % bodies.length] ?? "";
      const before = performance.now();
      await post(url, body);
      latencies.push(performance.now() - before);
    } while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: inFlight }, ask));
  const count = latencies.length;
  return {
    perSecond: (count * 1000) / (performance.now() - start),
    latencies,
    cpu: (cpuOf(target.pid) - cpu) / count,
    engineCpu: (cpuOf(engine) - engineCpu) / count,
  };
}
