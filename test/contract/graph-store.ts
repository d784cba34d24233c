import { record } from "../../src/record/record";
import type { GraphStore } from "../../src/store/graph-store";
import { describeClaims } from "./claims";
import { crowd } from "./crowd";
import { describeCustody, describeCustodyWritten } from "./custody";
import { describeDates } from "./dates";
import { describeErasing } from "./erasing";
import { describeFilters } from "./filters";
import { describeIdentity } from "./identity";
import { describeLevels } from "./levels";
import { describeModality } from "./modality";
import { describeNodes } from "./nodes";
import { describeOrder } from "./order";
import { describePages } from "./pages";
import { describePlaces } from "./places";
import { describeProtection } from "./protection";
import { describePublishers } from "./publishers";
import { sample } from "./sample";
import { describeTombstones } from "./tombstones";
import { describeWriting } from "./writing";

/** A store that stands ready while the specs of a part run. */
export type Asked = () => GraphStore;

/** What every store does, whichever engine holds it. `open`: an empty one that is gone when it is closed. */
export function describeGraphStore(engine: string, open: () => Promise<GraphStore>): void {
  describe(`GraphStore on ${engine}`, () => {
    const filled = async () => {
      const store = await open();
      await record(store, sample);
      return store;
    };
    describe("read", () => {
      let store: GraphStore;
      beforeAll(async () => {
        store = await filled();
      });
      afterAll(() => store.close());
      for (const part of [
        describeNodes,
        describeOrder,
        describeFilters,
        describeDates,
        describeModality,
        describeCustody,
        describePlaces,
        describeLevels,
        describeClaims,
      ]) {
        part(() => store);
      }
    });
    describe("read page by page", () => {
      let store: GraphStore;
      beforeAll(async () => {
        store = await open();
        await record(store, crowd);
      });
      afterAll(() => store.close());
      describePages(() => store);
    });
    describe("written", () => {
      let store: GraphStore;
      beforeEach(async () => {
        store = await filled();
      });
      afterEach(() => store.close());
      for (const part of [
        describeIdentity,
        describeProtection,
        describePublishers,
        describeWriting,
        describeErasing,
        describeTombstones,
        describeCustodyWritten,
      ]) {
        part(() => store);
      }
    });
  });
}
