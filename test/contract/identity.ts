import { IdentityContradiction, InvalidRecord, UnknownId } from "../../src/model/errors";
import type { ClaimRecord } from "../../src/evidence/records";
import { record } from "../../src/record/record";
import { dataOf, type Data } from "../operations/execute";
import { differencesFromRebuild } from "../projection/replay";
import { accepted, idOf, judgementOf, linkClaim, reportOf, reviewOf, value, valueClaim } from "./evidence";
import type { Asked } from "./graph-store";
import { contentOf } from "./writing";
import { events, people, places, reports, sample, wordOf } from "./sample";

export function describeIdentity(store: Asked): void {
  describe("identity", () => {
    const { ana, bo, chenOne, chenTwo, sara } = people;
    const judge = (left: string, right: string, verdict: "SAME" | "DIFFERENT" | "UNSURE") =>
      record(store(), [judgementOf(left as typeof ana, right as typeof ana, verdict)]);
    const node = async (id: string, role: "READER" | "GUARDIAN" = "READER"): Promise<Data> =>
      (
        await dataOf(
          store(),
          `query ($id: ID!) { node(id: $id) { id ... on Person {
            name names { text } formerIds events { totalCount nodes { id } } heldAt { totalCount }
            relatives { totalCount } claims { totalCount } relations { count }
          } } }`,
          { id },
          role,
        )
      ).node;

    it("answers an id merged away with what it became", async () => {
      await judge(bo, ana, "SAME");
      const merged = await node(bo);
      expect(merged).toEqual(await node(ana));
      expect(merged).toMatchObject({ id: ana, name: "Bo Lin", formerIds: [bo] });
      // Two publishers give this name, one the other.
      expect(merged.names.map(({ text }: Data) => text)).toEqual(["Bo Lin", "林博", "Ana Ruiz"]);
      // Both were affected by the arrest: one link now.
      expect(merged.events.nodes.map(wordOf)).toEqual([
        "arrest",
        "arrest",
        "transfer",
        "detention",
        "trial",
        "release",
      ]);
      expect(merged.events.totalCount).toBe(6);
      // They were colleagues; nobody is related to oneself.
      expect(merged.relatives.totalCount).toBe(1);
      const { people: listed, nodes } = await dataOf(
        store(),
        `{ people { totalCount nodes { id } } nodes(ids: ["${bo}", "${ana}", "link:INVOLVED_IN~${bo}~${events.trial}~AFFECTED"]) { id ... on Link { from { id } } } }`,
      );
      expect(listed.totalCount).toBe(9);
      expect(nodes.map(({ id }: Data) => id)).toEqual([ana, ana, `link:INVOLVED_IN~${ana}~${events.trial}~AFFECTED`]);
      expect(await differencesFromRebuild(store())).toEqual([]);
    });

    it("finds merged entities by either id in filters", async () => {
      await judge(chenOne, chenTwo, "SAME");
      const { people: found } = await dataOf(
        store(),
        `{ people(where: { id: ["${chenTwo}"] }) { nodes { id formerIds } } }`,
      );
      expect(found.nodes).toEqual([{ id: chenOne, formerIds: [chenTwo] }]);
    });

    it("leaves both their links when two of whom nothing but links is known are parted again", async () => {
      const [one, other] = [idOf("Person", "alef"), idOf("Person", "bet")];
      const note = reportOf("One was arrested. Another was arrested.");
      await record(store(), [
        note,
        ...accepted([
          linkClaim(one, ["INVOLVED_IN", "AFFECTED"], events.arrest, [note, "One was arrested."]),
          linkClaim(other, ["INVOLVED_IN", "AFFECTED"], events.arrest, [note, "Another was arrested."]),
        ]),
      ]);
      const apart = [await node(one), await node(other)];
      await judge(one, other, "SAME");
      await judge(one, other, "DIFFERENT");
      expect([await node(one), await node(other)]).toEqual(apart);
      expect(await differencesFromRebuild(store())).toEqual([]);
    });

    it("restores both when the judgement is withdrawn", async () => {
      const before = [await node(ana), await node(bo)];
      await judge(ana, bo, "SAME");
      await judge(bo, ana, "UNSURE");
      expect([await node(ana), await node(bo)]).toEqual(before);
      await judge(ana, bo, "SAME");
      await judge(ana, bo, "DIFFERENT");
      expect([await node(ana), await node(bo)]).toEqual(before);
    });

    it("joins chains, and falls apart where one link of the chain does", async () => {
      await judge(ana, bo, "SAME");
      await judge(bo, chenOne, "SAME");
      expect((await node(chenOne)).formerIds).toEqual([bo, chenOne]);
      await judge(ana, bo, "UNSURE");
      expect((await node(ana)).formerIds).toEqual([]);
      expect((await node(chenOne)).id).toBe(bo);
      expect(await differencesFromRebuild(store())).toEqual([]);
    });

    it("refuses a chain that joins two who are judged to be different, and names it", async () => {
      await judge(ana, chenOne, "DIFFERENT");
      await judge(ana, bo, "SAME");
      const before = await node(bo);
      const refused = await judge(bo, chenOne, "SAME").catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(IdentityContradiction);
      expect(new Set((refused as IdentityContradiction).chain)).toEqual(new Set([ana, bo, chenOne]));
      expect(await node(bo)).toEqual(before);
    });

    it("does not shine through to those who may not see one of the two", async () => {
      const before = await node(ana);
      await judge(ana, sara, "SAME");
      expect(await node(ana)).toEqual(before);
      expect(await node(sara)).toBeNull();
      expect((await node(ana, "GUARDIAN")).formerIds).toEqual([sara]);
      expect((await node(sara, "GUARDIAN")).id).toBe(ana);
    });

    it("does not judge what is not there", async () => {
      await expect(judge(ana, idOf("Person", "nobody"), "SAME")).rejects.toBeInstanceOf(UnknownId);
    });

    it("keeps the canonical id when the only name of the one minted first is corrected", async () => {
      await judge(ana, bo, "SAME");
      const wrong = sample.find(
        (each) => each.kind === "claim" && each.subject === ana && each.value?.is === "name",
      ) as ClaimRecord;
      const right = valueClaim(ana, "NAME", value.name("Ana Ruíz"), [reports.bulletin]);
      await record(store(), [...accepted([right]), reviewOf(wrong.id, "SUPERSEDED", right.id)]);
      for (const id of [ana, bo]) expect(await node(id)).toMatchObject({ id: ana, formerIds: [bo] });
      expect((await node(ana)).names.map(({ text }: Data) => text)).toEqual(["Bo Lin", "林博", "Ana Ruíz"]);
      expect(await differencesFromRebuild(store())).toEqual([]);
    });

    it.each([
      ["things of two labels", ana, places.vale],
      ["reports", reports.bulletin.id, reports.herald.id],
      ["a thing and itself", ana, ana],
    ])("does not judge %s", async (_, left, right) => {
      for (const verdict of ["SAME", "DIFFERENT", "UNSURE"] as const) {
        await expect(judge(left, right, verdict)).rejects.toBeInstanceOf(InvalidRecord);
      }
    });

    it("takes no harm from an old judgement that is recorded again", async () => {
      const old = judgementOf(ana, bo, "SAME");
      await record(store(), [old, judgementOf(bo, chenOne, "SAME"), judgementOf(ana, bo, "UNSURE")]);
      await judge(ana, chenOne, "DIFFERENT");
      const before = await contentOf(store());
      await expect(judge(ana, bo, "SAME")).rejects.toBeInstanceOf(IdentityContradiction);
      expect((await record(store(), [old])).added).toEqual([]);
      expect(await contentOf(store())).toEqual(before);
    });

    it("of places moves what is within them", async () => {
      await judge(places.hillford, places.westvale, "SAME");
      const { events: found } = await dataOf(
        store(),
        `{ events(where: { within: "${places.hillford}" }) { nodes { id } } }`,
      );
      expect(found.nodes.map(wordOf)).toEqual(["arrest", "questioning", "visit"]);
      expect(await differencesFromRebuild(store())).toEqual([]);
    });
  });
}
