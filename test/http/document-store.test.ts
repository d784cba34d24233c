import { parse } from "graphql";
import { BoundedDocumentStore } from "../../src/server/document-store";

const document = (characters: number) => parse(`{ a }${" ".repeat(characters - 5)}`);

describe("BoundedDocumentStore", () => {
  it("lets go of the document asked for longest ago once 250,000 characters are held", async () => {
    const store = new BoundedDocumentStore();
    await store.set("first", document(100_000));
    await store.set("second", document(100_000));
    await store.get("first");
    await store.set("third", document(100_000));
    const held = await Promise.all(["first", "second", "third"].map((key) => store.get(key)));
    expect(held.map((each) => each !== undefined)).toEqual([true, false, true]);
  });

  it("counts a document that is set again once", async () => {
    const store = new BoundedDocumentStore();
    for (let times = 0; times < 5; times++) await store.set("same", document(100_000));
    await store.set("other", document(100_000));
    expect(await store.get("same")).toBeDefined();
  });

  it("does not hold one that is longer than all may be", async () => {
    const store = new BoundedDocumentStore();
    await store.set("small", document(10));
    await store.set("long", document(250_001));
    expect([await store.get("long"), await store.get("small")]).toEqual([undefined, expect.anything()]);
  });

  it("forgets", async () => {
    const store = new BoundedDocumentStore();
    await store.set("key", document(10));
    expect([await store.delete("key"), await store.delete("key"), await store.get("key")]).toEqual([
      true,
      false,
      undefined,
    ]);
  });
});
