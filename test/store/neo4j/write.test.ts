import { describeWithNeo4j } from "../../neo4j/server";
import { Database } from "./database";
import { describeJoins } from "./joins";
import { describeErased } from "./erased";
import { describePlans } from "./plans";
import { describeSameRows } from "./same-rows";

// Its server is small and slow to warm up.
jest.setTimeout(60_000);

describeWithNeo4j("the write path", (server) => {
  let database: Database;

  beforeAll(async () => {
    database = new Database(server().uri);
    await database.prepare();
  }, 120_000);

  beforeEach(() => database.empty());

  afterAll(() => database.close());

  describePlans(() => database);
  describeJoins(() => database);
  describeErased(() => database);
  describeSameRows(() => database);
});
