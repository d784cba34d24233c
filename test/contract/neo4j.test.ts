import { openEmpty } from "../neo4j/empty-store";
import { describeWithNeo4j } from "../neo4j/server";
import { describeAnswers } from "./answers";
import { describeGraphStore } from "./graph-store";
import { describeHiddenEvidence } from "./hidden";
import { describeHistories } from "./histories";

// A statement that the server has not seen is planned first, which takes a tenth of a second and more.
jest.setTimeout(120_000);

describeWithNeo4j("The contract", (server) => {
  const open = () => openEmpty(server());
  describeGraphStore("Neo4j", open);
  describeHistories("Neo4j", open, 8);
  describeHiddenEvidence("Neo4j", open, 4);
  describeAnswers("Neo4j", open, 2);
});
