import { StoreUnavailable } from "../../src/model/errors";
import { check } from "../../src/record/check";
import { erase } from "../../src/record/erase";
import { people, reports, sample } from "../contract/sample";
import { closeAll, copy, empty, expectSame, filled, patience, watched, type Call } from "./copy-stores";

const at = "2026-02-01T00:00:00.000Z";

afterEach(closeAll);

describe("A copy that is broken off", () => {
  const few = sample.slice(0, 100);
  const cases: readonly (readonly [Call, "before" | "after"])[] = [
    ["write", "before"],
    ["write", "after"],
    ["evidenceAfter", "before"],
    ["tombstonesAfter", "before"],
  ];

  it.each(cases)("waits for a target lost at any %s, %s it was done", async (call, when) => {
    const source = await filled(few);
    await erase(source, reports.herald.id, at);
    const counted = watched(await empty());
    const whole = await copy(source, counted.store);
    expect(counted.calls[call]).toBeGreaterThan(1);
    for (let nth = 1; nth <= counted.calls[call]; nth++) {
      const target = await empty();
      const waiting = patience();
      const { store } = watched(target, { call, nth, when, pings: 5 });
      expect(await copy(source, store, { patience: waiting })).toEqual(whole);
      expect(waiting.lost).toEqual(["STORE_UNAVAILABLE"]);
      expect(waiting.now()).toBeGreaterThan(1000);
      await expectSame(source, target);
    }
  });

  it.each(["evidenceAfter", "tombstonesAfter"] as const)("waits for a source lost at any %s", async (call) => {
    const inner = await filled(few);
    const counted = watched(inner);
    const whole = await copy(counted.store, await empty());
    for (let nth = 1; nth <= counted.calls[call]; nth++) {
      const target = await empty();
      expect(await copy(watched(inner, { call, nth }).store, target)).toEqual(whole);
      await expectSame(inner, target);
    }
  });

  it.each(["before", "after"] as const)("is continued by the next, lost for good %s a write was done", async (when) => {
    const source = await filled(few);
    const target = await empty();
    const { store } = watched(target, { call: "write", nth: 3, when, pings: 1000 });
    const waiting = patience();
    await expect(copy(source, store, { patience: waiting })).rejects.toBeInstanceOf(StoreUnavailable);
    expect(waiting.now()).toBeGreaterThanOrEqual(60_000);
    expect(waiting.now()).toBeLessThan(63_000);
    const there = (await target.evidenceAfter(0, 1000)).length;
    expect(there).toBeGreaterThan(0);
    expect(await check(target)).toEqual([]);
    const rest = watched(target);
    expect(await copy(source, rest.store)).toMatchObject({ added: few.length - there });
    await expectSame(source, target);
  });

  it.each([
    ["the target", "write", "before"],
    ["the target", "write", "after"],
    ["the source", "evidence", "before"],
  ] as const)("erases once %s is back, lost at a %s, %s it was done", async (side, call, when) => {
    const [source, target] = [await filled(few), await empty()];
    await copy(source, target);
    await erase(source, people.bo, at);
    const failing = watched(side === "the target" ? target : source, { call, nth: call === "write" ? 2 : 1, when });
    await (side === "the target" ? copy(source, failing.store) : copy(failing.store, target));
    await expectSame(source, target);
  });

  it("stops after the batch under way when it is told to, and is continued", async () => {
    const [source, target] = [await filled(few), await empty()];
    const end = new AbortController();
    const onProgress = (step: string): void => {
      if (step === "copying") end.abort();
    };
    expect(await copy(source, target, { signal: end.signal, onProgress })).toBeNull();
    const there = (await target.evidenceAfter(0, 1000)).length;
    expect(await copy(source, target)).toMatchObject({ added: few.length - there });
    await expectSame(source, target);
  });

  it("does not go on waiting when it is told to stop", async () => {
    const { store } = watched(await empty(), { call: "write", nth: 1, pings: 1000 });
    const end = new AbortController();
    const waiting = {
      ...patience(),
      sleep: async () => {
        end.abort();
      },
    };
    const work = copy(await filled(few), store, { patience: waiting, signal: end.signal });
    await expect(work).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
