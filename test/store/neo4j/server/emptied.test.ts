import neo4j from "neo4j-driver";
import { openStore } from "../../../../src/store/open-store";
import { describeWithNeo4j } from "../../../neo4j/server";

describeWithNeo4j("A database that somebody emptied under a server of ours", (server) => {
  it("is not written to: it has no lock, and no constraints", async () => {
    const store = await openStore(server().store);
    const driver = neo4j.driver(server().uri);
    await driver.executeQuery("MATCH (n) DETACH DELETE n", {}, { database: "neo4j" });
    const work = jest.fn();
    await expect(store.write(work)).rejects.toMatchObject({ code: "STORE_DAMAGED" });
    expect(work).not.toHaveBeenCalled();
    await driver.close();
    await store.close();
  }, 60_000);
});
