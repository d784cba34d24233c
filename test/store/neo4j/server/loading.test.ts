import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readClaimFile } from "../../../../src/cli/read-files";
import { hashEvidence, type EvidenceHash } from "../../../../src/record/copy-hash";
import { ingestClaimFiles } from "../../../../src/record/ingest";
import { aMinute, untilAnswered } from "../../../../src/record/until-answered";
import type { GraphStore } from "../../../../src/store/graph-store";
import { openStore } from "../../../../src/store/open-store";
import { commandLine, temporaryFolder } from "../../../cli/command-line";
import { openEmpty } from "../../../neo4j/empty-store";
import { describeWithNeo4j } from "../../../neo4j/server";
import { differencesFromRebuild } from "../../../projection/replay";
import { writeClaimFiles } from "./claim-files";
import { Watch } from "./watch";

/** A restart takes 4 s, on a machine that is busy with other things 30. */
jest.setTimeout(900_000);

const count = 300;
const times = 10;

const nothing = () => undefined;
const hashOf = (store: GraphStore) => hashEvidence(store, nothing);

describeWithNeo4j("Loading 300 reports into a server that is killed meanwhile", (server) => {
  const folder = temporaryFolder();
  const embedded = `sqlite:${join(folder, "same.db")}`;
  let files: readonly string[];
  let expected: EvidenceHash;

  beforeAll(async () => {
    files = writeClaimFiles(folder, count);
    const same = await openStore(embedded);
    for (const file of files) await ingestClaimFiles(same, [await readClaimFile(file)]);
    expected = await hashOf(same);
    await same.close();
  });

  async function killAndRestart(): Promise<void> {
    await sleep(Math.random() * 200);
    await server().kill();
    await server().restart();
  }

  /** What a store with the same records holds, each once, and the graph that follows from it. */
  async function expectAll(hash: EvidenceHash): Promise<void> {
    const store = await openStore(server().store);
    try {
      expect(await hashOf(store)).toEqual(hash);
      expect((await store.evidenceAfter(0, 100_000)).map(({ seq }) => seq).every((seq, at) => at < seq)).toBe(true);
      expect(await differencesFromRebuild(store)).toEqual([]);
    } finally {
      await store.close();
    }
  }

  it("one by one: ten times killed, nothing acknowledged is lost, nothing doubled", async () => {
    const store = await openEmpty(server());
    let acknowledged = 0;
    let lost = 0;
    const patience = { ...aMinute, onLost: () => (lost += 1) };
    const load = async (): Promise<void> => {
      for (const file of files) {
        const read = await readClaimFile(file);
        await untilAnswered([store], () => ingestClaimFiles(store, [read]), patience);
        acknowledged += 1;
      }
    };
    const loading = load();
    for (let killed = 0; killed < times; killed++) {
      while (acknowledged < ((killed + 0.5) * count) / times) await Promise.race([sleep(5), loading]);
      await killAndRestart();
    }
    expect(acknowledged).toBeLessThan(count);
    await loading;
    expect(lost).toBeGreaterThanOrEqual(times);
    await store.close();
    await expectAll(expected);
  });

  it("in one command: all of them are stored once it is done", async () => {
    await (await openEmpty(server())).close();
    // One transaction: of 300 reports it needs more memory than this small server has.
    const some = files.slice(0, 100);
    const ingesting = commandLine(["ingest", ...some], { environment: { WITNESSGRAPH_STORE: server().store } });
    const watch = new Watch(server());
    while ((await watch.running()).length === 0) await sleep(10);
    await watch.close();
    await killAndRestart();
    const { code, out, err } = await ingesting;
    expect([code, err]).toEqual([0, "The neo4j store did not answer. Waiting for it, up to a minute.\n"]);
    expect(out).toMatch(/^100 reports with [\d,]+ claims: /);
    const same = await openStore("sqlite::memory:");
    await ingestClaimFiles(same, await Promise.all(some.map(readClaimFile)));
    await expectAll(await hashOf(same));
    await same.close();
  });

  it("by a copy of another store", async () => {
    await (await openEmpty(server())).close();
    const copying = commandLine(["copy", "--from", embedded, "--to", server().store]);
    let isDone = false;
    const done = copying.then(() => (isDone = true));
    for (let killed = 0; killed < 3; killed++) {
      await sleep(2000);
      expect(isDone).toBe(false);
      await killAndRestart();
    }
    await done;
    const { code, out, err } = await copying;
    expect([code, out]).toEqual([0, expect.stringContaining(`evidence sha256 ${expected.sha256} on both sides.`)]);
    expect(err).toContain("Waiting for it");
    await expectAll(expected);
  });
});
