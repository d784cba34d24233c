import type { EvidenceRecord } from "../../src/evidence/records";
import { hashEvidence } from "../../src/record/copy-hash";
import { batchesAfter, tombstonesOf, type EvidenceStream } from "../../src/record/copy-read";
import { reportOf, reviewOf } from "../contract/evidence";
import type { ClaimId } from "../../src/model/id";

/** Evidence in memory; places have gaps. */
function streamOf(records: readonly EvidenceRecord[], tombstones: readonly string[] = []) {
  const limits: number[] = [];
  const stream: EvidenceStream = {
    evidenceAfter: (seq, limit) => {
      limits.push(limit);
      return records
        .map((record, index) => ({ ...record, seq: 3 * index + 2 }))
        .filter((record) => record.seq > seq)
        .slice(0, limit);
    },
    tombstonesAfter: (id, limit) =>
      tombstones
        .filter((each) => each > id)
        .slice(0, limit)
        .map((each) => ({ id: each, at: "2026-01-01T00:00:00.000Z" })),
  };
  return { stream, limits };
}

async function batched(records: readonly EvidenceRecord[], after = 0) {
  const { stream, limits } = streamOf(records);
  const batches: string[][] = [];
  for await (const batch of batchesAfter(stream, after)) batches.push(batch.map(({ id }) => id));
  return { batches, limits };
}

const short = Array.from({ length: 2000 }, () => reviewOf("claim:a" as ClaimId));
const long = (at: number) => reportOf(`${at} ${"x".repeat(1_500_000)}`);

describe("Evidence in batches", () => {
  it("is all there, in order, whatever the place to begin", async () => {
    const ids = short.map(({ id }) => id);
    expect((await batched(short)).batches.flat()).toEqual(ids);
    expect((await batched(short, 2 + 3 * 99)).batches.flat()).toEqual(ids.slice(100));
    expect((await batched([])).batches).toEqual([]);
  });

  it("has up to 500 records in a batch, few at first", async () => {
    const { batches } = await batched(short);
    expect(batches.map(({ length }) => length).slice(0, 6)).toEqual([25, 50, 100, 200, 400, 500]);
  });

  it("is bounded by the length of texts, and asks for fewer where they are long", async () => {
    const records = [...short.slice(0, 75), ...Array.from({ length: 30 }, (_, at) => long(at)), ...short.slice(75, 80)];
    const { batches, limits } = await batched(records);
    expect(batches.flat()).toEqual(records.map(({ id }) => id));
    expect(batches.filter((batch) => batch.some((id) => id.startsWith("report:"))).map(({ length }) => length)).toEqual(
      Array.from({ length: 29 }, () => 1).concat(6),
    );
    expect(limits.slice(0, 4)).toEqual([25, 50, 100, 25]);
  });
});

describe("Tombstones", () => {
  it("are all there", async () => {
    const ids = Array.from({ length: 2001 }, (_, at) => `person:${String(at).padStart(5, "0")}`);
    const found: string[] = [];
    for await (const { id } of tombstonesOf(streamOf([], ids).stream)) found.push(id);
    expect(found).toEqual(ids);
  });
});

describe("The hash of evidence", () => {
  const hash = async (records: readonly EvidenceRecord[], tombstones: readonly string[] = [], through?: number) =>
    hashEvidence(streamOf(records, tombstones).stream, () => undefined, through);
  const three = short.slice(0, 3);

  it("is that of the same evidence only: order, contents, tombstones", async () => {
    const [first, second, third] = three as [EvidenceRecord, EvidenceRecord, EvidenceRecord];
    const { sha256, records } = await hash(three);
    expect(records).toBe(3);
    const others = await Promise.all([
      hash([first, third, second]),
      hash([first, second]),
      hash([first, second, { ...third, recordedBy: "x" }]),
      hash(three, ["person:a"]),
      hash(three, ["person:b"]),
    ]);
    expect(new Set([sha256, ...others.map((each) => each.sha256)]).size).toBe(6);
    const turned = Object.fromEntries(Object.entries(first).reverse()) as unknown as EvidenceRecord;
    expect((await hash([turned, second, third])).sha256).toBe(sha256);
  });

  it("ends at a place if it is told to", async () => {
    expect(await hash(short, ["person:a"], 2 + 3 * 2)).toEqual(await hash(three, ["person:a"]));
    expect(await hash(short, [], 0)).toEqual(await hash([]));
  });
});
