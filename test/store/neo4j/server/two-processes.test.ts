import { setTimeout as sleep } from "node:timers/promises";
import { record } from "../../../../src/record/record";
import type { GraphStore } from "../../../../src/store/graph-store";
import { openStore } from "../../../../src/store/open-store";
import { accepted, idOf, reportOf, value, valueClaim } from "../../../contract/evidence";
import { describeWithNeo4j } from "../../../neo4j/server";
import { differencesFromRebuild } from "../../../projection/replay";
import { secondsUntil } from "./timed";

jest.setTimeout(180_000);

describeWithNeo4j("Two processes on one server", (server) => {
  let stores: readonly [GraphStore, GraphStore];
  const left = () => stores[0];
  const right = () => stores[1];

  beforeAll(async () => {
    // Both find an empty database and make what it needs.
    stores = await Promise.all([openStore(server().store), openStore(server().store)]);
  });

  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
  });

  const ana = idOf("Person", "ana");
  /** A report and what it says of one person: all writes touch the same rows. */
  function records(by: string, at: number) {
    const report = reportOf(`Ana Ruiz was seen again, writes ${by} in letter ${at}.`);
    return [report, ...accepted([valueClaim(ana, "NAME", value.name("Ana Ruiz"), [report, "Ana Ruiz"])])];
  }

  it("write one after the other, and nothing is lost", async () => {
    const writes = Array.from({ length: 20 }, (_, at) => [
      record(left(), records("left", at)),
      record(right(), records("right", at)),
      // Both say this.
      record(at % 2 === 0 ? left() : right(), records("both", at)),
      record(at % 2 === 0 ? right() : left(), records("both", at)),
    ]).flat();
    const added = (await Promise.all(writes)).map((each) => each.added.length);
    const evidence = await right().evidenceAfter(0, 100_000);
    const written = ["left", "right", "both"].flatMap((by) =>
      Array.from({ length: 20 }, (_, at) => records(by, at)[0]?.id),
    );
    const reports = evidence.filter(({ kind }) => kind === "report").map(({ id }) => id);
    expect([...reports].sort()).toEqual([...written].sort());
    expect(added.reduce((sum, each) => sum + each, 0)).toBe(evidence.length);
    expect(evidence.map(({ seq }) => seq)).toEqual(evidence.map((_, at) => at + 1));
    expect(await left().evidenceAfter(0, 100_000)).toEqual(evidence);
    expect(await differencesFromRebuild(left())).toEqual([]);
  });

  it("keep what was acknowledged when the server is killed", async () => {
    const acknowledged: unknown[] = [];
    let isKilled = false;
    const loaders = stores.map(async (store, by) => {
      for (let at = 0; !isKilled; at++) {
        const fresh = records(`killed ${by}`, at);
        const isDone = await record(store, fresh).then(
          () => true,
          () => false,
        );
        if (isDone) acknowledged.push(...fresh.map(({ id }) => id));
      }
    });
    while (acknowledged.length < 30) await sleep(10);
    await server().kill();
    isKilled = true;
    await Promise.all(loaders);
    await server().restart();
    expect(await secondsUntil(() => left().ping())).toBeLessThanOrEqual(5);
    const evidence = await left().evidenceAfter(0, 100_000);
    expect(evidence.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
    expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
    expect(new Set(evidence.map(({ seq }) => seq)).size).toBe(evidence.length);
    expect(await differencesFromRebuild(right())).toEqual([]);
  });
});
