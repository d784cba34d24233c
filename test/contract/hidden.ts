import fc from "fast-check";
import { claimIdOf, mentionIdOf, reportIdOf, sha256, type ClaimContent } from "../../src/evidence/ids";
import { canonicalJson } from "../../src/evidence/ids";
import type { ClaimRecord, EvidenceRecord } from "../../src/evidence/records";
import { WitnessgraphError } from "../../src/model/errors";
import type { EntityId } from "../../src/model/id";
import { nameOf } from "../../src/model/values";
import type { Level } from "../../src/model/vocabulary";
import { record } from "../../src/record/record";
import type { GraphStore } from "../../src/store/graph-store";
import { tableNames } from "../../src/projection/rows";
import { claimStep, entities, recordsOf, reportRecord, step, texts, type Past, type Step } from "../projection/worlds";

// Two worlds that differ only in what is sealed must be the same to everyone below: the same rows at every lower level.

const stamp = { recordedAt: "2026-01-01T00:00:00.000Z", recordedBy: "test" } as const;
const method = { kind: "HUMAN", name: "test", version: "1", score: null } as const;
const secretText = "A sealed note says that somebody called Zed was held at Hill Prison with the others.";
const secretReport = reportIdOf(secretText);
const secretPerson = `person:${"z".repeat(20)}` as EntityId;

/** Something sealed that is added at a place in the history. */
interface Secret {
  readonly at: number;
  readonly what: "claim" | "supersede" | "merge" | "mention" | "name";
  readonly step: Extract<Step, { do: "claim" }>;
  readonly pick: number;
}

const secret: fc.Arbitrary<Secret> = fc.record({
  at: fc.nat({ max: 25 }),
  what: fc.constantFrom("claim", "claim", "claim", "supersede", "merge", "mention", "name"),
  step: claimStep,
  pick: fc.nat({ max: 50 }),
});

/** Everyone has a public name, so that no step is refused in one world only. */
const everyone: readonly EvidenceRecord[] = entities.flatMap((subject, at) => {
  const report = reportRecord(0, "PUBLIC");
  const content = {
    ...nameClaim(subject, `Somebody ${String(at)}`),
    citations: [{ report: report.id, start: 0, end: 8, quote: report.text.slice(0, 8) }],
  };
  const id = claimIdOf(content);
  return [{ kind: "claim", id, ...content, ...stamp } as const, accept(id, `everyone${String(at)}`)];
});

const openSteps = fc
  .array(step, { minLength: 3, maxLength: 30 })
  .map((steps) => steps.filter((each) => each.do !== "erase"));

function secretRecords({ what, step: claim, pick, at }: Secret, past: Past, index: number): readonly EvidenceRecord[] {
  const key = `${String(at)}x${String(index)}`;
  const entity = entities[pick % entities.length] ?? secretPerson;
  const sealed = (each: EvidenceRecord): EvidenceRecord => {
    if (each.kind !== "claim") return each;
    const content = { ...each, visibility: "SEALED" as const, citations: cite(0, 12) };
    return { ...content, id: claimIdOf(content) };
  };
  switch (what) {
    case "claim": {
      if (claim.predicate === "NAME") return [];
      const made = recordsOf({ ...claim, accepted: false }, past);
      const [each] = made !== null && "records" in made ? made.records.map(sealed) : [];
      return each === undefined ? [] : [each, accept(each.id, key)];
    }
    case "supersede": {
      const old = past.claims[pick % Math.max(1, past.claims.length)];
      if (old === undefined) return [];
      const next = sealed({ ...old, speaker: `secret ${key}` }) as ClaimRecord;
      const review = accept(old.id, `${key}s`);
      return [
        next,
        accept(next.id, key),
        { ...review, verdict: "SUPERSEDED", supersededBy: next.id } as EvidenceRecord,
      ];
    }
    case "merge":
      return [
        ...zedRecords(key),
        {
          kind: "judgement",
          id: `judgement:${key}`,
          left: entities[0] ?? secretPerson,
          right: secretPerson,
          verdict: "SAME",
          reason: "sealed",
          ...stamp,
        },
      ];
    case "mention": {
      const mention = { report: secretReport, start: pick % 40, end: (pick % 40) + 5, entity };
      return [{ kind: "mention", id: mentionIdOf(mention), ...mention, method, ...stamp }];
    }
    case "name":
      return zedRecords(key);
  }
}

function zedRecords(key: string): readonly EvidenceRecord[] {
  const content = nameClaim(secretPerson, "Zed");
  const id = claimIdOf(content);
  return [{ kind: "claim", id, ...content, ...stamp }, accept(id, `${key}zed`)];
}

function nameClaim(subject: EntityId, name: string): ClaimContent {
  return {
    subject,
    predicate: "NAME",
    object: null,
    value: { is: "name", ...nameOf(name) },
    role: null,
    kinship: null,
    movement: null,
    modality: "REPORTED",
    basis: "STATED",
    citations: cite(43, 46),
    derivedFrom: [],
    speaker: null,
    method,
    visibility: "PUBLIC",
  };
}

function accept(claim: string, key: string): EvidenceRecord {
  const review = {
    kind: "review",
    claim: claim as ClaimRecord["id"],
    verdict: "ACCEPTED",
    supersededBy: null,
    reason: null,
  } as const;
  return { ...review, id: `review:secret${key}`, ...stamp };
}

function cite(start: number, end: number): ClaimRecord["citations"] {
  return [{ report: secretReport, start, end, quote: secretText.slice(start, end) }];
}

async function live(store: GraphStore, steps: readonly Step[], secrets: readonly Secret[]): Promise<void> {
  const claims: ClaimRecord[] = [];
  const attempt = async (records: readonly EvidenceRecord[]): Promise<readonly EvidenceRecord[]> => {
    try {
      return (await record(store, records)).added;
    } catch (error) {
      if (error instanceof WitnessgraphError) return [];
      throw error;
    }
  };
  await attempt(texts.map((_, at) => reportRecord(at, at === 1 ? "RESTRICTED" : "PUBLIC")));
  if (secrets.length > 0) {
    await attempt([{ ...reportRecord(0, "SEALED"), id: secretReport, text: secretText, sha256: sha256(secretText) }]);
  }
  await attempt(everyone);
  for (const [at, each] of steps.entries()) {
    for (const [index, hidden] of secrets.entries()) {
      if (hidden.at === at) await attempt(secretRecords(hidden, { claims, steps: at }, index));
    }
    const todo = recordsOf(each, { claims, steps: at });
    if (todo === null || "erase" in todo) continue;
    for (const added of await attempt(todo.records)) if (added.kind === "claim") claims.push(added);
  }
}

/** What a level sees of each table: rows without their ranges and the names of cells, which are never read. */
async function seenAt(store: GraphStore, level: Level): Promise<readonly string[]> {
  const seen: string[] = [];
  const counters = new Map<string, number>();
  for (const table of tableNames) {
    // Facts are what rows are made from; no plan can ask for them.
    if (table === "fact") continue;
    for await (const rows of store.dump(table)) {
      for (const row of rows) {
        if (row.lo > level || row.hi < level) continue;
        const { lo: _lo, hi: _hi, ...shown } = row;
        const rest: Record<string, unknown> = { ...shown };
        delete rest["cell"];
        if (table === "counter") {
          const { count, ...key } = rest;
          const name = canonicalJson(key);
          counters.set(name, (counters.get(name) ?? 0) + Number(count));
        } else if (!isUnreachable(table, rest)) seen.push(`${table} ${canonicalJson(rest)}`);
      }
    }
  }
  for (const [key, count] of counters) seen.push(`counter ${key} ${String(count)}`);
  return seen.sort();
}

/** What the levels below SEALED see of a store that has lived through some steps. */
async function seenIn(
  open: () => Promise<GraphStore>,
  steps: readonly Step[],
  secrets: readonly Secret[],
): Promise<readonly (readonly string[])[]> {
  const store = await open();
  try {
    await live(store, steps, secrets);
    return [await seenAt(store, 0), await seenAt(store, 1)];
  } finally {
    await store.close();
  }
}

/** Citations are only reached through their claim, and hold no words. */
function isUnreachable(table: string, row: Readonly<Record<string, unknown>>): boolean {
  return table === "citation" && row["report"] === secretReport;
}

/** What is sealed does not shine through: on every store. */
export function describeHiddenEvidence(engine: string, open: () => Promise<GraphStore>, runs: number): void {
  describe(`Hidden evidence on ${engine}`, () => {
    it("leaves no trace in any row below its level", async () => {
      await fc.assert(
        fc.asyncProperty(openSteps, fc.array(secret, { minLength: 1, maxLength: 8 }), async (steps, secrets) => {
          // One after the other: a server holds one store at a time.
          const plain = await seenIn(open, steps, []);
          expect(await seenIn(open, steps, secrets)).toEqual(plain);
        }),
        { numRuns: runs },
      );
    }, 600_000);
  });
}
