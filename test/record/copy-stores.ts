import type { EvidenceRecord } from "../../src/evidence/records";
import { record } from "../../src/record/record";
import { openStore } from "../../src/store/open-store";
import { accepted, mentionOf, policyOf, reportOf, valueClaim, value } from "../contract/evidence";
import { people, sample } from "../contract/sample";
import { StoreUnavailable } from "../../src/model/errors";
import { copyEvidence, type Copied, type CopyOptions } from "../../src/record/copy";
import { withoutPlace } from "../../src/record/copy-read";
import type { GraphStore } from "../../src/store/graph-store";
import { contentOf } from "../contract/writing";

/** A clock that only sleeping moves, and what was told of lost stores. */
export function patience(limit = 60_000) {
  let time = 0;
  const lost: string[] = [];
  return {
    limit,
    now: () => time,
    sleep: async (milliseconds: number) => {
      time += milliseconds;
    },
    onLost: ({ code }: StoreUnavailable) => {
      lost.push(code);
    },
    lost,
  };
}

/** Copies without ever really waiting. */
export function copy(source: GraphStore, target: GraphStore, options: CopyOptions = {}): Promise<Copied | null> {
  return copyEvidence(source, target, { patience: patience(), ...options });
}

/** Every record, in order, and every tombstone. */
export async function evidenceOf(store: GraphStore) {
  const records = await store.evidenceAfter(0, 100_000);
  return { records: records.map(withoutPlace), tombstones: await store.tombstonesAfter("", 100_000) };
}

/** All that two copies must have in common: the evidence, and every row. */
export async function allOf(store: GraphStore): Promise<unknown> {
  return { ...((await contentOf(store)) as object), evidence: await evidenceOf(store) };
}

export type Call = "write" | "evidenceAfter" | "tombstonesAfter" | "evidence";

interface Failing {
  readonly call: Call;
  /** Which of the calls fails, from 1. */
  readonly nth: number;
  /** `after`: what was asked was done, and the answer is lost. */
  readonly when?: "before" | "after";
  /** From then on all fails, until it was pinged so often. */
  readonly pings?: number;
}

/** A store that counts calls, and one of whose calls fails. */
export function watched(store: GraphStore, failing?: Failing) {
  const calls = { write: 0, evidenceAfter: 0, tombstonesAfter: 0, evidence: 0 };
  let down = 0;
  const guard =
    <A extends unknown[], T>(call: Call, work: (...args: A) => T | Promise<T>) =>
    async (...args: A): Promise<T> => {
      calls[call] += 1;
      const fails = failing?.call === call && failing.nth === calls[call];
      if (fails) down = failing.pings ?? 2;
      const lost = new StoreUnavailable("tested", null);
      if ((fails && failing.when !== "after") || (!fails && down > 0)) throw lost;
      const result = await work(...args);
      if (fails) throw lost;
      return result;
    };
  const watching: GraphStore = {
    read: (...args) => store.read(...args),
    evidence: guard("evidence", store.evidence.bind(store)),
    evidenceAfter: guard("evidenceAfter", (seq, limit) => store.evidenceAfter(seq, limit)),
    tombstones: (ids) => store.tombstones(ids),
    tombstonesAfter: guard("tombstonesAfter", (id, limit) => store.tombstonesAfter(id, limit)),
    write: guard<Parameters<GraphStore["write"]>, unknown>("write", (work) => store.write(work)) as GraphStore["write"],
    dump: (table) => store.dump(table),
    scratch: () => store.scratch(),
    ping: async () => {
      down = Math.max(down - 1, 0);
      if (down > 0) throw new StoreUnavailable("tested", null);
      await store.ping();
    },
    close: () => store.close(),
  };
  return { store: watching, calls };
}

const opened: GraphStore[] = [];

/** A store that holds nothing, open until `closeAll`. */
export async function empty(): Promise<GraphStore> {
  const store = await openStore("sqlite::memory:");
  opened.push(store);
  return store;
}

/** A store that holds records, those of the sample if none are given. */
export async function filled(records = sample): Promise<GraphStore> {
  const store = await empty();
  await record(store, records);
  return store;
}

/** Expects that two copies have everything in common. */
export async function expectSame(source: GraphStore, target: GraphStore): Promise<void> {
  expect(await allOf(target)).toEqual(await allOf(source));
}

export const letter = reportOf("A letter\nAna Ruiz is 41, Bo Lin writes.");
/** What a source has grown by. */
export const more: readonly EvidenceRecord[] = [
  letter,
  ...accepted([valueClaim(people.ana, "AGE", value.age(41), [letter, "Ana Ruiz is 41"])]),
  mentionOf(people.bo, [letter, "Bo Lin"]),
  policyOf(people.emil, { publication: "PSEUDONYM" }),
];

/** Closes all stores that were opened here. */
export async function closeAll(): Promise<void> {
  for (const store of opened.splice(0)) await store.close();
}
