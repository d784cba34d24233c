import fc from "fast-check";
import type { EvidenceRecord } from "../../src/evidence/records";
import { CopyNotVerified, CopyTargetDiffers } from "../../src/model/errors";
import { check } from "../../src/record/check";
import { erase } from "../../src/record/erase";
import { record } from "../../src/record/record";
import type { GraphStore } from "../../src/store/graph-store";
import { openStore } from "../../src/store/open-store";
import { people, reports, sample } from "../contract/sample";
import { differencesFromRebuild, replay } from "../projection/replay";
import { history } from "../projection/worlds";
import { allOf, closeAll, copy, empty, evidenceOf, expectSame, filled, letter, more, watched } from "./copy-stores";

const at = "2026-02-01T00:00:00.000Z";
const later = "2026-03-01T00:00:00.000Z";
afterEach(closeAll);

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
