import type { GraphStore } from "../../src/store/graph-store";
import type { Engine } from "./engine";
import { execute } from "./execute";
import { openSeed } from "./seed";

const people = "participants(first: 100) { nodes { ... on Person {";
const nested = (depth: number): string =>
  depth === 0 ? "id" : `events(first: 100) { nodes { ${people} ${nested(depth - 1)} } } } } }`;

export function describeLargeAnswers({ openEmpty }: Engine): void {
  describe("An answer that nested selections multiply", () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await openSeed(openEmpty);
    });
    afterAll(() => store.close());

    it("is refused before it is written out, though little is read for it", async () => {
      const { errors, data } = await execute(store, `{ people(first: 100) { nodes { ${nested(4)} } } }`);
      expect(errors).toEqual(["ANSWER_TOO_LARGE"]);
      expect(data).toBeNull();
    });

    it("is given while it is not too large", async () => {
      expect((await execute(store, `{ people(first: 100) { nodes { ${nested(2)} } } }`)).errors).toEqual([]);
    });
  });
}
