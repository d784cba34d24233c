import { openStore } from "../../src/store/open-store";
import { record } from "../../src/record/record";
import { sample } from "./sample";
import { execute } from "../operations/execute";
it("works", async () => {
  const store = await openStore("sqlite::memory:");
  const t = Date.now();
  await record(store, sample);
  console.log(sample.length, Date.now() - t);
  for (const role of ["READER", "RESEARCHER", "GUARDIAN"] as const) {
  const r = await execute(store, `{ people { nodes { id name named names { text script } age gender visibility publication linkCount: relations { count } events { edges { link { role modality } node { name eventType modality } } } heldAt { edges { node { name } link { basis sources period { edtf } visibility via { id } } } } } } events { totalCount nodes { id name date { edtf } modality } } all: events(modality: [REPORTED,ALLEGED,THREATENED,ATTEMPTED,ORDERED,DENIED]) {totalCount nodes { name } } reports { nodes { name text } } }`, {}, role);
  console.log(JSON.stringify(r, null, 1));
  }
  await store.close();
});
