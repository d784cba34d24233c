import { openEmpty } from "../neo4j/empty-store";
import { describeWithNeo4j } from "../neo4j/server";
import { describeDepth } from "./depth";
import { describeDocuments } from "./documents";
import { onePlan, type Engine } from "./engine";
import { readsGolden } from "./golden";
import { describeLargeAnswers } from "./large-answers";
import { describeSeedOperations } from "./seed-operations";

// A statement that the server has not seen is planned first.
jest.setTimeout(120_000);

describeWithNeo4j("Golden operations", (server) => {
  const engine: Engine = { openEmpty: () => openEmpty(server()), ran: onePlan, golden: readsGolden };
  describeSeedOperations(engine);
  describeDocuments(engine);
  describeDepth(engine);
  describeLargeAnswers(engine);
});
