import type { EvidenceRecord, ReportRecord } from "../../src/evidence/records";
import { record } from "../../src/record/record";
import type { GraphStore, StoreTransaction } from "../../src/store/graph-store";
import { dataOf } from "../operations/execute";
import { differencesFromRebuild } from "../projection/replay";
import {
  accepted,
  idOf,
  judgementOf,
  linkClaim,
  mentionOf,
  policyOf,
  reportOf,
  reviewOf,
  value,
  valueClaim,
} from "./evidence";
import type { Asked } from "./graph-store";
import { organizations, people, places, reports } from "./sample";

export function describePublishers(store: Asked): void {
  describe("publishers", () => {
    const denied = reportOf("A leaflet\nAna Ruiz lives in Westvale. The Bulletin says that it did not publish this.");
    const residence = linkClaim(people.ana, ["RESIDES_IN"], places.westvale, [denied, "Ana Ruiz lives in Westvale."]);

    it.each([
      ["DENIED", 2, null, /^According to (?!The Bulletin)/],
      ["ALLEGED", 1, { name: "The Bulletin" }, /^According to The Bulletin/],
    ] as const)("count, and are named, if they are asserted: %s", async (modality, sources, publisher, begins) => {
      await record(store(), [
        denied,
        ...accepted([
          linkClaim(denied.id, ["PUBLISHED_BY"], organizations.bulletin, [denied, "The Bulletin says"], { modality }),
          residence,
        ]),
      ]);
      const { report, claim, link } = await dataOf(
        store(),
        `{ report: node(id: "${denied.id}") { ... on Report { publisher { name } } }
           claim: node(id: "${residence.id}") { ... on Claim { text } }
           link: node(id: "link:RESIDES_IN~${people.ana}~${places.westvale}~") { ... on Link { sources } } }`,
      );
      expect(report).toEqual({ publisher });
      expect(claim.text).toMatch(begins);
      expect(link).toEqual({ sources });
    });

    it("are still known when a policy is made about the report", async () => {
      await record(store(), [policyOf(reports.bulletin.id, { visibility: "PUBLIC" })]);
      expect(await differencesFromRebuild(store())).toEqual([]);
    });

    describe("that become another in the write that brings their report", () => {
      const [first, second] = [idOf("Organization", "first"), idOf("Organization", "second")];
      const old = reportOf("An old leaflet names The Second Press.", { visibility: "RESTRICTED" });
      const leaflet = reportOf("A leaflet of The First Press\nAna Ruiz lives in Westvale.", {
        visibility: "RESTRICTED",
      });
      const known = reportOf("The First Press is known.");
      const firstName = valueClaim(first, "NAME", value.name("The First Press"), [known, "The First Press"]);
      const oldName = valueClaim(second, "NAME", value.name("The Second Press"), [old, "The Second Press"]);
      const published = accepted([
        linkClaim(leaflet.id, ["PUBLISHED_BY"], first, [leaflet, "of The First Press"]),
        linkClaim(people.ana, ["RESIDES_IN"], places.westvale, [leaflet, "Ana Ruiz lives in Westvale."]),
      ]);
      const same = judgementOf(first, second, "SAME");

      it("count as what they are then: by a name accepted now", async () => {
        const shown = { ...old, visibility: "PUBLIC" } as const;
        await record(store(), [shown, oldName, known, ...accepted([firstName]), same]);
        await record(store(), [reviewOf(oldName.id, "ACCEPTED"), leaflet, ...published]);
        expect(await differencesFromRebuild(store())).toEqual([]);
      });

      it("count as what they are then: by a report shown now", async () => {
        const names = accepted([oldName, firstName]);
        await record(store(), [old, known, ...names, leaflet, ...published, same]);
        const shown = { visibility: "PUBLIC" } as const;
        await record(store(), [policyOf(old.id, shown), policyOf(leaflet.id, shown)]);
        expect(await differencesFromRebuild(store())).toEqual([]);
      });
    });

    it("cost a new report no more if they have published many", async () => {
      const magazine = idOf("Organization", "magazine");
      const issue = (number: number): readonly EvidenceRecord[] => {
        const report = reportOf(`Issue ${String(number)} of The Magazine names Uma Vey.`);
        return [report, ...claimsIn(report, number)];
      };
      const claimsIn = (report: ReportRecord, number: number): readonly EvidenceRecord[] => {
        const person = idOf("Person", `reader${"abcdefghij".charAt(number % 10)}${"abcdefghij".charAt(number / 10)}`);
        return [
          ...accepted([
            valueClaim(magazine, "NAME", value.name("The Magazine"), [report, "The Magazine"]),
            linkClaim(report.id, ["PUBLISHED_BY"], magazine, [report, "of The Magazine"]),
            valueClaim(person, "NAME", value.name(`Uma Vey ${String(number)}`), [report, "Uma Vey"]),
          ]),
          mentionOf(person, [report, "Uma Vey"]),
          mentionOf(magazine, [report, "The Magazine"]),
        ];
      };
      const fill = async (from: number, to: number): Promise<void> => {
        for (let at = from; at < to; at += 1) await record(store(), issue(at));
      };
      await fill(0, 10);
      const few = await readBy(store(), (counted) => record(counted, issue(10)));
      await fill(11, 60);
      const many = await readBy(store(), (counted) => record(counted, issue(60)));
      expect(few).toBeGreaterThan(0);
      expect(many).toBe(few);
    });
  });
}

/** How many reports and mentions a write reads. */
async function readBy(store: GraphStore, write: (counted: GraphStore) => Promise<unknown>): Promise<number> {
  let read = 0;
  const counting = (transaction: StoreTransaction): StoreTransaction => ({
    ...transaction,
    evidence: async (kind, by, keys) => {
      const found = await transaction.evidence(kind, by, keys);
      if (kind === "report" || kind === "mention") read += found.length;
      return found;
    },
  });
  const counted = new Proxy(store, {
    get: (target, property): unknown => {
      if (property === "write") {
        return (work: Parameters<GraphStore["write"]>[0]) => target.write((transaction) => work(counting(transaction)));
      }
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  await write(counted);
  return read;
}
