import { createHash } from "node:crypto";
import { generate } from "../../bench/generate";
import { checkClaim } from "../../src/evidence/check-claim";
import type { EvidenceRecord } from "../../src/evidence/records";
import { labelOf } from "../../src/model/id";

const records = (people: number, seed: number): readonly EvidenceRecord[] => [...generate({ people, seed })].flat();

const hash = (each: readonly EvidenceRecord[]): string =>
  createHash("sha256").update(JSON.stringify(each)).digest("hex");

describe("generated evidence", () => {
  const all = records(300, 7);

  it("is the same for the same seed, and another for another", () => {
    expect(hash(records(300, 7))).toBe(hash(all));
    expect(hash(records(300, 8))).not.toBe(hash(all));
  });

  it("has the people asked for, three events for two people, a report for five", () => {
    const subjects = new Set(all.map((each) => (each.kind === "claim" ? each.subject : "")));
    const count = (label: string): number => [...subjects].filter((id) => labelOf(id) === label).length;
    expect(count("Person")).toBe(300);
    expect(count("Event")).toBeGreaterThanOrEqual(449);
    expect(count("Event")).toBeLessThanOrEqual(450);
    expect(Math.abs(count("Report") - 60)).toBeLessThan(20);
  });

  it("makes claims that are valid and quotes that stand where they say", () => {
    const texts = new Map(all.flatMap((each) => (each.kind === "report" ? [[each.id as string, each.text]] : [])));
    for (const each of all) {
      if (each.kind !== "claim") continue;
      checkClaim(each);
      for (const { report, start, end, quote } of each.citations) {
        expect(texts.get(report)?.slice(start, end)).toBe(quote);
      }
    }
  });

  it("records nothing twice", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
