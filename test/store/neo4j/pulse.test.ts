import { readFile } from "node:fs/promises";
import { Pulse, unlessAborted } from "../../../src/store/neo4j/pulse";

/** Keeps this process from everything else, as the projection of a large report does. */
function beBusy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe("A sign of life", () => {
  it("that came while this process was busy is a sign of life", async () => {
    const lost: boolean[] = [];
    const pulse = new Pulse(
      (signal) => unlessAborted(signal, readFile(__filename)),
      (isNew) => lost.push(isNew),
    );
    const sign = pulse.sign();
    beBusy(1800);
    await sign;
    expect(lost).toEqual([]);
  });

  it("that does not come in 1.5 seconds is none: what waits is rejected, and what comes is asked for a sign first", async () => {
    const lost: boolean[] = [];
    const beats = [() => new Promise<void>(() => undefined), () => Promise.resolve()];
    const pulse = new Pulse(
      (signal) => unlessAborted(signal, beats.shift()?.() ?? Promise.resolve()),
      (isNew) => lost.push(isNew),
    );
    await expect(pulse.sign()).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    expect(lost).toEqual([true]);
    expect(await pulse.during(() => Promise.resolve("answered"))).toBe("answered");
    expect(beats).toEqual([]);
  });
});
