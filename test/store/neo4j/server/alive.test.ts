import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  AnswerTooLarge,
  SettingInvalid,
  StoreDamaged,
  StoreUnavailable,
  WriteTooLarge,
} from "../../../../src/model/errors";
import { addressOf } from "../../../../src/store/neo4j/address";
import { Neo4jServer } from "../../../../src/store/neo4j/server";
import { openStore } from "../../../../src/store/open-store";
import { describeWithNeo4j } from "../../../neo4j/server";
import { secondsUntil, timed } from "./timed";
import { Watch } from "./watch";

jest.setTimeout(120_000);

const password = "secret123";
const counting = (rows: number) => `UNWIND range(1, ${rows}) AS a WITH a WHERE a % 7 = 3 RETURN count(a)`;
const endless = "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000) AS b WITH a, b WHERE a = -b RETURN count(a)";
const hungry = "UNWIND range(1, 100000000) AS a RETURN size(collect(toString(a) + 'x'))";

/** As the driver tells it, below an error of ours. */
const causeOf = (error: unknown) => ((error as Error).cause as { readonly code?: string } | undefined)?.code;

describeWithNeo4j(
  "A server that is there",
  (server) => {
    let asked: Neo4jServer;
    let watch: Watch;

    beforeAll(async () => {
      await (await openStore(server().store)).close();
      watch = new Watch(server());
    });

    beforeEach(() => {
      asked = new Neo4jServer(addressOf(server().store), 6000);
    });

    afterEach(() => asked.close());
    afterAll(() => watch.close());

    it("is waited for while it is slow", async () => {
      await asked.read("RETURN 1", {});
      for (let rows = 2_000_000; ; rows *= 2) {
        const patient = new Neo4jServer(addressOf(server().store));
        const { seconds, value } = await timed(() => patient.read(counting(rows), {}));
        await patient.close();
        expect(value).toEqual([[Math.ceil((rows - 2) / 7)]]);
        if (seconds > 3) return;
      }
    });

    it("ends a read that takes longer than one may, once", async () => {
      const { seconds, error } = await timed(() => asked.read(endless, {}));
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(causeOf(error)).toBe("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration");
      expect(seconds).toBeGreaterThan(5.9);
      expect(seconds).toBeLessThan(11);
    });

    it("is waited for by writes while another one holds the lock", async () => {
      const store = await openStore(server().store);
      const release = await watch.lock();
      const writing = Array.from({ length: 3 }, (_, at) => timed(() => store.write(() => at)));
      await sleep(4000);
      await release();
      const done = await Promise.all(writing);
      expect(done.map(({ value }) => value)).toEqual([0, 1, 2]);
      expect(done[0]?.seconds).toBeGreaterThan(3.9);
      await store.close();
    });

    it("tells once of a read or write that needs too much memory", async () => {
      const { seconds, error } = await timed(() => asked.read(hungry, {}));
      expect(error).toBeInstanceOf(AnswerTooLarge);
      let runs = 0;
      const written = await timed(() =>
        asked.write((run) => {
          runs += 1;
          return run(hungry, {});
        }),
      );
      expect(written.error).toBeInstanceOf(WriteTooLarge);
      expect([runs, await watch.running()]).toEqual([1, []]);
      expect(seconds).toBeLessThan(30);
    });

    it("tells of a bug in a statement as what it is", async () => {
      await expect(asked.read("RETURN nothing", {})).rejects.toMatchObject({
        code: "Neo.ClientError.Statement.SyntaxError",
      });
    });

    it("answers a ping also when all connections are busy", async () => {
      const busy = Array.from({ length: 34 }, () => timed(() => asked.write((run) => run("RETURN 1", {}))));
      const reads = Array.from({ length: 34 }, () => timed(() => asked.read(counting(300_000), {})));
      expect((await timed(() => asked.ping())).error).toBeUndefined();
      for (const each of await Promise.all([...busy, ...reads])) expect(each).toHaveProperty("value");
    });

    it("settles everything when it is closed meanwhile", async () => {
      const reads = Array.from({ length: 34 }, () => timed(() => asked.read(endless, {})));
      while ((await watch.running()).length < 4) await sleep(20);
      const write = timed(() => asked.write((run) => run("CREATE (n:Closing) DELETE n RETURN 1", {})));
      const closed = await timed(() => asked.close());
      expect(closed.error).toBeUndefined();
      expect(new Set((await Promise.all(reads)).map(({ code }) => code))).toEqual(new Set(["STORE_UNAVAILABLE"]));
      expect(await write).toHaveProperty("value");
      for (const work of [() => asked.read("RETURN 1", {}), () => asked.write((run) => run("RETURN 1", {}))]) {
        await expect(work()).rejects.toBeInstanceOf(StoreUnavailable);
      }
      await expect(asked.ping()).rejects.toBeInstanceOf(StoreUnavailable);
      await asked.close();
      for (let tries = 0; tries < 100 && (await watch.running()).length > 0; tries++) await sleep(100);
      expect(await watch.running()).toEqual([]);
    });

    it("refuses a wrong password and a database that is not there, and the message holds neither", async () => {
      const wrong = server().store.replace(password, "wrong-password");
      const told = await Promise.all(
        [wrong, `${server().store}/otherdb`, `${server().store.replace("neo4j:", "bolt:")}/otherdb`].map((url) =>
          timed(() => openStore(url)),
        ),
      );
      for (const { error } of told) expect(error).toBeInstanceOf(SettingInvalid);
      const messages = told.map(({ error }) => (error as Error).message).join("\n");
      expect(messages).toMatch(/user and password that the server accepts\.\n.*database that the server has\.\n/);
      expect(messages).not.toMatch(/wrong-password|secret123|otherdb/);
    });

    it("refuses a database that holds something else, and leaves it as it is", async () => {
      await watch.run("MATCH (n) DETACH DELETE n");
      await watch.run("CREATE (:Other {of: 'somebody'})");
      const { error } = await timed(() => openStore(server().store));
      expect(error).toBeInstanceOf(StoreDamaged);
      expect((error as Error).message).toBe(
        `The database neo4j at ${new URL(server().store).protocol}//${new URL(server().store).host} is not a ` +
          "Witnessgraph store or is damaged. Name an empty one, or restore a backup.",
      );
      expect(await watch.run("MATCH (n) RETURN labels(n)[0]")).toEqual(["Other"]);
      await watch.run("MATCH (n) DELETE n");
      await (await openStore(server().store)).close();
    });

    it("is served from also when another database was put in the place of that which was written to", async () => {
      await asked.write((run) => run("CREATE (n:Written) DELETE n", {}));
      await server().kill();
      for (const name of ["databases", "transactions"]) {
        rmSync(join(server().home, "data", name, "neo4j"), { recursive: true });
      }
      await server().restart();
      expect(await secondsUntil(() => asked.read("RETURN 1", {}))).toBeLessThanOrEqual(5);
      expect(await secondsUntil(() => asked.write((run) => run("RETURN 1", {})))).toBeLessThanOrEqual(5);
    });
  },
  { password, settings: { "db.memory.transaction.max": "64m", "db.transaction.bookmark_ready_timeout": "2s" } },
);
