import { recordsOf } from "../../../src/evidence/claim-file/records";
import { supersede } from "../../../src/evidence/claim-file/supersede";
import type { ClaimRecord, EvidenceRecord, ReviewRecord } from "../../../src/evidence/records";
import { claimFile, ids } from "./sample";

const file = (properties: string, claims = "") =>
  recordsOf(
    claimFile(
      `entities:\n  ana: { id: ${ids.ana}, name: Ana Ruiz }\n  arrest: { id: ${ids.arrest}, from: $sentence, ${properties} }\n${claims}`,
    ),
  );

/** A store of evidence that files were loaded into one after another. */
class Loaded {
  readonly records = new Map<string, EvidenceRecord>();

  load(records: readonly EvidenceRecord[]): readonly ReviewRecord[] {
    const extra = supersede(records, { claims: this.all("claim"), reviews: this.all("review") });
    this.add([...records, ...extra]);
    return extra;
  }
  add(records: readonly EvidenceRecord[]): void {
    for (const record of records) if (!this.records.has(record.id)) this.records.set(record.id, record);
  }
  all<K extends EvidenceRecord["kind"]>(kind: K): Extract<EvidenceRecord, { kind: K }>[] {
    return [...this.records.values()].filter((record) => record.kind === kind) as never;
  }
  /** The claims in force: value or role, sorted. */
  inForce(): readonly string[] {
    const newest = new Map(this.all("review").map((review) => [review.claim as string, review.verdict]));
    return this.all("claim")
      .filter(({ id }) => newest.get(id) === "ACCEPTED")
      .map(({ predicate, value, role }) =>
        `${predicate} ${value?.is === "term" ? value.term : value?.is === "count" ? value.raw : (role ?? "")}`.trim(),
      )
      .sort();
  }
}

const find = (records: readonly EvidenceRecord[], predicate: string) =>
  records.find((record): record is ClaimRecord => record.kind === "claim" && record.predicate === predicate);
const link = (role: string) => `claims: [[ana, INVOLVED_IN ${role}, arrest, { from: $sentence }]]`;

describe("a corrected claim file", () => {
  it("changes nothing when it is unchanged", () => {
    const store = new Loaded();
    expect(store.load(file("type: ARREST, count: 3"))).toEqual([]);
    expect(store.load(file("type: ARREST, count: 3"))).toEqual([]);
  });

  it("puts the corrected claim in the place of the old one", () => {
    const store = new Loaded();
    const before = file("type: ARREST, count: 3");
    const after = file("type: ARREST, count: 2");
    store.load(before);
    expect(store.load(after)).toMatchObject([
      { claim: find(before, "COUNT")?.id, verdict: "SUPERSEDED", supersededBy: find(after, "COUNT")?.id },
    ]);
    expect(store.inForce()).toEqual(["COUNT 2", "NAME", "TYPE ARREST"]);
  });

  it("rejects what it no longer says", () => {
    const store = new Loaded();
    store.load(file("type: ARREST, count: 3"));
    expect(store.load(file("type: ARREST"))).toMatchObject([
      { verdict: "REJECTED", supersededBy: null, reason: "no longer in the claim file" },
    ]);
    expect(store.inForce()).toEqual(["NAME", "TYPE ARREST"]);
  });

  it("rejects one of two values without a claim to take its place", () => {
    const store = new Loaded();
    store.load(file("count: [3, 2]"));
    expect(store.load(file("count: 2"))).toMatchObject([{ verdict: "REJECTED" }]);
  });

  it("takes a link with another role as another link", () => {
    const store = new Loaded();
    store.load(file("type: ARREST", link("AGENT")));
    expect(store.load(file("type: ARREST", link("AFFECTED")))).toMatchObject([{ verdict: "REJECTED" }]);
    expect(store.inForce()).toEqual(["INVOLVED_IN AFFECTED", "NAME", "TYPE ARREST"]);
  });

  it("accepts again what comes back, as often as it goes", () => {
    const store = new Loaded();
    const three = file("type: ARREST, count: 3");
    const two = file("type: ARREST, count: 2");
    for (let round = 0; round < 3; round++) {
      store.load(three);
      expect(store.inForce()).toEqual(["COUNT 3", "NAME", "TYPE ARREST"]);
      expect(store.load(three)).toEqual([]);
      store.load(two);
      expect(store.inForce()).toEqual(["COUNT 2", "NAME", "TYPE ARREST"]);
    }
  });

  it("leaves what a reviewer decided", () => {
    const store = new Loaded();
    const records = file("type: ARREST, count: 3");
    const claim = find(records, "COUNT");
    store.load(records);
    const verdict = {
      kind: "review",
      claim: claim?.id as never,
      supersededBy: null,
      recordedAt: "",
      recordedBy: "editor",
    } as const;
    store.add([{ ...verdict, id: "review:1", verdict: "REJECTED", reason: "not what it says" }]);
    expect(store.load(records)).toEqual([]);
    expect(store.inForce()).toEqual(["NAME", "TYPE ARREST"]);
    store.add([{ ...verdict, id: "review:2", verdict: "ACCEPTED", reason: null }]);
    expect(store.load(file("type: ARREST"))).toEqual([]);
    expect(store.inForce()).toEqual(["COUNT 3", "NAME", "TYPE ARREST"]);
  });

  it("leaves claims that came another way, or belong to another report", () => {
    const records = file("type: ARREST, count: 3");
    const claim = find(records, "COUNT");
    if (claim === undefined) throw new Error("no claim");
    const accepted = records.filter((record): record is ReviewRecord => record.kind === "review");
    for (const other of [
      { ...claim, method: { ...claim.method, name: "api" } },
      { ...claim, citations: claim.citations.map((citation) => ({ ...citation, report: "report:other" as never })) },
    ]) {
      expect(supersede(file("type: ARREST"), { claims: [other], reviews: accepted })).toEqual([]);
    }
  });
});
