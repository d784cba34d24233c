import fc from "fast-check";
import type { EvidenceRecord } from "../../src/evidence/records";
import { CopyNotVerified, CopyTargetDiffers, StoreUnavailable } from "../../src/model/errors";
import { check } from "../../src/record/check";
import { erase } from "../../src/record/erase";
import { record } from "../../src/record/record";
import type { GraphStore } from "../../src/store/graph-store";
import { openStore } from "../../src/store/open-store";
import { accepted, mentionOf, policyOf, reportOf, valueClaim, value } from "../contract/evidence";
import { people, reports, sample } from "../contract/sample";
import { differencesFromRebuild, replay } from "../projection/replay";
import { history } from "../projection/worlds";
import { allOf, copy, evidenceOf, patience, watched, type Call } from "./copy-stores";

const at = "2026-02-01T00:00:00.000Z";
const later = "2026-03-01T00:00:00.000Z";
const opened: GraphStore[] = [];

async function empty(): Promise<GraphStore> {
  const store = await openStore("sqlite::memory:");
  opened.push(store);
  return store;
}

async function filled(records = sample): Promise<GraphStore> {
  const store = await empty();
  await record(store, records);
  return store;
}

async function expectSame(source: GraphStore, target: GraphStore): Promise<void> {
  expect(await allOf(target)).toEqual(await allOf(source));
}

const letter = reportOf("A letter\nAna Ruiz is 41, Bo Lin writes.");
const more: readonly EvidenceRecord[] = [
  letter,
  ...accepted([valueClaim(people.ana, "AGE", value.age(41), [letter, "Ana Ruiz is 41"])]),
  mentionOf(people.bo, [letter, "Bo Lin"]),
  policyOf(people.emil, { publication: "PSEUDONYM" }),
];

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

const erasures = fc.array(fc.record({ do: fc.constant("erase" as const), target: fc.nat({ max: 50 }) }), {
  maxLength: 3,
});

describe("A copy", () => {
  it("has every record, in the same order, and every row", async () => {
    const [source, target] = [await filled(), await empty()];
    const before = await allOf(source);
    const copied = await copy(source, target);
    expect(copied).toMatchObject({ records: sample.length, added: sample.length, erased: 0 });
    expect(copied?.sha256).toMatch(/^[0-9a-f]{64}$/);
    await expectSame(source, target);
    expect(await allOf(source)).toEqual(before);
    expect(await check(target)).toEqual([]);
  });

  it("of nothing is nothing", async () => {
    const [source, target] = [await empty(), watched(await empty())];
    expect(await copy(source, target.store)).toMatchObject({ records: 0, added: 0, erased: 0 });
    expect(target.calls.write).toBe(0);
  });

  it("of a copy is the same again, and changes nothing", async () => {
    const [source, target, back] = [await filled(), await empty(), await empty()];
    const first = await copy(source, target);
    const again = watched(target);
    expect(await copy(source, again.store)).toEqual({ ...first, added: 0 });
    expect(again.calls.write).toBe(0);
    await copy(target, back);
    await expectSame(source, back);
    expect(await copy(target, source)).toEqual({ ...first, added: 0 });
  });

  it("goes on where the source has grown", async () => {
    const [source, target] = [await filled(), await empty()];
    await copy(source, target);
    await record(source, more);
    const { store, calls } = watched(target);
    expect(await copy(source, store)).toMatchObject({ records: sample.length + more.length, added: more.length });
    expect(calls.write).toBe(1);
    await expectSame(source, target);
  });

  it("has what was erased as tombstones, and overwritten reports as they are", async () => {
    const [source, target] = [await filled(), await empty()];
    await erase(source, people.bo, at);
    await erase(source, reports.herald.id, later);
    const { length } = await source.tombstonesAfter("", 1000);
    expect(await copy(source, target)).toMatchObject({ erased: length });
    await expectSame(source, target);
    expect(await check(target)).toEqual([]);
    expect((await record(target, sample)).added).toEqual([]);
    expect(await copy(source, target)).toMatchObject({ added: 0, erased: 0 });
  });

  it("loses what was erased in the source since, with its names in texts and quotes", async () => {
    const [source, target] = [await filled(), await empty()];
    await copy(source, target);
    await record(source, more);
    await erase(source, people.ana, at);
    await erase(source, people.bo, at);
    await erase(source, reports.note.id, later);
    await copy(source, target);
    await expectSame(source, target);
    expect(JSON.stringify(await allOf(target))).not.toMatch(/Ana Ruiz|Bo Lin|林博/);
    expect(await check(target)).toEqual([]);
  });

  it("learns when something was erased again", async () => {
    const [source, target] = [await filled(), await empty()];
    await erase(source, reports.herald.id, at);
    await copy(source, target);
    await erase(source, reports.herald.id, later);
    expect(await copy(source, target)).toMatchObject({ added: 0, erased: 1 });
    await expectSame(source, target);
  });

  it("is the same after any history, wherever it was copied in the middle", async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(100), erasures, async (before, percent, after) => {
        const steps = [...before, ...after];
        const [source, target] = [await openStore("sqlite::memory:"), await openStore("sqlite::memory:")];
        try {
          const middle = Math.floor((before.length * percent) / 100);
          await replay(source, steps.slice(0, middle));
          await copy(source, target);
          await replay(source, steps.slice(middle));
          await copy(source, target);
          expect(await evidenceOf(target)).toEqual(await evidenceOf(source));
          expect(await differencesFromRebuild(target)).toEqual([]);
        } finally {
          await source.close();
          await target.close();
        }
      }),
      { numRuns: Number(process.env["COPY_RUNS"] ?? 25) },
    );
  }, 60_000);
});

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

describe("A copy is refused, and nothing written,", () => {
  const cases: readonly (readonly [string, (target: GraphStore, source: GraphStore) => Promise<unknown>])[] = [
    ["to a store with other records", (target) => record(target, [letter])],
    [
      "to a copy that has grown by itself",
      async (target, source) => {
        await copy(source, target);
        await record(target, more);
      },
    ],
    [
      "to one in another order",
      (target) => target.write((t) => t.append([...sample.slice(1, 9), ...sample.slice(0, 1)])),
    ],
    [
      "to one where a record says something else",
      (target) => target.write((t) => t.append([{ ...sample[0], recordedBy: "somebody" } as EvidenceRecord])),
    ],
    [
      "to a copy in which something was erased",
      async (target, source) => {
        await copy(source, target);
        await erase(target, people.bo, at);
      },
    ],
  ];

  it.each(cases)("%s", async (_what, prepare) => {
    const [source, inner] = [await filled(), await empty()];
    await prepare(inner, source);
    const before = await allOf(inner);
    const target = watched(inner);
    await expect(copy(source, target.store)).rejects.toBeInstanceOf(CopyTargetDiffers);
    expect(target.calls.write).toBe(0);
    expect(await allOf(inner)).toEqual(before);
  });
});

describe("A copy is not verified", () => {
  it.each<readonly [string, (records: readonly EvidenceRecord[]) => readonly EvidenceRecord[]]>([
    ["loses a record", (records) => records.filter(({ id }) => id !== sample[30]?.id)],
    ["changes one", (records) => records.map((each) => ({ ...each, recordedBy: each.recordedBy.toUpperCase() }))],
  ])("where the target %s", async (_what, append) => {
    const target = await empty();
    const wrong: GraphStore = {
      ...watched(target).store,
      write: (work) =>
        target.write((transaction) => work({ ...transaction, append: (all) => transaction.append(append(all)) })),
    };
    await expect(copy(await filled(), wrong)).rejects.toBeInstanceOf(CopyNotVerified);
  });
});

describe("A source that is written to meanwhile", () => {
  /** Does something once, when a step begins. */
  const when = (step: string, work: () => Promise<unknown>) => {
    let done: Promise<unknown> | null = null;
    return {
      onProgress: (each: string): void => {
        if (each === step) done ??= work();
      },
      done: () => done,
    };
  };

  it("may grow: what comes after the end is left to the next copy", async () => {
    const [source, target] = [await filled(), await empty()];
    const growing = when("verifying", () => record(source, more));
    expect(await copy(source, target, growing)).toMatchObject({ added: sample.length });
    await growing.done();
    expect(await copy(source, target)).toMatchObject({ added: more.length });
    await expectSame(source, target);
  });

  it.each(["comparing", "copying", "verifying"])("may erase while it is %s", async (step) => {
    const [source, target] = [await filled(), await empty()];
    await record(target, sample.slice(0, 40));
    const erasing = when(step, () => erase(source, people.bo, at));
    await copy(source, target, erasing);
    await erasing.done();
    await copy(source, target);
    await expectSame(source, target);
  });
});
