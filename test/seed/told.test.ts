import path from "node:path";
import { readSeedFolder } from "../../src/cli/read-files";
import { reportIdOf } from "../../src/evidence/ids";
import type { ClaimFileWithTexts } from "../../src/evidence/claim-file/records";
import type { GraphStore } from "../../src/store/graph-store";
import { openSeed } from "../operations/seed";
import { entitiesTold, eventsTold } from "./told";

/** What a reader of the two documents finds in the graph, in our own words: `npm run gold` has compared it with the gold list. */
describe("The graph of the seed tells", () => {
  let store: GraphStore;
  let files: readonly ClaimFileWithTexts[] = [];
  beforeAll(async () => {
    files = await readSeedFolder(path.join(__dirname, "../../seed"));
    store = await openSeed();
  });
  afterAll(() => store.close());

  it.each([
    ...["inner-mongolia-2020", "henan-2020", "heilongjiang-2020", "jilin-2020", "chongqing-2020", "shandong-2020"],
    ...["jiangxi-2020", "worldwide-activism", "post-1-benxi-sentence", "post-2-civil-disobedience"],
    ...["post-3-health-and-wellness", "post-4-worldwide-day", "post-5-fujian-sentence", "post-6-fathers"],
  ])("what %s says", async (name) => {
    const text = files.find(({ texts }) => texts.has(`${name}.txt`))?.texts.get(`${name}.txt`) ?? "";
    const report = reportIdOf(text);
    const told = [...(await entitiesTold(store, report)), ...(await eventsTold(store, report))].join("\n");
    expect(told).toMatchSnapshot();
  });
});
