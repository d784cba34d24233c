import { setTimeout as sleep } from "node:timers/promises";
import { addressOf } from "../../../../src/store/neo4j/address";
import { Neo4jServer } from "../../../../src/store/neo4j/server";
import type { GraphStore } from "../../../../src/store/graph-store";
import { openStore } from "../../../../src/store/open-store";
import { reportOf } from "../../../contract/evidence";
import { openEmpty } from "../../../neo4j/empty-store";
import { describeWithNeo4j } from "../../../neo4j/server";
import { expectLost, secondsUntil, timed } from "./timed";
import { Watch } from "./watch";

jest.setTimeout(120_000);

/** Runs until it is stopped. */
const endless = "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000) AS b WITH a, b WHERE a = -b RETURN count(a)";

describeWithNeo4j("A lost server", (server) => {
  let store: GraphStore;
  let watch: Watch;
  let reports = 0;
  const read = () => store.evidenceAfter(0, 1);
  const write = () => store.write((transaction) => transaction.append([reportOf(`Report ${reports++}.`)]));
  const many = (work: () => unknown) => Array.from({ length: 40 }, () => timed(work));

  beforeAll(async () => {
    store = await openEmpty(server());
    watch = new Watch(server());
    await write();
  });

  afterAll(async () => {
    await store.close();
    await watch.close();
  });

  /** Both are served again in time, and nothing is left behind on the server. */
  async function expectBack(): Promise<void> {
    const start = performance.now();
    await Promise.all([secondsUntil(read), secondsUntil(write), secondsUntil(() => store.ping())]);
    expect((performance.now() - start) / 1000).toBeLessThanOrEqual(5);
    for (const each of await Promise.all([...many(read), ...many(write)])) expect(each).toHaveProperty("value");
    // The server takes note of connections that are gone a little later.
    for (let tries = 0; tries < 50 && (await watch.connections()) > 33; tries++) await sleep(100);
    expect(await watch.connections()).toBeLessThanOrEqual(33);
    expect(await watch.running()).toEqual([]);
  }

  it("is told of when it is killed, to reads and writes under way too", async () => {
    const held = await watch.lock();
    const all = [...many(read), ...many(write)];
    await server().kill();
    await held().catch(() => undefined);
    const told = await Promise.all(all);
    expect(told.filter(({ code }) => code !== undefined).length).toBeGreaterThanOrEqual(40);
    expectLost(told.filter(({ code }) => code !== undefined));
    expectLost(await Promise.all([...many(read), ...many(write), timed(() => store.ping())]));
    await server().restart();
    await expectBack();
  });

  it("is told of when it is frozen while nothing is asked", async () => {
    server().pause();
    expectLost(await Promise.all([...many(read), ...many(write), timed(() => store.ping())]));
    expectLost(await Promise.all([...many(read), ...many(write), timed(() => store.ping())]));
    server().resume();
    await expectBack();
  });

  it("is told of when it is frozen with reads under way", async () => {
    const asked = new Neo4jServer(addressOf(server().store));
    const all = Array.from({ length: 3 }, () => timed(() => asked.read(endless, {})));
    while ((await watch.running()).length < 3) await sleep(20);
    server().pause();
    const start = performance.now();
    const codes = (await Promise.all(all)).map(({ code }) => code);
    expect((performance.now() - start) / 1000).toBeLessThanOrEqual(3);
    expect(codes).toEqual(["STORE_UNAVAILABLE", "STORE_UNAVAILABLE", "STORE_UNAVAILABLE"]);
    server().resume();
    expect(await secondsUntil(() => asked.read("RETURN 1", {}))).toBeLessThanOrEqual(5);
    // What nobody waits for any more does not run on.
    for (let tries = 0; tries < 50 && (await watch.running()).length > 0; tries++) await sleep(100);
    expect(await watch.running()).toEqual([]);
    await asked.close();
    await expectBack();
  });

  it("is told of when it is frozen with a write under way, which is done as a whole or not at all", async () => {
    const before = (await store.evidenceAfter(0, 100_000)).length;
    let steps = 0;
    const long = timed(() =>
      store.write(async (transaction) => {
        for (; steps < 10_000; steps++) await transaction.append([reportOf(`Long write ${steps}.`)]);
      }),
    );
    while (steps < 3) await sleep(10);
    const waiting = many(write);
    await sleep(50);
    server().pause();
    const start = performance.now();
    const told = await Promise.all([long, ...waiting]);
    expect((performance.now() - start) / 1000).toBeLessThanOrEqual(3);
    expect(new Set(told.map(({ code }) => code))).toEqual(new Set(["STORE_UNAVAILABLE"]));
    const reached = steps;
    server().resume();
    await sleep(500);
    expect(steps).toBeLessThanOrEqual(reached + 1);
    expect(await secondsUntil(read)).toBeLessThanOrEqual(5);
    expect((await store.evidenceAfter(0, 100_000)).length).toBe(before);
    await expectBack();
  });

  it("is killed while it is frozen, and started again", async () => {
    server().pause();
    const all = [...many(read), ...many(write)];
    await sleep(500);
    await server().kill();
    expectLost(await Promise.all(all));
    await server().restart();
    await expectBack();
  });

  it("is told of to whoever opens a store", async () => {
    server().pause();
    expectLost([await timed(() => openStore(server().store))]);
    server().resume();
    expectLost([await timed(() => openStore("neo4j://neo4j:secret@127.0.0.1:1"))]);
    expectLost([await timed(() => openStore("bolt://nowhere.invalid"))]);
    await expectBack();
  });
});
