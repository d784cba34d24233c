import { join } from "node:path";
import { readSeedFolder } from "../../src/cli/read-files";
import { check } from "../../src/record/check";
import { ingestClaimFiles } from "../../src/record/ingest";
import { packageFolder } from "../../src/server/package-folder";
import { openEmpty } from "../neo4j/empty-store";
import { describeWithNeo4j } from "../neo4j/server";

jest.setTimeout(300_000);

describeWithNeo4j("Seeds", (server) => {
  it.each(["seed", "seed/fiction"])("%s loads, and every row is what the evidence says", async (folder) => {
    const store = await openEmpty(server());
    const files = await readSeedFolder(join(packageFolder, folder));
    const { reports } = await ingestClaimFiles(store, files);
    expect(reports).toBe(files.length);
    expect(await check(store)).toEqual([]);
    await store.close();
  });
});
