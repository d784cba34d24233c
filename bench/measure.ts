/** How long one run of something takes: medians, in milliseconds. */
export interface Figure {
  readonly wall: number;
  readonly cpu: number;
}

export interface Subject {
  readonly name: string;
  readonly run: () => unknown;
}

/** How many runs one sample is made of, so that it takes this long and the clock of the CPU can tell it. */
const sampleMs = 40;
const samples = 31;

/**
 * Measures subjects in turns, so that whatever else the machine does meets all of them alike: after a warm-up 31 samples
 * of each, each of as many runs as fit into 40 ms. CPU time is that of the whole process, garbage collection too.
 */
export async function measure(subjects: readonly Subject[]): Promise<readonly (Figure & { readonly name: string })[]> {
  const runs: number[] = [];
  for (const { run } of subjects) runs.push(await runsOfSample(run));
  const figures = subjects.map(() => ({ wall: [] as number[], cpu: [] as number[] }));
  for (let sample = 0; sample < samples; sample++) {
    for (const [at, { run }] of subjects.entries()) {
      const count = runs[at] ?? 1;
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      for (let number = 0; number < count; number++) {
        const result = run();
        if (result instanceof Promise) await result;
      }
      const { user, system } = process.cpuUsage(cpu);
      figures[at]?.wall.push((performance.now() - start) / count);
      figures[at]?.cpu.push((user + system) / 1000 / count);
    }
  }
  return subjects.map(({ name }, at) => ({
    name,
    wall: median(figures[at]?.wall ?? []),
    cpu: median(figures[at]?.cpu ?? []),
  }));
}

/** Warms up: runs until it is as fast as it gets, for half a second. */
async function runsOfSample(run: () => unknown): Promise<number> {
  let last = Infinity;
  for (const end = performance.now() + 500; performance.now() < end;) {
    const start = performance.now();
    await run();
    last = Math.min(last, performance.now() - start);
  }
  return Math.max(1, Math.round(sampleMs / last));
}

/** NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

/** Prints rows in columns: the first to the left, the others to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  for (const line of lines) {
    const cells = line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
    console.log(`  ${cells.join("  ")}`);
  }
}
